import { expect, it } from "vitest";
import { officeHandlers } from "../../electron/ipc/office-handlers.ts";
import { gateOperator } from "../../electron/ledger/rules-context.ts";
import type { OfficeService } from "../../electron/office/office-service.ts";
import { openDerivedStore } from "../../electron/store/derived-store.ts";
import { openLocalStore } from "../../electron/store/local-store.ts";
import type { OfficeItem } from "../../shared/domain/office.ts";
import { DAY_MS } from "../../shared/domain/time.ts";
import {
  type AccountId,
  accountId,
  type Millis,
  millis,
  orgId,
  person,
} from "../../shared/domain/units.ts";
import type { Role } from "../../shared/domain/words.ts";
import type { Result } from "../../shared/errors.ts";
import { CHANNELS } from "../../shared/ipc/contract.ts";
import { actIdOf, batchOf, entryOf, GENESIS, NOON } from "./fixtures.ts";
import { freshFolder } from "./folder.ts";

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const account = (n: number): AccountId => accountId(n.toString(16).padStart(64, "0"));
const [SUPERVISOR, DEPUTY, FORMER, OWN_SECOND] = [1, 2, 3, 4].map(account) as [
  AccountId,
  AccountId,
  AccountId,
  AccountId,
];
const later = (days: number): Millis => millis(NOON + days * DAY_MS);

/** Organisation 2 stands below 1, which declared a blackout for both. */
const JOURNALS = [
  ...(
    [
      [SUPERVISOR, "Supervisor", "01"],
      [DEPUTY, "Collector", "02"],
      [FORMER, "Collector", "03"],
      [OWN_SECOND, "Collector", "01"],
    ] as const
  ).map(([who, role, human], seq) =>
    entryOf(2, seq, undefined, {
      type: "OperatorRegistered",
      account: who,
      role: role as Role,
      person: person(human.repeat(32)),
    }),
  ),
  entryOf(2, 4, undefined, { type: "OperatorRevoked", account: FORMER }),
  entryOf(
    2,
    5,
    undefined,
    { type: "BlackoutDeclared", reason: "Heat", from: later(2), to: later(4) },
    { act: actIdOf("declared") },
  ),
  entryOf(2, 6, undefined, {
    type: "BlackoutDeclared",
    reason: "Cold",
    from: later(-9),
    to: NOON,
  }),
  entryOf(2, 7, undefined, {
    type: "DeputyNamed",
    supervisor: SUPERVISOR,
    deputy: DEPUTY,
    until: later(1),
  }),
  entryOf(1, 0, undefined, {
    type: "BlackoutDeclared",
    reason: "PublicEvent",
    from: later(-1),
    to: later(1),
  }),
];

it("tells what holds in the own organisation, who can be named, and what was signed for it", async () => {
  const dir = freshFolder();
  const open = async () => value(await openLocalStore({ dir, dataKey: new Uint8Array(32) }));
  const derived = value(await openDerivedStore({ dir, genesis: GENESIS }));
  const orgs = [1, 2].map((id) => ({
    id: orgId(id),
    parent: id === 2 ? orgId(1) : undefined,
    name: `供电所 ${id}`,
    importUntil: millis(0),
  }));
  value(derived.apply(batchOf(5, JOURNALS, [], { orgs })));
  // What the engine settles a declared blackout by: an entry of no case is found by its act too.
  expect(derived.findAct(actIdOf("declared"))).toMatchObject({ org: 2, seq: 5, case: undefined });

  const item: OfficeItem = {
    id: "a".repeat(32),
    act: { type: "NameDeputy", deputy: DEPUTY, until: later(1) },
    createdAt: NOON,
    updatedAt: NOON,
    signed: {
      extrinsic: "ab",
      signer: SUPERVISOR,
      nonce: 1,
      specVersion: 1,
      transactionVersion: 1,
      validUntil: 99,
    },
    status: { state: "done", block: GENESIS, height: 5, outcome: { type: "Recorded" } },
  };
  const dropped: OfficeItem = { ...item, id: "b".repeat(32), status: { state: "dropped" } };
  const first = await open();
  value(first.office.put({ ...item, status: { state: "signed" } }));
  value(first.office.put(item));
  value(first.office.put(dropped));
  value(first.close());
  const local = await open();
  expect(local.office.get(item.id)).toEqual(item);

  const ask = async (who: AccountId, role: Role, human: string, now = NOON) => {
    const handlers = officeHandlers({
      office: {} as OfficeService,
      items: local.office,
      store: derived,
      operator: () =>
        gateOperator(derived, {
          account: who,
          org: orgId(2),
          role,
          active: true,
          person: person(human.repeat(32)),
        }),
      now: () => now,
    });
    return CHANNELS["office.get"].output.parse(value(await handlers["office.get"]({})));
  };
  const supervisor = await ask(SUPERVISOR, "Supervisor", "01");
  expect(supervisor).toMatchObject({ org: 2, declares: true, names: true });
  expect(supervisor.blackouts.map(({ org, reason }) => [org, reason])).toEqual([
    [1, "PublicEvent"],
    [2, "Heat"],
  ]);
  expect(supervisor.deputies).toEqual([
    { deputy: DEPUTY, until: later(1), supervisor: SUPERVISOR },
  ]);
  // Neither who was revoked nor the own second account.
  expect(supervisor.candidates).toEqual([{ account: DEPUTY, role: "Collector" }]);
  expect(supervisor.acts.map(({ id, status }) => [id, status.state])).toEqual([[item.id, "done"]]);

  expect(await ask(DEPUTY, "Collector", "02")).toMatchObject({ declares: true, names: false });
  const afterwards = await ask(DEPUTY, "Collector", "02", later(1));
  expect(afterwards).toMatchObject({ declares: false, names: false, deputies: [] });
});
