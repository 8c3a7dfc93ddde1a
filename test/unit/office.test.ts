import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeOfficeCall, readOfficeCall } from "../../electron/office/call.ts";
import { OfficeEngine, type OfficeJournal } from "../../electron/office/engine.ts";
import { judgeOfficeAct, type OfficeFacts } from "../../electron/office/judge.ts";
import {
  isStaffAct,
  type OfficeAct,
  type OfficeItem,
  type StaffAct,
} from "../../shared/domain/office.ts";
import { DAY_MS } from "../../shared/domain/time.ts";
import {
  type AccountId,
  accountId,
  actId,
  hash,
  type Millis,
  millis,
  orgId,
  person,
} from "../../shared/domain/units.ts";
import { BLACKOUT_REASONS, ROLES, type Role } from "../../shared/domain/words.ts";
import { type AppError, fail, ok } from "../../shared/errors.ts";
import { officeActSchema } from "../../shared/ipc/office-schemas.ts";
import { DATED_POLICY, NOON } from "../store/fixtures.ts";
import { councilRuntime } from "./council-runtime.ts";
import { signedAct } from "./outbox-fixtures.ts";

const account = (n: number): AccountId => accountId(n.toString(16).padStart(64, "0"));
const SUPERVISOR = account(1);
const DEPUTY = account(2);
const ORG = orgId(1);
const HEAD = { hash: hash("ee".repeat(32)), height: 50 };
const OWN = { hash: hash("0a".repeat(32)), height: 40 };

const time = fc.integer({ min: 0, max: 4_000_000_000_000 }).map(millis);
const hexes = (bytes: number) =>
  fc
    .uint8Array({ minLength: bytes, maxLength: bytes })
    .map((raw) => Array.from(raw, (byte) => byte.toString(16).padStart(2, "0")).join(""));
const anyAct: fc.Arbitrary<OfficeAct> = fc.oneof(
  fc.record({
    type: fc.constant("DeclareBlackout" as const),
    act: hexes(16).map(actId),
    occurredAt: time,
    clockOffset: fc.integer({ min: -2_147_483_648, max: 2_147_483_647 }),
    reason: fc.constantFrom(...BLACKOUT_REASONS),
    from: time,
    to: time,
  }),
  fc.record({
    type: fc.constant("NameDeputy" as const),
    deputy: hexes(32).map(accountId),
    until: time,
  }),
  fc.record({
    type: fc.constant("RegisterOperator" as const),
    org: fc.integer({ min: 0, max: 0xffffffff }).map(orgId),
    account: hexes(32).map(accountId),
    role: fc.constantFrom(...ROLES),
    person: hexes(32).map(person),
  }),
  fc.record({
    type: fc.constant("ChangeOperator" as const),
    account: hexes(32).map(accountId),
    role: fc.constantFrom(...ROLES),
  }),
  fc.record({
    type: fc.constant("RevokeOperator" as const),
    account: hexes(32).map(accountId),
  }),
);

const BLACKOUT: OfficeAct = {
  type: "DeclareBlackout",
  act: actId("0c".repeat(16)),
  occurredAt: NOON,
  clockOffset: 0,
  reason: "Heat",
  from: millis(NOON + DAY_MS),
  to: millis(NOON + 3 * DAY_MS),
};
const NAMING = {
  type: "NameDeputy",
  deputy: DEPUTY,
  until: millis(NOON + DAY_MS),
} as const satisfies OfficeAct;

describe("the bytes of an organisation's act", () => {
  const runtime = councilRuntime();
  it("say the act and nothing else: they are read back to it, and no other bytes are", () => {
    fc.assert(
      fc.property(anyAct, fc.nat(), (act, at) => {
        expect(officeActSchema.parse(JSON.parse(JSON.stringify(act)))).toEqual(act);
        const bytes = encodeOfficeCall(runtime, act);
        if (!bytes.ok) throw new Error(JSON.stringify(bytes.error));
        expect(readOfficeCall(runtime, bytes.value)).toEqual(ok(act));
        const changed = bytes.value.slice();
        const place = at % changed.length;
        changed[place] = (changed[place] as number) ^ 1;
        const after = readOfficeCall(runtime, changed);
        if (after.ok) expect(after.value).not.toEqual(act);
      }),
    );
  });
});

const ADMIN = account(5);
const REGISTER = {
  type: "RegisterOperator",
  org: ORG,
  account: account(9),
  role: "Cashier",
  person: person("09".repeat(32)),
} as const satisfies OfficeAct;
const CHANGE = { type: "ChangeOperator", account: DEPUTY, role: "Cashier" } as const;
const REVOKE = { type: "RevokeOperator", account: DEPUTY } as const;

