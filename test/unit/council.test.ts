import { bytesToHex, concatBytes } from "@noble/hashes/utils.js";
import { Keyring } from "@polkadot/keyring";
import type { KeyringPair } from "@polkadot/keyring/types";
import { cryptoWaitReady } from "@polkadot/util-crypto";
import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { encodeCouncilCall, readCouncilCall } from "../../electron/council/call.ts";
import { closingOf } from "../../electron/council/closing.ts";
import { CouncilDesk } from "../../electron/council/desk.ts";
import { CouncilEngine } from "../../electron/council/engine.ts";
import { KeptCouncil, type ReadCouncil } from "../../electron/council/kept-council.ts";
import { type KnownProposals, readCouncil } from "../../electron/council/read-council.ts";
import * as keys from "../../electron/council/storage-keys.ts";
import type { AccountState } from "../../electron/outbox/chain-context.ts";
import { decodePayload } from "../../electron/outbox/preview.ts";
import type { Runtime } from "../../electron/outbox/runtime.ts";
import {
  encodeSetPolicy,
  membersCodec,
  motionHash,
  proposalsCodec,
  votesCodec,
} from "../../shared/codec/council.ts";
import { decodeMatter, encodeMatter } from "../../shared/codec/matter.ts";
import { authorsCodec, votersCodec } from "../../shared/codec/validators.ts";
import {
  type Council,
  type CouncilAct,
  type CouncilItem,
  MAX_VALIDATORS,
  type Matter,
  type Validator,
} from "../../shared/domain/council.ts";
import type { DatedPolicy } from "../../shared/domain/policy.ts";
import {
  type AccountId,
  accountId,
  hash,
  millis,
  orgId,
  person,
  validatorKey,
} from "../../shared/domain/units.ts";
import { ROLES } from "../../shared/domain/words.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import {
  type CouncilIntent,
  councilActSchema,
  councilPreviewSchema,
  type MatterIntent,
} from "../../shared/ipc/council-schemas.ts";
import { FIRST_POLICY } from "../fixtures/fake-council.ts";
import { CouncilFakeChain } from "./council-fake-chain.ts";
import { councilRuntime, strangeRuntime } from "./council-runtime.ts";
import { anyPolicy } from "./policy-arbitrary.ts";

const NOW = 1_700_000_000_000;
const LATER = millis(NOW + 9 * 86_400_000);
const GENESIS = hash("9e".repeat(32));
const BLOCK = hash("b1".repeat(32));
const validator = (n: number): Validator => ({
  author: validatorKey(n.toString(16).padStart(64, "a")),
  voter: validatorKey(n.toString(16).padStart(64, "b")),
});
const VALIDATORS = [1, 2, 3, 4].map(validator);
const CHANGED = { ...FIRST_POLICY, contactsPerDay: 2 };

let runtime: Runtime;
let pairs: KeyringPair[];
let members: AccountId[];

beforeAll(async () => {
  await cryptoWaitReady();
  runtime = councilRuntime();
  const keyring = new Keyring({ type: "sr25519" });
  pairs = [1, 2, 3, 4].map((org) => keyring.createFromUri(`//org${org}//admin`));
  members = pairs.map((pair) => accountId(bytesToHex(pair.publicKey)));
});

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

