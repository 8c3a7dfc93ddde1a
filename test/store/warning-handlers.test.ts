import { expect, it } from "vitest";
import { warningHandlers } from "../../electron/ipc/warning-handlers.ts";
import { openDerivedStore } from "../../electron/store/derived-store.ts";
import { openLocalStore } from "../../electron/store/local-store.ts";
import { DAY_MS } from "../../shared/domain/time.ts";
import { accountId, type Day, day, millis, orgId, person } from "../../shared/domain/units.ts";
import type { Result } from "../../shared/errors.ts";
import { CHANNELS } from "../../shared/ipc/contract.ts";
import { ACTOR, batchOf, caseIdOf, entryOf, GENESIS, NOON, opened } from "./fixtures.ts";
import { freshFolder } from "./folder.ts";

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const [ONE, TWO] = [caseIdOf(1), caseIdOf(2)];
const OTHER = accountId("0f".repeat(32));
const KIND = "feeRisk";

/** Two cases with a fee risk, the first the worse. */
async function open(dir: string) {
  const derived = value(await openDerivedStore({ dir, genesis: GENESIS }));
  const local = value(await openLocalStore({ dir, dataKey: new Uint8Array(32) }));
  if (derived.cases.get(ONE) === undefined)
    value(
      derived.apply(
        batchOf(
          5,
          [ONE, TWO].map((id, n) => entryOf(1, n, id, opened(n + 1))),
        ),
      ),
    );
  const score = (id: typeof ONE, fee: number) => {
    const { no = 0 } = derived.cases.get(id) ?? {};
    const rest = { feeUnknown: 0, conduct: 0, alerts: 0, recheckAt: undefined };
    value(derived.putRisks([{ no, fee, ...rest }]));
  };
  score(ONE, 80);
  score(TWO, 70);
  let who = ACTOR;
  let now = NOON;
  let past: Day | undefined;
  const handlers = warningHandlers({
    ...{ derived, local, changed: () => undefined },
    operator: () => ({
      ...{ account: who, org: orgId(1), role: "Collector", active: true },
      person: person("0b".repeat(32)),
    }),
    now: () => now,
    pastDay: () => past,
  });
  return {
    score,
    async section() {
      const answer = value(await handlers["warnings.get"]({ limit: 9 }));
      const [fee] = CHANNELS["warnings.get"].output.parse(answer).sections;
      if (fee?.kind !== KIND) throw new Error("not the fee risk");
      const names = (rows: typeof fee.rows) => rows.map((row) => row.case);
      return { ...fee, shown: names(fee.rows), hidden: names(fee.noted) };
    },
    note: (more: object = {}) =>
      handlers["warnings.note"]({ case: ONE, kind: KIND, points: 80, ...more }),
    undo: () => handlers["warnings.undo"]({ case: ONE, kind: KIND }),
    sit(account: typeof ACTOR, days: number) {
      who = account;
      now = millis(NOON + days * DAY_MS);
    },
    lookBack(to: Day | undefined) {
      past = to;
    },
    close() {
      value(local.checkpoint());
      value(local.close());
      derived.close();
    },
  };
}

it("a warning that was noted by mistake comes back, and all that was said of it stays, also after a restart", async () => {
  const dir = freshFolder();
  let console = await open(dir);
  expect(await console.section()).toMatchObject({ shown: [ONE, TWO], hidden: [], undone: 0 });

  value(await console.note());
  expect(await console.section()).toMatchObject({ shown: [TWO], hidden: [ONE], quiet: 1 });
  console.sit(OTHER, 1);
  value(await console.undo());
  const word = { at: NOON, by: ACTOR, undone: { at: NOON + DAY_MS, by: OTHER } };
  // It is told again, but it is no news.
  expect(await console.section()).toMatchObject({
    ...{ shown: [ONE, TWO], hidden: [], quiet: 0, undone: 1 },
    rows: [{ said: [word] }, { said: [] }],
  });
  console.close();

  console = await open(dir);
  expect(await console.section()).toMatchObject({
    shown: [ONE, TWO],
    rows: [{ said: [word] }, {}],
  });
  // What is taken back once is taken back.
  expect(await console.undo()).toMatchObject({ ok: false, error: { kind: "NotFound" } });
  const until = day(Math.floor(NOON / DAY_MS) + 3);
  value(await console.note({ until, reason: "周五发工资" }));
  expect(await console.section()).toMatchObject({
    ...{ hidden: [ONE], undone: 0 },
    noted: [{ said: [{ until, reason: "周五发工资", undone: undefined }, word] }],
  });
  console.close();

  console = await open(dir);
  expect(await console.section()).toMatchObject({ hidden: [ONE], noted: [{ said: [{}, word] }] });
  // Worse than then: it comes back by itself, and that is news.
  console.score(ONE, 90);
  expect(await console.section()).toMatchObject({ shown: [ONE, TWO], undone: 0 });
  value(await console.undo());
  expect(await console.section()).toMatchObject({ shown: [ONE, TWO], undone: 0 });
  console.close();
});

it("nothing is said of the warnings of a past day", async () => {
  const console = await open(freshFolder());
  value(await console.note());
  const past = day(20_000);
  console.lookBack(past);
  const refused = { ok: false, error: { kind: "AsOfView", day: past } };
  expect(await console.note()).toEqual(refused);
  expect(await console.undo()).toEqual(refused);
  console.lookBack(undefined);
  value(await console.undo());
  console.close();
});