describe("an act of the organisation, before it is signed", () => {
  const operators = new Map(
    [
      [SUPERVISOR, 1, "Supervisor", "01"],
      [DEPUTY, 1, "Collector", "02"],
      [account(3), 1, "Collector", "01"],
      [account(4), 2, "Collector", "04"],
      [ADMIN, 1, "OrgAdmin", "05"],
      [account(6), 1, "OrgAdmin", "06"],
      [account(7), 1, "Collector", "07"],
    ].map(([who, org, role, human]) => [
      who as AccountId,
      {
        account: who as AccountId,
        org: orgId(org as number),
        role: role as Role,
        active: who !== account(7),
        since: NOON,
        person: person(String(human).repeat(32)),
      },
    ]),
  );
  const judge = (act: OfficeAct, signer = SUPERVISOR, deputyUntil?: Millis, clockOffset = 0) => {
    const known = operators.get(signer);
    const store = {
      operator: (one: AccountId) => operators.get(one),
      policyInForce: () => DATED_POLICY,
      blackouts: () => [],
      orgs: () => [{ id: orgId(1) }, { id: orgId(2) }],
    } as unknown as OfficeFacts["store"];
    const who = known && { ...known, deputyUntil };
    return judgeOfficeAct(act, {
      store,
      who,
      now: NOON,
      clock: { offsetMs: clockOffset, at: NOON, ageMs: 0, fresh: true },
    }).map((error) =>
      error.kind === "NotYet"
        ? error.refusal
        : error.kind === "ChainRefused"
          ? error.error
          : error.kind,
    );
  };
  it("is refused for what docs/rules.md names, and for nothing else", () => {
    expect(judge(BLACKOUT)).toEqual([]);
    expect(judge({ ...BLACKOUT, to: BLACKOUT.from })).toEqual(["WindowContradicts"]);
    const long = millis(BLACKOUT.from + 60 * DAY_MS);
    expect(judge({ ...BLACKOUT, to: long })).toEqual([]);
    expect(judge({ ...BLACKOUT, to: millis(long + 1) })).toEqual(["WindowContradicts"]);
    expect(judge(BLACKOUT, DEPUTY)).toEqual(["WrongRole"]);
    // A deputy declares blackouts, but does not name another deputy.
    expect(judge(BLACKOUT, DEPUTY, millis(NOON + 1))).toEqual([]);
    expect(judge({ ...NAMING, deputy: SUPERVISOR }, DEPUTY, millis(NOON + 1))).toEqual([
      "WrongRole",
    ]);
    expect(judge(NAMING)).toEqual([]);
    expect(judge({ ...NAMING, until: NOON })).toEqual([]);
    // The same person, another organisation, nobody.
    for (const n of [3, 4, 9])
      expect(judge({ ...NAMING, deputy: account(n) })).toEqual(["NoDeputy"]);
    expect(judge({ ...NAMING, until: millis(NOON + 60 * DAY_MS) })).toEqual([]);
    expect(judge({ ...NAMING, until: millis(NOON + 60 * DAY_MS + 1) })).toEqual(["TooLong"]);
  });

  it("changes staff only of the own organisation, by its administrator, and no administrator", () => {
    const staff = (act: OfficeAct) => judge(act, ADMIN);
    for (const act of [REGISTER, CHANGE, REVOKE]) {
      expect(staff(act)).toEqual([]);
      expect(judge(act, SUPERVISOR)).toEqual(["WrongRole"]);
      // Not even a deputy of a supervisor, nor anybody by a clock that is off: no time is claimed.
      expect(judge(act, DEPUTY, millis(NOON + 1))).toEqual(["WrongRole"]);
      expect(judge(act, ADMIN, undefined, 1e9)).toEqual([]);
    }
    expect(staff({ ...REGISTER, account: DEPUTY })).toEqual(["OperatorExists"]);
    expect(staff({ ...REGISTER, account: account(7) })).toEqual(["AccountRevoked"]);
    expect(staff({ ...REGISTER, role: "OrgAdmin" })).toEqual(["CouncilOnly"]);
    expect(staff({ ...REGISTER, org: orgId(2) })).toEqual(["NotAuthorised"]);
    expect(staff({ ...CHANGE, role: "Collector" })).toEqual(["SameRole"]);
    expect(staff({ ...CHANGE, role: "OrgAdmin" })).toEqual(["CouncilOnly"]);
    for (const act of [CHANGE, REVOKE]) {
      expect(staff({ ...act, account: account(8) })).toEqual(["OperatorUnknown"]);
      expect(staff({ ...act, account: account(7) })).toEqual(["AccountRevoked"]);
      expect(staff({ ...act, account: account(4) })).toEqual(["NotAuthorised"]);
      // The other administrator, and the own key.
      for (const admin of [account(6), ADMIN])
        expect(staff({ ...act, account: admin })).toEqual(["CouncilOnly"]);
    }
  });

  it("claims no time by a clock that is too far off", () => {
    const { clockToleranceMs: limit } = DATED_POLICY.policy;
    for (const offset of [limit, -limit])
      expect(judge(BLACKOUT, SUPERVISOR, undefined, offset)).toEqual([]);
    for (const offset of [limit + 1, -limit - 1]) {
      expect(judge(BLACKOUT, SUPERVISOR, undefined, offset)).toEqual(["ClockOff"]);
      expect(judge(NAMING, SUPERVISOR, undefined, offset)).toEqual([]);
    }
  });
});