describe("the council read from the chain", () => {
  /** A node with this state; it counts what is asked for. */
  const nodeWith = (state: Record<string, Uint8Array>) => {
    const asked: string[] = [];
    return {
      asked,
      async storage(wanted: readonly string[]) {
        asked.push(...wanted);
        return ok(
          new Map(wanted.flatMap((key) => (state[key] ? [[key, state[key]] as const] : []))),
        );
      },
    };
  };

  it("asks for the very keys that the metadata gives", () => {
    const query = runtime.decorated.query.council;
    const key = (name: string, ...args: unknown[]) =>
      // A storage key of the metadata has the length of its bytes in front.
      bytesToHex(query?.[name]?.(...args) ?? new Uint8Array()).replace(
        /^(80|c0|[0-9a-f]{2}01)/,
        "0x",
      );
    expect(keys.MEMBERS_KEY).toBe(key("members"));
    expect(keys.PRIME_KEY).toBe(key("prime"));
    expect(keys.PROPOSALS_KEY).toBe(key("proposals"));
    const { aura, grandpa } = runtime.decorated.query;
    const plain = (entry: (() => Uint8Array) | undefined) =>
      bytesToHex(entry?.() ?? new Uint8Array()).replace(/^80/, "0x");
    expect(keys.AUTHORS_KEY).toBe(plain(aura?.authorities));
    expect(keys.VOTERS_KEY).toBe(plain(grandpa?.authorities));
    const motion = hash("ab".repeat(32));
    expect(keys.votingKey(motion)).toBe(key("voting", `0x${motion}`));
    expect(keys.proposalKey(motion)).toBe(key("proposalOf", `0x${motion}`));
  });

  it("decodes members, votes and what is proposed, and calls other by its indices what it cannot read", async () => {
    const proposal = encodeSetPolicy(LATER, CHANGED);
    const other = runtime.decorated.tx.system?.remark?.("0x00").toU8a() as Uint8Array;
    const matter = { type: "OpenImport", org: orgId(4), until: LATER } as const;
    const stranger = concatBytes(proposal, Uint8Array.of(0));
    const handOver = { type: "SetValidators", validators: VALIDATORS } as const;
    const calls = [proposal, other, stranger, encodeMatter(matter), encodeMatter(handOver)];
    const hashes = calls.map(motionHash);
    const votes = { index: 7, threshold: 3, ayes: [members[0]], nays: [members[1]], end: 900 };
    const state = {
      [keys.MEMBERS_KEY]: membersCodec.enc(members),
      [keys.PROPOSALS_KEY]: proposalsCodec.enc(hashes),
      [keys.AUTHORS_KEY]: authorsCodec.enc(VALIDATORS.map(({ author }) => author)),
      [keys.VOTERS_KEY]: votersCodec.enc(VALIDATORS.map(({ voter }) => [voter, 1n])),
      ...Object.fromEntries(
        hashes.flatMap((motion, n) => [
          [keys.votingKey(motion), votesCodec.enc({ ...votes, index: 7 + n } as never)],
          [keys.proposalKey(motion), calls[n] as Uint8Array],
        ]),
      ),
    };
    const node = nodeWith(state);
    const known: KnownProposals = new Map();
    const council = value(await readCouncil(node, BLOCK, known));
    expect(council.members).toEqual(members);
    expect(council.validators).toEqual(VALIDATORS);
    // Two lists that do not fit each other are no list of validators, and bar nobody from the motions.
    const odd = { ...state, [keys.AUTHORS_KEY]: authorsCodec.enc([]) };
    expect(value(await readCouncil(nodeWith(odd), BLOCK, new Map()))).toEqual({
      ...council,
      validators: undefined,
    });
    expect(council.motions).toEqual([
      {
        ...votes,
        hash: hashes[0],
        bytes: proposal.length,
        proposal: { type: "SetPolicy", from: LATER, policy: CHANGED },
      },
      expect.objectContaining({ index: 8, proposal: { type: "Other", pallet: 0, call: 0 } }),
      expect.objectContaining({ index: 9, proposal: { type: "Other", pallet: 5, call: 6 } }),
      expect.objectContaining({ index: 10, proposal: matter }),
      expect.objectContaining({ index: 11, proposal: handOver }),
    ]);
    const asked = node.asked.length;
    expect(value(await readCouncil(node, BLOCK, known))).toEqual(council);
    expect(node.asked.slice(asked).some((key) => hashes.map(keys.proposalKey).includes(key))).toBe(
      false,
    );
    const cut = { ...state, [keys.votingKey(hashes[0] as never)]: Uint8Array.of(1, 0) };
    expect(await readCouncil(nodeWith(cut), BLOCK, new Map())).toMatchObject({
      error: { kind: "ProgramTooOld", what: "council" },
    });
    expect(value(await readCouncil(nodeWith({}), BLOCK, known))).toMatchObject({ motions: [] });
    expect(known.size).toBe(0);
  });

  it("is kept for reading offline, and written only when something changed", async () => {
    const disk = new Map<string, string>();
    let writes = 0;
    const cache = {
      get: (name: string) => disk.get(name),
      set(name: string, text: string) {
        writes += 1;
        disk.set(name, text);
        return ok(undefined);
      },
    };
    const read: ReadCouncil = {
      members,
      prime: undefined,
      motions: [],
      validators: VALIDATORS,
      height: 10,
      block: BLOCK,
      at: millis(NOW),
    };
    const kept = new KeptCouncil(cache);
    expect(kept.get()).toBeUndefined();
    expect(value(await kept.put(read))).toBe(true);
    expect(value(await kept.put({ ...read, height: 11 }))).toBe(false);
    expect(writes).toBe(1);
    expect(new KeptCouncil(cache).get()).toEqual(read);
    disk.set("council", '{"height":"x"}');
    expect(new KeptCouncil(cache).get()).toBeUndefined();
  });
});

