import { createElement } from "react";
import { expect, it, vi } from "vitest";
import { CaseScreen } from "../../renderer/screens/case/CaseScreen.tsx";
import { DayScreen } from "../../renderer/screens/day/DayScreen.tsx";
import { DecisionScreen } from "../../renderer/screens/inbox/DecisionScreen.tsx";
import { OfficeScreen } from "../../renderer/screens/office/OfficeScreen.tsx";
import { OutboxScreen } from "../../renderer/screens/outbox/OutboxScreen.tsx";
import { PolicyScreen } from "../../renderer/screens/policy/PolicyScreen.tsx";
import { WarningsScreen } from "../../renderer/screens/warnings/WarningsScreen.tsx";
import { actId, caseId, day } from "../../shared/domain/units.ts";
import { proposalOf } from "../fixtures/fake-inbox.ts";
import { buttonsOf, draw } from "../fixtures/rendered.ts";

vi.mock("../../renderer/api/use-query.ts", async () => {
  return (await import("../fixtures/queries.ts")).queries;
});

const id = (n: number) => caseId(n.toString(16).padStart(32, "0"));
/** A case of the fake bridge on which a proposal waits that is not the operator's own. */
const DECIDED = id(9);
const proposal = actId(proposalOf({ id: DECIDED }));

const draft = {
  ...{ id: "f".repeat(32), case: id(1), reference: "A10000", org: 1 },
  detail: { type: "RecordContact", channel: "Phone", outcome: "Reached", party: "Customer" },
  ...{ occurredAt: 1_790_000_000_000, createdAt: 1_790_000_000_000, updatedAt: 1_790_000_000_000 },
  status: { state: "draft" },
};
const expired = { ...draft, id: "e".repeat(32), status: { state: "expired", at: 7 } };

/** What only reads, by its beginning: everything else has to be grey while a past day is shown. */
const READS =
  /^(←|▸|A1\d{4}$|第 \d 版$|复制|查看案件|打开完整案件|对照原因|另存附件|核对备注和附件|详情$|导出移交包|跳到|去发件箱|回到现在$)/;

const SCREENS = {
  case: { screen: createElement(CaseScreen, { id: id(1) }), selected: "10" },
  decision: { screen: createElement(DecisionScreen, { id: DECIDED, proposal }), selected: "12" },
  day: { screen: createElement(DayScreen, { active: true }), selected: "10" },
  office: { screen: createElement(OfficeScreen), selected: "12" },
  outbox: { screen: createElement(OutboxScreen), selected: "10" },
  policy: { screen: createElement(PolicyScreen), selected: "14" },
  warnings: { screen: createElement(WarningsScreen), selected: "12" },
};

it.each(Object.entries(SCREENS))(
  "while a past day is shown, the screen %s begins nothing and says why",
  async (_, { screen, selected }) => {
    const first = day(20_000);
    const drawn = async (past: object) =>
      buttonsOf(
        await draw(screen, {
          ...{ language: "zh", selected, state: { outboxRows: [draft, expired] } },
          answers: { "asOf.get": () => ({ first, ...past }) },
        }),
      );
    const present = await drawn({});
    const past = await drawn({ day: first });
    const acts = past.filter(({ enabled }) => !enabled);
    const begins = past.filter(({ enabled, name }) => enabled && !READS.test(name));
    expect(begins.map(({ name }) => name)).toEqual([]);
    expect(acts.length).toBeGreaterThan(0);
    for (const { title } of acts) expect(title).toContain("请先回到现在");
    // They are there for who comes back.
    const open = present.filter(({ enabled, name }) => enabled && !READS.test(name));
    expect(open.length).toBeGreaterThan(0);
    expect(acts.map(({ name }) => name)).toEqual(
      expect.arrayContaining(open.map(({ name }) => name)),
    );
  },
);
