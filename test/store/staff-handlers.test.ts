import { expect, it } from "vitest";
import { staffHandlers } from "../../electron/ipc/staff-handlers.ts";
import { gateOperator } from "../../electron/ledger/rules-context.ts";
import { openDerivedStore } from "../../electron/store/derived-store.ts";
import { openLocalStore } from "../../electron/store/local-store.ts";
import { DAY_MS } from "../../shared/domain/time.ts";
import { type AccountId, accountId, millis, orgId, person } from "../../shared/domain/units.ts";
import type { Result } from "../../shared/errors.ts";
import { CHANNELS } from "../../shared/ipc/contract.ts";
import { batchOf, entryOf, GENESIS, NOON } from "./fixtures.ts";
import { freshFolder } from "./folder.ts";

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const account = (n: number): AccountId => accountId(n.toString(16).padStart(64, "0"));
const [ADMIN, CLERK, LATER] = [account(1), account(2), account(3)];
const human = (byte: string) => person(byte.repeat(32));
const day = (n: number) => ({
  at: millis(NOON + n * DAY_MS),
  occurredAt: millis(NOON + n * DAY_MS),
});

/** The administrator was there when the chain began; the clerk became a cashier and was revoked, whose new key came a day later. */
const JOURNALS = [
  entryOf(
    2,
    0,
    undefined,
    { type: "OperatorRegistered", account: CLERK, role: "Collector", person: human("0c") },
    { ...day(0), actor: ADMIN },
  ),
  entryOf(
    2,
    1,
    undefined,
    { type: "OperatorChanged", account: CLERK, role: "Cashier" },
    { ...day(1), actor: undefined },
  ),
  entryOf(
    2,
    2,
    undefined,
    { type: "OperatorRevoked", account: CLERK },
    { ...day(2), actor: ADMIN },
  ),
];
const NEW_KEY = entryOf(
  2,
  3,
  undefined,
  { type: "OperatorRegistered", account: LATER, role: "Cashier", person: human("0c") },
  { ...day(3), actor: ADMIN },
);

it("tells who works for the office by its journal, now and as of a past day, and keeps names at this computer", async () => {
  const dir = freshFolder();
  const open = async () => value(await openLocalStore({ dir, dataKey: new Uint8Array(32) }));
  const derived = value(await openDerivedStore({ dir, genesis: GENESIS }));
  const operators = [
    {
      ...{ account: ADMIN, org: orgId(2), role: "OrgAdmin" as const, active: true },
      ...{ since: millis(0), person: human("0a") },
    },
  ];
  const orgs = [1, 2].map((id) => ({
    ...{ id: orgId(id), parent: undefined, name: `供电所 ${id}`, importUntil: millis(0) },
  }));
  value(derived.apply(batchOf(5, JOURNALS, [], { orgs, operators })));
  const local = await open();
  let changes = 0;
  const ask = async (
    reader: Parameters<typeof staffHandlers>[0]["derived"],
    who: AccountId | undefined = ADMIN,
  ) => {
    const handlers = staffHandlers({
      derived: reader,
      local,
      operator: () => {
        const known = who && derived.operator(who);
        return known && gateOperator(derived, known);
      },
      now: () => NOON,
      changed: () => {
        changes += 1;
      },
    });
    const view = CHANNELS["staff.get"].output.parse(value(await handlers["staff.get"]({})));
    return { handlers, view };
  };

  const { view, handlers } = await ask(derived);
  expect(view).toMatchObject({ org: 2, manages: true });
  expect(view.operators).toMatchObject([
    {
      ...{ account: CLERK, role: "Cashier", active: false, person: human("0c") },
      history: [
        { type: "OperatorRegistered", role: "Collector", by: ADMIN, at: NOON, height: 5 },
        { type: "OperatorChanged", role: "Cashier", by: undefined, at: NOON + DAY_MS },
        { type: "OperatorRevoked", role: undefined, by: ADMIN, at: NOON + 2 * DAY_MS },
      ],
    },
    { account: ADMIN, role: "OrgAdmin", active: true, history: [] },
  ]);
  expect((await ask(derived, CLERK)).view.manages).toBe(false);
  expect((await ask(derived, account(9))).view).toMatchObject({ org: undefined, operators: [] });

  // Only what came since is read again, and nothing twice.
  value(derived.apply(batchOf(9, [NEW_KEY], [], { orgs })));
  const later = (await ask(derived)).view.operators;
  expect(later.map((one) => [one.account, one.history.length])).toEqual([
    [CLERK, 3],
    [LATER, 1],
    [ADMIN, 0],
  ]);
  expect(later[1]?.history).toMatchObject([{ height: 9 }]);

  // On the day after the change of role nobody was revoked, and the new key was not there.
  const past = await derived.asOf(millis(NOON + 1.5 * DAY_MS), async () => {});
  const then = (await ask(past)).view.operators;
  expect(then).toMatchObject([
    { account: CLERK, role: "Cashier", active: true },
    { account: ADMIN, active: true },
  ]);
  expect(then[0]?.history).toHaveLength(2);
  past.close();

  // Names: as typed last, forgotten without one, still there after a restart, and a reason not to restore over them.
  expect(local.isEmpty(false)).toBe(true);
  for (const [who, name] of [
    [CLERK, "王小明"],
    [CLERK, "王晓明"],
    [LATER, "李工"],
  ] as const)
    value(await handlers["names.put"]({ account: who, name }));
  value(await handlers["names.put"]({ account: LATER }));
  expect(changes).toBe(4);
  expect(local.isEmpty(false)).toBe(false);
  expect(value(await handlers["names.list"]({}))).toEqual([{ account: CLERK, name: "王晓明" }]);
  value(local.settings.set({ networkEnabled: false }));
  value(local.close());
  const again = await open();
  expect(again.settings.get().names).toEqual({ [CLERK]: "王晓明" });
  value(again.close());
});