const anyOrg = fc.integer({ min: 0, max: 0xffffffff }).map(orgId);
const anyAccount = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => accountId(bytesToHex(bytes)));
const anyMatter: fc.Arbitrary<Matter> = fc.oneof(
  fc.record({
    type: fc.constant("RegisterOrg" as const),
    org: anyOrg,
    parent: fc.option(anyOrg, { nil: undefined }),
    name: fc.constantFrom("城西供电所", "A", "供".repeat(32)),
  }),
  fc.record({
    type: fc.constant("OpenImport" as const),
    org: anyOrg,
    until: fc.maxSafeNat().map(millis),
  }),
  fc.record({ type: fc.constant("CloseImport" as const), org: anyOrg }),
  fc.record({
    type: fc.constant("RegisterOperator" as const),
    org: anyOrg,
    account: anyAccount,
    role: fc.constantFrom(...ROLES),
    person: anyAccount.map((one) => person(one)),
  }),
  fc.record({
    type: fc.constant("ChangeOperator" as const),
    account: anyAccount,
    role: fc.constantFrom(...ROLES),
  }),
  fc.record({ type: fc.constant("RevokeOperator" as const), account: anyAccount }),
  fc.record({
    type: fc.constant("SetValidators" as const),
    validators: fc.array(
      fc.tuple(anyAccount, anyAccount).map(([author, voter]) => ({
        author: validatorKey(author),
        voter: validatorKey(voter),
      })),
      { maxLength: MAX_VALIDATORS },
    ),
  }),
);

describe("the call of a member", () => {
  const motion = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((b) => hash(bytesToHex(b)));
  const u32 = fc.integer({ min: 0, max: 0xffffffff });
  const anyAct: fc.Arbitrary<CouncilAct> = fc.oneof(
    fc.record({ policy: anyPolicy, from: fc.nat(), threshold: fc.nat(64) }).map((one) => ({
      ...one,
      type: "Propose" as const,
      from: millis(one.from),
      motion: motionHash(encodeSetPolicy(millis(one.from), one.policy)),
    })),
    fc.record({ matter: anyMatter, threshold: fc.nat(64) }).map((one) => ({
      ...one,
      type: "ProposeMatter" as const,
      motion: motionHash(encodeMatter(one.matter)),
    })),
    fc.record({ type: fc.constant("Vote" as const), motion, index: u32, approve: fc.boolean() }),
    fc.record({ type: fc.constant("Close" as const), motion, index: u32, bytes: fc.nat(70_000) }),
  );

  it("says to the chain's metadata what it was meant to say, and is read back as the same act", () => {
    fc.assert(
      fc.property(anyAct, (act) => {
        const bytes = value(encodeCouncilCall(runtime, act));
        const call = runtime.registry.createType("Call", bytes);
        expect(call.section).toBe("council");
        expect(value(readCouncilCall(runtime, bytes))).toEqual(act);
        expect(councilActSchema.parse(JSON.parse(JSON.stringify(act)))).toEqual(act);
      }),
      { numRuns: 120 },
    );
  });

  it("reads no list of validators that is longer than the chain's, cut off or followed by anything", () => {
    const list = (length: number) => Array.from({ length }, (_, n) => validator(n));
    const call = (length: number) =>
      encodeMatter({ type: "SetValidators", validators: list(length) });
    expect(decodeMatter(call(MAX_VALIDATORS))).toMatchObject({
      validators: list(MAX_VALIDATORS),
    });
    expect(() => call(MAX_VALIDATORS + 1)).toThrow(RangeError);
    const two = call(2);
    expect(decodeMatter(two.slice(0, -1))).toBeUndefined();
    expect(decodeMatter(two.slice(0, -64))).toBeUndefined();
    expect(decodeMatter(concatBytes(two, Uint8Array.of(0)))).toBeUndefined();
    // 65 validators, and four thousand millions of them of which none is there.
    const many = concatBytes(two.slice(0, 2), Uint8Array.of(5, 1), new Uint8Array(65 * 64));
    expect(decodeMatter(many)).toBeUndefined();
    const endless = concatBytes(two.slice(0, 2), Uint8Array.of(3, 255, 255, 255, 255));
    expect(decodeMatter(endless)).toBeUndefined();
  });

  it("names the fields of a policy to the metadata as the pallet does", () => {
    const act = {
      type: "Propose",
      motion: BLOCK,
      threshold: 3,
      from: LATER,
      policy: CHANGED,
    } as const;
    const json = runtime.registry
      .createType("Call", value(encodeCouncilCall(runtime, act)))
      .toHuman();
    expect(json).toMatchObject({
      method: "propose",
      args: { threshold: "3", proposal: { method: "setPolicy", section: "consortium" } },
    });
    const { args } = (json as unknown as { args: { proposal: { args: { policy: object } } } }).args
      .proposal;
    expect(args.policy).toMatchObject({
      quietFromMinute: "1,320",
      contactsPerDay: "2",
      clearing: "OldestBillFirst",
      highAmount: "1,000,000",
    });
  });

  it("is not built for a chain whose policy has another shape", () => {
    const act = {
      type: "Propose",
      motion: BLOCK,
      threshold: 3,
      from: LATER,
      policy: CHANGED,
    } as const;
    expect(encodeCouncilCall(strangeRuntime(), act)).toMatchObject({
      error: { kind: "UnsupportedRuntime" },
    });
  });

  it("is not read out of bytes that say more or something else", () => {
    const tx = runtime.decorated.tx.council;
    const proposal = runtime.registry.createType("Call", encodeSetPolicy(LATER, CHANGED));
    const calls = [
      tx?.close?.(`0x${BLOCK}`, 1, { refTime: 1, proofSize: 1 }, 140),
      tx?.propose?.(3, proposal, 9_999),
      tx?.propose?.(3, runtime.decorated.tx.system?.remark?.("0x00"), 20),
      runtime.decorated.tx.consortium?.openImport?.(4, 1),
    ];
    for (const call of calls)
      expect(readCouncilCall(runtime, call?.toU8a() ?? new Uint8Array())).toMatchObject({
        error: { kind: "Unknown" },
      });
  });
});

