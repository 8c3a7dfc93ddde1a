import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CouncilEngine } from "../../electron/council/engine.ts";
import { mayStillEnter } from "../../electron/outbox/signed-machine.ts";
import { encodeSetPolicy, motionHash } from "../../shared/codec/council.ts";
import { encodeMatter } from "../../shared/codec/matter.ts";
import type { CouncilAct, CouncilItem } from "../../shared/domain/council.ts";
import { type AccountId, accountId, millis, orgId } from "../../shared/domain/units.ts";
import { type AppError, ok } from "../../shared/errors.ts";
import { twoThirds } from "../../shared/rules/motion.ts";
import { FIRST_POLICY } from "../fixtures/fake-council.ts";
import { CouncilFakeChain } from "./council-fake-chain.ts";
import { signedAct } from "./outbox-fixtures.ts";

const MEMBERS = ["01", "02", "03"].map((byte) => accountId(byte.repeat(32))) as [
  AccountId,
  AccountId,
  AccountId,
];

/** What a chain says to an act whose effect is there already, or was brought about by somebody else soon after. */
const ALREADY = ["DuplicateVote", "DuplicateProposal", "ProposalMissing", "WrongIndex", "TooEarly"];

/** A console of all members: items that survive, an engine that may be killed, and a fake chain. */
class Bench {
  readonly chain = new CouncilFakeChain(MEMBERS);
  readonly items = new Map<string, CouncilItem>();
  readonly errors: AppError[] = [];
  readonly barred = new Set<AccountId>();
  engine = this.#start();
  #count = 0;

  #start(): CouncilEngine {
    return new CouncilEngine({
      items: {
        get: (id) => this.items.get(id),
        list: () => [...this.items.values()],
        put: (item) => {
          this.items.set(item.id, item);
          return ok(undefined);
        },
      },
      chain: this.chain.port,
      barred: ({ signed: { signer } }) =>
        this.barred.has(signer) ? { kind: "OperatorRevoked", account: signer } : undefined,
      now: () => millis(1),
      onChange: () => {},
      onError: (error) => this.errors.push(error),
    });
  }

  /** A kill: nothing in memory is left. */
  crash(): void {
    this.engine.stop();
    this.engine = this.#start();
  }

  sign(act: CouncilAct, signer: AccountId = MEMBERS[0], mortality = 50): Promise<string> {
    return this.engine.exclusive(async () => {
      this.#count += 1;
      const id = this.#count.toString(16).padStart(32, "0");
      const taken = this.engine
        .pending()
        .flatMap(({ signed }) => (signed.signer === signer ? [signed.nonce] : []));
      let nonce = this.chain.nonceOf(signer);
      while (taken.includes(nonce)) nonce += 1;
      const validUntil = this.chain.head.height + mortality;
      const signed = signedAct({ extrinsic: `${id}${nonce}`, signer, nonce, validUntil });
      this.chain.known.set(signed.extrinsic, {
        bytes: signed.extrinsic,
        act,
        signer,
        nonce,
        validUntil,
      });
      const at = millis(1);
      this.engine.add({
        id,
        act,
        createdAt: at,
        updatedAt: at,
        signed,
        status: { state: "signed" },
      });
      return id;
    });
  }

  propose(from: number, signer?: AccountId): Promise<string> {
    const threshold = twoThirds(MEMBERS.length);
    const motion = motionHash(encodeSetPolicy(millis(from), FIRST_POLICY));
    const act = {
      type: "Propose",
      motion,
      threshold,
      from: millis(from),
      policy: FIRST_POLICY,
    } as const;
    return this.sign(act, signer);
  }

  admit(org: number, signer?: AccountId): Promise<string> {
    const type = "RegisterOrg" as const;
    const matter = { type, org: orgId(org), parent: undefined, name: "城西供电所" };
    const motion = motionHash(encodeMatter(matter));
    const threshold = twoThirds(MEMBERS.length);
    return this.sign({ type: "ProposeMatter", motion, threshold, matter }, signer);
  }

  /** The open motion that a member looks at. */
  motion(pick = 0) {
    const { motions } = this.chain.council;
    return motions[pick % Math.max(1, motions.length)];
  }

  async vote(approve: boolean, signer: AccountId, pick = 0): Promise<string | undefined> {
    const motion = this.motion(pick);
    if (motion === undefined) return undefined;
    const { hash, index } = motion;
    return this.sign({ type: "Vote", motion: hash, index, approve }, signer);
  }

  async close(signer: AccountId, pick = 0): Promise<string | undefined> {
    const motion = this.motion(pick);
    if (motion === undefined) return undefined;
    const { hash, index, bytes } = motion;
    return this.sign({ type: "Close", motion: hash, index, bytes }, signer);
  }

  prove = () =>
    this.engine.proved(this.chain.head, {
      council: this.chain.council,
      policies: [...this.chain.policies],
    });
  settled = () => this.engine.exclusive(async () => {});
  status = (id: string | undefined) => this.items.get(id ?? "")?.status;

  /** Proves, finalizes what was sent, and proves again. */
  async round(): Promise<void> {
    await this.prove();
    await this.settled();
    this.chain.finalize();
    await this.prove();
    await this.settled();
  }
}

