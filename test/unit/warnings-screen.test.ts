import { createElement } from "react";
import { expect, it, vi } from "vitest";
import type { Language } from "../../renderer/i18n/index.ts";
import { WarningsScreen } from "../../renderer/screens/warnings/WarningsScreen.tsx";
import { fakeWarnings } from "../fixtures/fake-risk.ts";
import { buttonsOf, draw } from "../fixtures/rendered.ts";

vi.mock("../../renderer/api/use-query.ts", async () => {
  return (await import("../fixtures/queries.ts")).queries;
});

/** 2026-09-21 22:13 in China. */
const AT = 1_790_000_000_000;
const account = (n: number) => n.toString(16).padStart(64, "0");
/** The fake bridge's first operator of organisation 1 sits here. */
const [ME, COLLEAGUE] = [account(16), account(17)];

const draws = (language: Language) =>
  draw(createElement(WarningsScreen), {
    ...{ language, selected: "10" },
    answers: {
      "warnings.get": () => {
        const row = { ...example, said: [{ at: AT, by: ME, until: 20_800, reason: "周五发工资" }] };
        const undone = { at: AT + 60_000, by: ME };
        const back = {
          ...example,
          case: account(9).slice(32),
          said: [{ at: AT, by: COLLEAGUE, undone }],
        };
        const section = {
          kind: "feeRisk",
          total: 2,
          quiet: 1,
          undone: 1,
          rows: [back],
          noted: [row],
        };
        return { now: AT, quiet: false, sections: [section] };
      },
    },
  });
const [example] =
  fakeWarnings([
    {
      ...{ id: account(7).slice(32), reference: "A7", account: "3200000007", org: 1 },
      ...{ class: "Residential", stage: "Overdue", outstanding: 5_000 },
    } as never,
  ])[0]?.rows ?? [];

it.each([
  [
    "zh",
    "撤销对案件 A7 预警的处理",
    [
      "您于 2026-09-21 22:13 暂缓到 2026-12-13：周五发工资",
      "org1 collector2于 2026-09-21 22:13 记为已阅；您于 2026-09-21 22:14 撤销",
    ],
  ],
  [
    "en",
    "Undo what was said of the warning of case A7",
    [
      "Put off until 2026-12-13 by you on 2026-09-21 22:13: 周五发工资",
      "Noted by org1 collector2 on 2026-09-21 22:13; taken back by you on 2026-09-21 22:14",
    ],
  ],
] as const)(
  "warnings that were dealt with say by whom and when, with the way back (%s)",
  async (language, undo, lines) => {
    const html = await draws(language);
    for (const line of lines) expect(html).toContain(line);
    expect(buttonsOf(html).filter(({ name }) => name === undo)).toMatchObject([{ enabled: true }]);
  },
);