describe("how a motion ended", () => {
  const [council, consortium] = [4, 5];
  /** The events of a block: `Council.Closed` and what followed, with the error of the proposal. */
  const events = (...list: readonly [index: number, data: Uint8Array][]) =>
    concatBytes(
      Uint8Array.of(list.length << 2),
      ...list.map(([index, data]) =>
        concatBytes(Uint8Array.of(0, 1, 0, 0, 0, council, index), data, Uint8Array.of(0)),
      ),
    );
  const indexOf = (name: string) =>
    runtime.decorated.events.council?.[name]?.meta.index.toNumber() as number;
  const motion = new Uint8Array(32).fill(0xb1);
  const error = () => {
    const { index } = runtime.decorated.errors.consortium?.PolicyMisdated?.meta ?? {};
    return Uint8Array.of(1, 3, consortium, index?.toNumber() ?? 0, 0, 0, 0);
  };

  it("is told by the block's events: carried out, failed in the pallet, or not carried", () => {
    const done = events([indexOf("Executed"), concatBytes(motion, Uint8Array.of(0))]);
    expect(closingOf(runtime, done, BLOCK)).toEqual(ok({ executed: true, error: undefined }));
    const failed = events([indexOf("Executed"), concatBytes(motion, error())]);
    expect(value(closingOf(runtime, failed, BLOCK))).toMatchObject({
      executed: true,
      error: { pallet: "Consortium", error: "PolicyMisdated" },
    });
    const lost = events([indexOf("Disapproved"), motion]);
    expect(closingOf(runtime, lost, BLOCK)).toEqual(ok({ executed: false }));
    for (const bytes of [undefined, events(), Uint8Array.of(4)])
      expect(closingOf(runtime, bytes, BLOCK)).toMatchObject({ error: { kind: "Unknown" } });
    const another = events([indexOf("Disapproved"), new Uint8Array(32)]);
    expect(closingOf(runtime, another, BLOCK)).toMatchObject({ error: { kind: "Unknown" } });
  });
});

/** Of organisation 1: one who works, and one who was revoked. */
const STAFF = (["a1", "a2"] as const).map((byte, n) => ({
  account: accountId(byte.repeat(32)),
  org: orgId(1),
  role: "Collector" as const,
  active: n === 0,
  since: millis(0),
  person: person("0a".repeat(32)),
}));