/** What can have become of signed bytes: by whom their nonce was used, and what the journal and the peers tell. */
interface World {
  readonly act: OfficeAct;
  readonly nonceUsed: boolean;
  readonly shown: boolean;
  readonly own: "done" | "failed" | "none" | "silent";
  readonly heads: number;
}

/** What the journal says after a change of staff that `by` signed, and of the account before. */
const staffLine = (act: StaffAct, by: AccountId, after: boolean) =>
  [
    { type: "OperatorRegistered", role: "Auditor", by: SUPERVISOR },
    ...(after
      ? [
          {
            type: `Operator${act.type.replace("Operator", "")}${act.type === "RegisterOperator" ? "ed" : "d"}`,
            role: act.type === "RevokeOperator" ? undefined : act.role,
            by,
          },
        ]
      : []),
  ].map((one) => ({ ...one, account: act.account, block: OWN.hash, height: 45 }));

async function run({ act, nonceUsed, shown, own, heads }: World): Promise<OfficeItem["status"]> {
  const signed = signedAct({ extrinsic: "ab", signer: SUPERVISOR, nonce: 3, validUntil: 100 });
  const at = millis(1);
  let item: OfficeItem = {
    id: "1",
    act,
    createdAt: at,
    updatedAt: at,
    signed,
    status: { state: "signed" },
  };
  const engine = new OfficeEngine({
    items: {
      get: () => item,
      list: () => [item],
      put: (next) => {
        item = next;
        return ok(undefined);
      },
    },
    chain: {
      ready: () => false,
      submit: () => () => {},
      nonce: () => (nonceUsed ? 4 : 3),
      runtime: () => ({ specVersion: 1, transactionVersion: 1 }),
      refusal: async () => {
        if (own === "silent") return fail({ kind: "NodeUnavailable", issue: "no answer" });
        if (own === "none") return ok(undefined);
        const error = { pallet: "Collection", error: "TooManyBlackouts", docs: "" };
        return ok({ ...OWN, error: own === "failed" ? error : undefined });
      },
    },
    barred: () => undefined,
    now: () => at,
    onChange: () => {},
    onError: (_: AppError) => {},
  });
  const journal = {
    findAct: () =>
      shown ? { org: ORG, seq: 7, case: undefined, block: OWN.hash, height: 45 } : undefined,
    operator: () => ({ account: SUPERVISOR, org: ORG, role: "Supervisor", active: true }),
    staff: () =>
      shown && isStaffAct(act)
        ? [
            ...staffLine(act, SUPERVISOR, true),
            // Of somebody else, or of another administrator, says nothing of this act.
            ...staffLine({ ...act, account: account(8) }, SUPERVISOR, false),
          ]
        : isStaffAct(act)
          ? staffLine(act, account(6), true)
          : [],
    deputies: () =>
      shown ? [{ org: ORG, deputy: DEPUTY, supervisor: SUPERVISOR, until: NAMING.until }] : [],
  } as unknown as OfficeJournal;
  for (let n = 0; n < heads; n += 1) await engine.proved(HEAD, journal);
  return item.status;
}

describe("the engine of organisations' acts", () => {
  it("calls done only what a final block shows, refused only what it refused, and settles the rest", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          act: fc.constantFrom(BLACKOUT, NAMING, REGISTER, CHANGE, REVOKE),
          nonceUsed: fc.boolean(),
          shown: fc.boolean(),
          own: fc.constantFrom("done", "failed", "none", "silent"),
          heads: fc.integer({ min: 1, max: 7 }),
        }) as fc.Arbitrary<World>,
        async (world) => {
          const { act, nonceUsed, shown, own, heads } = world;
          const status = await run(world);
          if (!nonceUsed) expect(status.state).toBe("signed");
          else if (shown)
            expect(status).toMatchObject({
              state: "done",
              height: act.type === "NameDeputy" ? HEAD.height : 45,
            });
          else if (own === "failed")
            expect(status).toMatchObject({
              state: "refused",
              reason: { kind: "ChainRefused", error: "TooManyBlackouts" },
              height: OWN.height,
            });
          // A blackout's entry is still to be proved; a deputyship or a role can have been replaced.
          else if (own === "done")
            expect(status.state).toBe(act.type === "DeclareBlackout" ? "signed" : "done");
          else if (own === "none" || heads >= 5)
            expect(status).toEqual({ state: "expired", reason: "nonce" });
          else expect(status.state).toBe("signed");
        },
      ),
      { numRuns: 400 },
    );
  });
});
