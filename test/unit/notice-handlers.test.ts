import { describe, expect, it } from "vitest";
import { signedAgainAs } from "../../electron/outbox/act-id.ts";
import { actId, day, hash, orgId } from "../../shared/domain/units.ts";
import { ok } from "../../shared/errors.ts";
import { codeOf } from "../../shared/notices/code.ts";
import { noticeText } from "../../shared/notices/document.ts";
import { GENESIS, WINDOW } from "../fixtures/notice-fields.ts";
import { CASE, line, ORG, workplace } from "../fixtures/notice-workplace.ts";

const must = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

describe("making a notice", () => {
  it("names an act of its own, which alone the window may sign it as", async () => {
    const { handlers, fill } = workplace();
    const made = must(await fill({ payBy: day(20_789) }));
    const again = must(await fill({ payBy: day(20_789) }));
    expect(made.act).not.toBe(again.act);
    expect(made.document.code).toBe(codeOf(GENESIS, ORG, made.act));
    expect(handlers.isOffered(made.act)).toBe(true);
    expect(handlers.isOffered(actId("00".repeat(16)))).toBe(false);
    expect(made.name).toBe("催费通知单 HT-2026000123 2026-11-25.pdf");
    const text = noticeText(made.document);
    for (const words of ["1100012345", "104.45", "壹佰零肆元肆角伍分", "3.21"])
      expect(text).toContain(words);
  });

  it("takes the window of a final reminder from the disconnection notice, and refuses it without", async () => {
    expect(await workplace().fill({ notice: "FinalReminder", window: WINDOW })).toMatchObject({
      error: { kind: "TemplateField", field: "window", problem: "missing" },
    });
    const issued = line({ type: "NoticeIssued", notice: "Disconnection", window: WINDOW });
    const { fill } = workplace({ timeline: [issued, line({ type: "NoticeDelivered" })] });
    const made = must(await fill({ notice: "FinalReminder" }));
    expect(noticeText(made.document)).toContain("2026年12月2日（星期三）09:00 至 17:00（UTC+8）");
  });

  it("states when supply came back, unless it was cut again", async () => {
    const back = line({ type: "Reconnected" }, WINDOW.to);
    const cut = line({ type: "Disconnected" }, WINDOW.from);
    const said = must(await workplace({ timeline: [cut, back] }).fill({ notice: "Reconnection" }));
    expect(noticeText(said.document)).toContain("2026年12月2日（星期三）17:00");
    const open = must(await workplace({ timeline: [back, cut] }).fill({ notice: "Reconnection" }));
    expect(noticeText(open.document)).toContain("恢复供电时间 ＿");
  });
});

describe("finding a notice", () => {
  const act = actId("0123456789abcdef".repeat(2));
  const code = codeOf(GENESIS, ORG, act);
  const find = (options: Parameters<typeof workplace>[0], text = code) =>
    workplace(options).handlers["notice.find"]({ code: text });

  it("leads to the entry, also when the act had to be signed again, and to the outbox before that", async () => {
    const again = signedAgainAs(signedAgainAs(act));
    expect(await find({ recorded: [act] })).toEqual(ok({ case: CASE, act, recorded: true }));
    expect(await find({ recorded: [again], drafted: [act] })).toEqual(
      ok({ case: CASE, act: again, recorded: true }),
    );
    expect(await find({ drafted: [act] })).toEqual(ok({ case: CASE, act, recorded: false }));
  });

  it("says why a code leads nowhere", async () => {
    const reason = async (text: string) => {
      const found = await find({ recorded: [act] }, text);
      return found.ok ? undefined : found.error;
    };
    expect(await reason("HT-2026")).toEqual({ kind: "NoticeCodeUnknown", reason: "format" });
    expect(await reason(codeOf(hash("9".repeat(64)), ORG, act))).toMatchObject({ reason: "chain" });
    expect(await reason(codeOf(GENESIS, orgId(4), act))).toMatchObject({ reason: "entry" });
    expect(await reason(codeOf(GENESIS, ORG, actId("ff".repeat(16))))).toMatchObject({
      reason: "entry",
    });
  });
});