/** The desk of a member with all that it depends on, changeable by the test. */
function table() {
  const items = new Map<string, CouncilItem>();
  const chain = new CouncilFakeChain(members);
  const [account] = members as [AccountId];
  const world = {
    items,
    account,
    locked: false,
    diskFull: false,
    council: undefined as ReadCouncil | undefined,
    policies: [{ version: 1, from: millis(0), policy: FIRST_POLICY }] as DatedPolicy[],
    state: {
      height: 170,
      nonce: 5,
      operator: { org: orgId(1), role: "OrgAdmin", active: true },
    } as AccountState,
    /** Nonces that acts on cases hold. */
    outbox: [] as number[],
  };
  const store = {
    get: (id: string) => items.get(id),
    list: () => [...items.values()],
    put(item: CouncilItem): Result<void> {
      if (world.diskFull) return fail({ kind: "DiskFull", file: "local" });
      items.set(item.id, item);
      return ok(undefined);
    },
  };
  const engine = new CouncilEngine({
    items: store,
    chain: chain.port,
    barred: () => undefined,
    now: () => millis(NOW),
    onChange: () => {},
    onError: () => {},
  });
  const desk = new CouncilDesk({
    items: store,
    engine,
    context: {
      current: () =>
        ok({
          runtime,
          genesis: GENESIS,
          anchor: { height: 160, hash: hash("0a".repeat(32)) },
          height: 170,
          at: millis(NOW),
        }),
      account: () => world.state,
    },
    keys: {
      selected: () =>
        ok({
          account: world.account,
          address: "",
          name: "",
          demo: true,
          json: "",
          selected: true,
          locked: world.locked,
        }),
      sign: (signer, message) => {
        const pair = pairs[members.indexOf(signer)];
        return world.locked || pair === undefined
          ? fail({ kind: "KeyLocked", account: signer })
          : ok(pair.sign(message, { withType: true }));
      },
    },
    genesis: () => GENESIS,
    facts: { now: () => millis(NOW), clock: () => undefined },
    council: () => world.council,
    policies: () => world.policies,
    store: {
      orgs: () => [
        { id: orgId(1), parent: undefined, name: "城东", importUntil: millis(0), entries: 0 },
      ],
      operator: (one) => STAFF.find(({ account }) => account === one),
      operators: () => STAFF,
    },
    nextNonce(_, finalized) {
      const taken = [...world.outbox, ...store.list().map(({ signed }) => signed.nonce)];
      let nonce = finalized;
      while (taken.includes(nonce)) nonce += 1;
      return nonce;
    },
  });
  const motions: Council["motions"] = [
    {
      hash: motionHash(encodeSetPolicy(LATER, CHANGED)),
      index: 3,
      threshold: 3,
      ayes: [members[1] as AccountId],
      nays: [],
      end: 900,
      bytes: encodeSetPolicy(LATER, CHANGED).length,
      proposal: { type: "SetPolicy", from: LATER, policy: CHANGED },
    },
    {
      hash: hash("0f".repeat(32)),
      index: 4,
      threshold: 3,
      ayes: [],
      nays: [],
      end: 900,
      bytes: 9,
      proposal: { type: "Other", pallet: 5, call: 1 },
    },
  ];
  world.council = {
    members,
    prime: undefined,
    motions,
    validators: undefined,
    height: 170,
    block: BLOCK,
    at: millis(NOW),
  };
  const [motion] = motions as [Council["motions"][number]];
  const change = (part: Partial<typeof motion>) => {
    if (world.council) world.council = { ...world.council, motions: [{ ...motion, ...part }] };
  };
  return { world, desk, engine, motion, change };
}