describe("the engine of members' acts", () => {
  it("brings a policy from proposal over votes into force, each done when its effect is final", async () => {
    const bench = new Bench();
    const proposed = await bench.propose(1_000);
    await bench.engine.kick();
    expect(bench.chain.submissions).toEqual([]);
    await bench.prove();
    await bench.settled();
    expect(bench.status(proposed)).toMatchObject({ state: "broadcast" });
    bench.chain.produce();
    await bench.settled();
    expect(bench.status(proposed)).toMatchObject({ state: "inBlock", height: 1 });
    await bench.round();
    expect(bench.status(proposed)).toMatchObject({ state: "done", outcome: { type: "Proposed" } });
    const ayes = [await bench.vote(true, MEMBERS[0]), await bench.vote(true, MEMBERS[1])];
    await bench.round();
    for (const aye of ayes)
      expect(bench.status(aye)).toMatchObject({ state: "done", outcome: { type: "Voted" } });
    const closed = await bench.close(MEMBERS[2]);
    await bench.round();
    expect(bench.status(closed)).toMatchObject({
      state: "done",
      outcome: { type: "PolicySet", version: 2 },
      height: bench.chain.head.height,
    });
  });

  it("says why a policy that was carried was not taken, and what a vote was refused for", async () => {
    const bench = new Bench();
    await bench.propose(3);
    await bench.round();
    for (const member of [MEMBERS[0], MEMBERS[1]]) await bench.vote(true, member);
    await bench.round();
    const early = await bench.close(MEMBERS[0]);
    const { hash: motion, index } = bench.motion() ?? expect.fail();
    await bench.prove();
    bench.chain.produce();
    bench.chain.finalize();
    await bench.prove();
    expect(bench.status(early)).toMatchObject({
      state: "refused",
      reason: { kind: "ChainRefused", pallet: "Consortium", error: "PolicyMisdated" },
      height: 3,
    });
    const late = await bench.sign({ type: "Vote", motion, index, approve: false }, MEMBERS[2]);
    await bench.round();
    expect(bench.status(late)).toMatchObject({
      state: "refused",
      reason: { kind: "ChainRefused", error: "ProposalMissing" },
    });
  });

  it("admits an organisation, says that once it is done, and not a second time", async () => {
    const bench = new Bench();
    const carry = async () => {
      const proposed = await bench.admit(5);
      await bench.round();
      expect(bench.status(proposed)).toMatchObject({ outcome: { type: "Proposed" } });
      for (const member of [MEMBERS[0], MEMBERS[1]]) await bench.vote(true, member);
      await bench.round();
      const closed = await bench.close(MEMBERS[2]);
      await bench.round();
      return bench.status(closed);
    };
    expect(await carry()).toMatchObject({ state: "done", outcome: { type: "CarriedOut" } });
    expect([...bench.chain.orgs]).toEqual([5]);
    expect(await carry()).toMatchObject({
      state: "refused",
      reason: { kind: "ChainRefused", pallet: "Consortium", error: "OrgExists" },
    });
  });

  it("learns what became of a vote on a motion that was closed before this console looked again", async () => {
    const bench = new Bench();
    await bench.propose(1_000);
    await bench.round();
    const votes = [await bench.vote(true, MEMBERS[0]), await bench.vote(true, MEMBERS[1])];
    await bench.prove();
    bench.chain.finalize();
    const closed = await bench.close(MEMBERS[2]);
    await bench.engine.kick();
    bench.crash();
    bench.chain.produce();
    bench.chain.finalize();
    expect(bench.chain.council.motions).toEqual([]);
    await bench.prove();
    for (const vote of votes) expect(bench.status(vote)).toMatchObject({ state: "done" });
    expect(bench.status(closed)).toMatchObject({ outcome: { type: "PolicySet", version: 2 } });
  });

  it("keeps back the acts of a revoked member, and gives up those whose nonce another console used", async () => {
    const bench = new Bench();
    const id = await bench.propose(1_000);
    bench.barred.add(MEMBERS[0]);
    await bench.prove();
    expect(bench.status(id)).toMatchObject({ state: "refused", block: undefined });
    expect(bench.chain.submissions).toEqual([]);
    bench.barred.clear();
    bench.chain.foreign(MEMBERS[0]);
    await bench.prove();
    expect(bench.status(id)).toEqual({ state: "expired", reason: "nonce" });
  });

  it("on any chain and through any kills: reports nothing done that is not, nothing failed that is done, settles all", async () => {
    const member = fc.nat(2).map((index) => MEMBERS[index as 0 | 1 | 2]);
    const command = fc.oneof(
      {
        weight: 2,
        arbitrary: fc.record({
          do: fc.constant("propose" as const),
          who: member,
          from: fc.constantFrom(10, 500, 501),
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          do: fc.constant("admit" as const),
          who: member,
          org: fc.constantFrom(5, 6),
        }),
      },
      {
        weight: 6,
        arbitrary: fc.record({
          do: fc.constant("vote" as const),
          who: member,
          aye: fc.boolean(),
          pick: fc.nat(2),
        }),
      },
      {
        weight: 3,
        arbitrary: fc.record({ do: fc.constant("close" as const), who: member, pick: fc.nat(2) }),
      },
      { weight: 3, arbitrary: fc.constant({ do: "produce" as const }) },
      { weight: 6, arbitrary: fc.constant({ do: "finalize" as const }) },
      { weight: 6, arbitrary: fc.constant({ do: "prove" as const }) },
      {
        weight: 1,
        arbitrary: fc.record({ do: fc.constant("reorg" as const), lose: fc.boolean() }),
      },
      { weight: 1, arbitrary: fc.constant({ do: "kick" as const }) },
      {
        weight: 1,
        arbitrary: fc.record({ do: fc.constant("lose" as const), really: fc.boolean() }),
      },
      { weight: 1, arbitrary: fc.constant({ do: "crash" as const }) },
      {
        weight: 1,
        arbitrary: fc.record({ do: fc.constant("pass" as const), blocks: fc.constantFrom(1, 35) }),
      },
      { weight: 1, arbitrary: fc.record({ do: fc.constant("foreign" as const), who: member }) },
      {
        weight: 1,
        arbitrary: fc.record({
          do: fc.constant("mood" as const),
          online: fc.boolean(),
          silent: fc.boolean(),
        }),
      },
    );
    const seen = { done: 0, refused: 0, expired: 0, set: 0, carried: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(command, { maxLength: 80, size: "max" }), async (commands) => {
        const bench = new Bench();
        const { chain } = bench;
        for (const one of commands) {
          if (one.do === "propose") await bench.propose(one.from, one.who);
          else if (one.do === "admit") await bench.admit(one.org, one.who);
          else if (one.do === "vote") await bench.vote(one.aye, one.who, one.pick);
          else if (one.do === "close") await bench.close(one.who, one.pick);
          else if (one.do === "produce") chain.produce();
          else if (one.do === "finalize") chain.finalize();
          else if (one.do === "prove") await bench.prove();
          else if (one.do === "reorg") chain.reorg(one.lose);
          else if (one.do === "kick") await bench.engine.kick();
          else if (one.do === "lose") chain.loseAll(one.really);
          else if (one.do === "crash") bench.crash();
          else if (one.do === "pass") chain.pass(one.blocks);
          else if (one.do === "foreign") chain.foreign(one.who);
          else Object.assign(chain, { online: one.online, silent: one.silent });
          await bench.settled();
        }
        Object.assign(chain, { online: true, silent: false });
        for (let heads = 0; heads < 70; heads++) {
          await bench.prove();
          await bench.settled();
          chain.finalize();
        }
        for (const item of bench.items.values()) {
          expect(mayStillEnter(item)).toBe(false);
          const { status, signed } = item;
          const executed = chain.executed.get(signed.extrinsic);
          const inner =
            executed?.closing?.executed === true ? executed.closing.error?.error : undefined;
          const error = executed?.error ?? inner;
          if (executed && error === undefined) expect(status.state).toBe("done");
          if (status.state === "expired") expect(executed).toBeUndefined();
          if (status.state === "refused")
            expect(status.reason).toMatchObject({ kind: "ChainRefused", error });
          // Without its own success only what the state shows counts: somebody else brought it about.
          if (status.state === "done" && error !== undefined) expect(ALREADY).toContain(error);
          if (status.state === "done" && status.outcome.type === "CarriedOut") {
            expect(executed?.closing).toEqual({ executed: true, error: undefined });
            seen.carried += 1;
          }
          if (status.state === "done" && status.outcome.type === "WithoutEffect")
            expect(executed?.closing).toEqual({ executed: false });
          if (status.state === "done" && status.outcome.type === "PolicySet") {
            const { version } = status.outcome;
            const set = chain.policies.find((policy) => policy.version === version);
            expect(set && motionHash(encodeSetPolicy(set.from, set.policy))).toBe(item.act.motion);
            seen.set += 1;
          }
          if (status.state in seen) seen[status.state as "done"] += 1;
        }
        expect(bench.errors).toEqual([]);
      }),
      { numRuns: 400 },
    );
    // The property is worth something only when all of these came about.
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(10);
  });

  it("tries again while peers do not answer, and says at last what the state shows", async () => {
    const bench = new Bench();
    await bench.propose(1_000);
    await bench.round();
    for (const member of MEMBERS.slice(0, 2)) await bench.vote(false, member);
    await bench.round();
    const closed = await bench.close(MEMBERS[2]);
    await bench.prove();
    bench.chain.finalize();
    bench.chain.dumb = true;
    await bench.prove();
    expect(bench.status(closed)?.state).not.toBe("done");
    bench.chain.dumb = false;
    await bench.prove();
    expect(bench.status(closed)).toMatchObject({
      state: "done",
      outcome: { type: "WithoutEffect" },
    });
    expect(bench.errors).toMatchObject([{ kind: "NodeUnavailable" }]);
  });
});