describe("the desk of a member", () => {
  let t: ReturnType<typeof table>;
  beforeEach(() => {
    t = table();
  });
  const vote = (approve = true): CouncilIntent => ({
    type: "Vote",
    motion: t.motion.hash,
    approve,
  });
  const good = async <T>(answer: Promise<Result<T>>) => value(await answer);
  const error = async (answer: Promise<Result<unknown>>) => {
    const result = await answer;
    return result.ok ? undefined : result.error.kind;
  };
  const unmet = async (intent: CouncilIntent) =>
    (await good(t.desk.prepare(intent))).unmet.map(({ kind }) => kind);

  it("shows what the bytes say, and signs those bytes and no others, once", async () => {
    const intent: CouncilIntent = { type: "Propose", from: millis(LATER + 1), policy: CHANGED };
    const preview = await good(t.desk.prepare(intent));
    expect(councilPreviewSchema.parse(preview)).toEqual(preview);
    expect(preview).toMatchObject({
      signer: members[0],
      act: { type: "Propose", threshold: 3, from: LATER + 1, policy: CHANGED },
      call: { pallet: "Council", name: "propose" },
      nonce: 5,
      unmet: [],
    });
    const bytes = Uint8Array.from(Buffer.from(preview.payload, "hex"));
    expect(value(decodePayload(runtime, bytes, 160))).toMatchObject({
      call: { name: "propose", args: { threshold: 3 } },
      nonce: 5,
      genesis: GENESIS,
    });
    const item = await good(t.desk.sign(preview.item));
    expect(t.world.items.get(item.id)).toEqual(item);
    expect(item).toMatchObject({ act: preview.act, status: { state: "signed" } });
    const call = value(encodeCouncilCall(runtime, preview.act));
    expect(item.signed.extrinsic.endsWith(bytesToHex(call))).toBe(true);
    expect(preview.payload.startsWith(bytesToHex(call))).toBe(true);
    expect(await good(t.desk.sign(preview.item))).toEqual(item);
    expect(t.world.items.size).toBe(1);
  });

  it("keeps nothing unsigned, and does not say saved when the disk is full or the key is locked", async () => {
    const preview = await good(t.desk.prepare(vote()));
    expect(t.world.items.size).toBe(0);
    t.world.locked = true;
    expect(await error(t.desk.sign(preview.item))).toBe("KeyLocked");
    t.world.locked = false;
    t.world.diskFull = true;
    expect(await error(t.desk.sign(preview.item))).toBe("DiskFull");
    expect(t.world.items.size).toBe(0);
    t.world.diskFull = false;
    expect((await good(t.desk.sign(preview.item))).signed.nonce).toBe(5);
  });

  it("takes no nonce that an act on a case holds, and previews anew when one takes its own", async () => {
    t.world.outbox = [5, 6];
    const preview = await good(t.desk.prepare(vote()));
    expect(preview.nonce).toBe(7);
    t.world.outbox.push(7);
    expect(await error(t.desk.sign(preview.item))).toBe("NotFound");
    expect((await good(t.desk.prepare(vote()))).nonce).toBe(8);
  });

  it("judges by the rules of the council and of the policy, and signs nothing that would be refused", async () => {
    const propose = (from: number, policy = CHANGED): CouncilIntent => ({
      type: "Propose",
      from: millis(from),
      policy,
    });
    expect(await unmet(propose(NOW))).toEqual(["PolicyTooEarly"]);
    expect(await unmet(propose(NOW + 366 * 86_400_000 + 1))).toEqual(["PolicyTooLate"]);
    t.world.policies.push({ version: 2, from: millis(LATER + 9), policy: CHANGED });
    expect(await unmet(propose(LATER + 9))).toEqual(["PolicyTooEarly"]);
    expect(await unmet(propose(LATER + 10, { ...CHANGED, contactsPerDay: 0 }))).toEqual([
      "PolicyContradictory",
    ]);
    t.world.policies.pop();
    expect(await unmet(propose(LATER))).toEqual(["MotionExists"]);
    expect(await unmet({ type: "Close", motion: t.motion.hash })).toEqual(["MotionUndecided"]);
    t.change({ ayes: [members[0] as AccountId] });
    expect(await unmet(vote(true))).toEqual(["SameVote"]);
    expect(await unmet(vote(false))).toEqual([]);
    t.change({ index: 9 });
    const other = await good(t.desk.prepare(vote()));
    t.change({ index: 10 });
    expect(await error(t.desk.sign(other.item))).toBe("MotionGone");
    t.world.account = accountId("0d".repeat(32));
    const stranger = await good(t.desk.prepare(vote()));
    expect(stranger.unmet).toEqual([{ kind: "NotCouncilMember", account: t.world.account }]);
    expect(await error(t.desk.sign(stranger.item))).toBe("NotCouncilMember");
  });

  it("judges what is proposed beside the policy by the rules of the consortium, and warns who votes for it", async () => {
    const propose = async (matter: MatterIntent) =>
      (await good(t.desk.prepare({ type: "ProposeMatter", matter }))).unmet.map((error) =>
        error.kind === "ChainRefused" ? error.error : error.kind,
      );
    const admit = { type: "RegisterOrg", org: orgId(2), parent: orgId(1), name: "城西" } as const;
    expect(await propose(admit)).toEqual([]);
    expect(await propose({ ...admit, org: orgId(1) })).toEqual(["OrgExists"]);
    expect(await propose({ ...admit, name: "城西 13800138000" })).toEqual(["PersonalDataOnChain"]);
    expect(await propose({ ...admit, parent: orgId(7), name: "" })).toEqual([
      "OrgUnknown",
      "EmptyName",
    ]);
    const open = { type: "OpenImport", org: orgId(1), until: LATER } as const;
    expect(await propose(open)).toEqual([]);
    expect(await propose({ ...open, until: millis(NOW) })).toEqual(["InThePast"]);
    expect(await propose({ ...open, org: orgId(2) })).toEqual(["OrgUnknown"]);
    expect(await propose({ type: "CloseImport", org: orgId(2) })).toEqual(["OrgUnknown"]);
    const [works, revoked] = STAFF.map(({ account }) => account) as [AccountId, AccountId];
    // The council appoints administrators, which nobody else does.
    const appoint = {
      ...({ type: "RegisterOperator", org: orgId(1), role: "OrgAdmin", sameAs: works } as const),
      account: accountId("a3".repeat(32)),
    };
    const preview = await good(t.desk.prepare({ type: "ProposeMatter", matter: appoint }));
    expect(preview).toMatchObject({
      unmet: [],
      samePerson: [works, revoked],
      act: { type: "ProposeMatter", matter: { role: "OrgAdmin", person: STAFF[0]?.person } },
    });
    expect(await propose({ ...appoint, account: works })).toEqual(["OperatorExists"]);
    expect(await propose({ ...appoint, account: revoked })).toEqual(["AccountRevoked"]);
    expect(await propose({ ...appoint, org: orgId(2) })).toEqual(["OrgUnknown"]);
    expect(await propose({ type: "RevokeOperator", account: works })).toEqual([]);
    const handOver = (validators: Validator[]) => propose({ type: "SetValidators", validators });
    expect(await handOver(VALIDATORS)).toEqual([]);
    expect(await handOver([])).toEqual(["NoValidator"]);
    for (const key of ["author", "voter"] as const) {
      const twice = { ...validator(5), [key]: validator(2)[key] };
      expect(await handOver([...VALIDATORS, twice])).toEqual(["ValidatorTwice"]);
    }
    t.change({ proposal: { ...admit, org: orgId(1) } });
    const aye = await good(t.desk.prepare(vote(true)));
    expect(aye.unmet).toEqual([]);
    expect(aye.warnings).toMatchObject([{ kind: "ChainRefused", error: "OrgExists" }]);
  });

  it("does not let anybody vote on what it cannot read, or on what is gone", async () => {
    const unreadable = { type: "Vote", motion: hash("0f".repeat(32)), approve: true } as const;
    expect(await error(t.desk.prepare(unreadable))).toBe("MotionUnreadable");
    const gone = { type: "Vote", motion: hash("0e".repeat(32)), approve: true } as const;
    expect(await error(t.desk.prepare(gone))).toBe("MotionGone");
    t.world.council = undefined;
    expect(await error(t.desk.prepare(vote()))).toBe("NotReady");
  });

  it("warns when a motion can be carried and yet change nothing", async () => {
    t.change({
      ayes: members.slice(0, 3),
      proposal: { type: "SetPolicy", from: millis(5), policy: CHANGED },
    });
    const close = await good(t.desk.prepare({ type: "Close", motion: t.motion.hash }));
    expect(close.unmet).toEqual([]);
    expect(close.warnings).toEqual([{ kind: "PolicyTooEarly", after: NOW }]);
    expect(close.act).toMatchObject({ type: "Close", index: 3, bytes: t.motion.bytes });
  });

  it("lets a member take note of a failure, but not of what may still reach the chain", async () => {
    const { item } = await good(t.desk.prepare(vote()));
    await good(t.desk.sign(item));
    expect(await error(t.desk.drop(item))).toBe("ItemPending");
    t.engine.apply(item, { type: "nonceTaken" });
    await good(t.desk.drop(item));
    expect(t.world.items.get(item)?.status).toEqual({ state: "dropped" });
    expect(await error(t.desk.drop("1"))).toBe("NotFound");
  });
});
