import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { OutboxEngine } from "../../electron/outbox/engine.ts";
import { mayBeResigned, mayStillEnter } from "../../electron/outbox/machine.ts";
import type { OutboxItem, SignedAct } from "../../shared/domain/outbox.ts";
import { type AccountId, accountId, actId, millis } from "../../shared/domain/units.ts";
import { type AppError, ok } from "../../shared/errors.ts";
import { FakeChain } from "./outbox-fake-chain.ts";
import { draft, signedAct } from "./outbox-fixtures.ts";

const SIGNERS = [accountId("01".repeat(32)), accountId("02".repeat(32))] as const;

/** Few enough that the acts of a random run must wait for each other. */
const LIMIT = 3;

/** No act of a signer is in flight while one with a lower nonce is neither in flight nor in a block. */
function expectInTurn(bench: Bench): void {
  const flying = bench.chain.inFlight;
  for (const signer of SIGNERS) {
    const highest = Math.max(...flying.flatMap((one) => (one.signer === signer ? one.nonce : [])));
    for (const { status, signed } of bench.engine.pending(signer))
      if (status.state !== "inBlock" && signed && signed.nonce < highest)
        expect(flying.map(({ bytes }) => bytes)).toContain(signed.extrinsic);
  }
}

/** A console: items that survive, an engine that may be killed, and a fake chain. */
class Bench {
  readonly chain = new FakeChain();
  readonly items = new Map<string, OutboxItem>();
  readonly errors: AppError[] = [];
  /** Who is no active operator now. */
  readonly barred = new Set<AccountId>();
  /** Items that were once said to be unable to enter. */
  readonly dead = new Set<string>();
  /** Signed bytes beside the outbox. */
  others: readonly SignedAct[] = [];
  readonly #inFlight: number | undefined;
  engine: OutboxEngine;
  #count = 0;

  constructor(inFlight?: number) {
    this.#inFlight = inFlight;
    this.engine = this.#start();
  }

  #start(): OutboxEngine {
    return new OutboxEngine({
      items: {
        get: (id) => this.items.get(id),
        list: () => [...this.items.values()],
        put: (item) => {
          this.items.set(item.id, item);
          if (mayBeResigned(item)) this.dead.add(item.id);
          return ok(undefined);
        },
      },
      findAct: (act) => this.chain.recorded.get(act),
      others: () => this.others,
      chain: this.chain.port,
      explain: ({ pallet, error, docs }) => ({ kind: "ChainRefused", pallet, error, docs }),
      barred: ({ signed }) =>
        signed && this.barred.has(signed.signer)
          ? { kind: "OperatorRevoked", account: signed.signer }
          : undefined,
      now: () => millis(1),
      inFlight: this.#inFlight,
      onChange: () => {},
      onError: (error) => this.errors.push(error),
    });
  }

  /** A kill: nothing in memory is left. */
  crash(): void {
    this.engine.stop();
    this.engine = this.#start();
  }

  sign(signer = SIGNERS[0], fails = false, mortality = 50): Promise<string> {
    return this.engine.exclusive(async () => {
      this.#count += 1;
      const id = this.#count.toString(16).padStart(32, "0");
      const nonce = this.engine.nextNonce(signer, this.chain.nonceOf(signer));
      const validUntil = this.chain.head.height + mortality;
      const signed = signedAct({ extrinsic: `${id}${nonce}`, signer, nonce, validUntil });
      this.chain.known.set(signed.extrinsic, {
        bytes: signed.extrinsic,
        act: actId(id),
        signer,
        nonce,
        validUntil,
        fails,
      });
      this.items.set(id, draft(id));
      this.engine.apply(id, { type: "signed", signed });
      return id;
    });
  }

  prove = () => this.engine.proved(this.chain.head);
  state = (id: string) => this.items.get(id)?.status.state;
  settled = () => this.engine.exclusive(async () => {});
}

describe("the outbox engine", () => {
  it("sends nothing before the first proved head of a session, then in nonce order", async () => {
    const bench = new Bench();
    const a = await bench.sign();
    const b = await bench.sign();
    await bench.engine.kick();
    expect(bench.chain.submissions).toEqual([]);
    await bench.prove();
    await bench.settled();
    expect(bench.chain.submissions).toEqual([`${a}0`, `${b}1`]);
    expect([bench.state(a), bench.state(b)]).toEqual(["broadcast", "broadcast"]);
  });

  it("calls an act done only when its entry is proved, not when it is in a block", async () => {
    const bench = new Bench();
    const id = await bench.sign();
    await bench.prove();
    bench.chain.produce();
    await bench.settled();
    expect(bench.state(id)).toBe("inBlock");
    bench.chain.reorg(false);
    await bench.settled();
    expect(bench.state(id)).toBe("broadcast");
    bench.chain.produce();
    bench.chain.finalize();
    await bench.prove();
    expect(bench.items.get(id)?.status).toMatchObject({ state: "finalized", org: 1, seq: 0 });
  });

  it("learns after a kill what became of an act that it had just sent", async () => {
    const bench = new Bench();
    const id = await bench.sign();
    await bench.prove();
    bench.chain.silent = true;
    bench.chain.finalize();
    bench.crash();
    const before = bench.chain.submissions.length;
    await bench.prove();
    expect(bench.state(id)).toBe("finalized");
    expect(bench.chain.submissions).toHaveLength(before);
  });

  it("sends again what the network lost without a word", async () => {
    const bench = new Bench();
    const id = await bench.sign();
    bench.chain.silent = true;
    await bench.prove();
    bench.chain.loseAll();
    for (let heads = 0; heads < 12; heads++) {
      bench.chain.finalize();
      await bench.prove();
    }
    expect(bench.state(id)).toBe("finalized");
  });

  it("says why the chain refused, in which block", async () => {
    const bench = new Bench();
    const id = await bench.sign(SIGNERS[0], true);
    await bench.prove();
    bench.chain.finalize();
    await bench.prove();
    expect(bench.items.get(id)?.status).toEqual({
      state: "refused",
      reason: { kind: "ChainRefused", pallet: "Collection", error: "CaseClosed", docs: "" },
      block: bench.chain.head.hash,
      height: 1,
    });
  });

  it("fills the gap of an expired act, so that the acts behind it still enter", async () => {
    const bench = new Bench();
    bench.chain.online = false;
    const first = await bench.sign(SIGNERS[0], false, 5);
    const second = await bench.sign(SIGNERS[0], false, 500);
    bench.chain.pass(10);
    await bench.prove();
    expect([bench.state(first), bench.state(second)]).toEqual(["expired", "signed"]);
    const third = await bench.sign();
    expect(bench.items.get(third)?.signed?.nonce).toBe(0);
    bench.chain.online = true;
    await bench.prove();
    await bench.settled();
    bench.chain.finalize();
    await bench.prove();
    expect([bench.state(second), bench.state(third)]).toEqual(["finalized", "finalized"]);
  });

  it("takes no nonce that bytes beside the outbox hold, and minds no other signer's", () => {
    const bench = new Bench();
    const others = [
      signedAct({ signer: SIGNERS[0], nonce: 4 }),
      signedAct({ signer: SIGNERS[0], nonce: 5 }),
      signedAct({ signer: SIGNERS[1], nonce: 6 }),
    ];
    bench.others = others;
    expect(bench.engine.nextNonce(SIGNERS[0], 4)).toBe(6);
    expect(bench.engine.nextNonce(SIGNERS[1], 4)).toBe(4);
  });

  it("keeps back the acts of an operator who was revoked, and sends them when that is undone", async () => {
    const bench = new Bench();
    const id = await bench.sign();
    bench.barred.add(SIGNERS[0]);
    await bench.prove();
    expect(bench.items.get(id)?.status).toMatchObject({
      state: "refused",
      reason: { kind: "OperatorRevoked" },
      block: undefined,
    });
    expect(bench.chain.submissions).toEqual([]);
    bench.barred.clear();
    await bench.prove();
    bench.chain.finalize();
    await bench.prove();
    expect(bench.state(id)).toBe("finalized");
  });

  it("gives up an act whose nonce another console of the same key used", async () => {
    const bench = new Bench();
    const id = await bench.sign();
    bench.chain.foreign(SIGNERS[0]);
    await bench.prove();
    expect(bench.items.get(id)?.status).toEqual({ state: "expired", reason: "nonce" });
  });

  it("hands over only so many at once, lowest nonces first, and the others as these become final", async () => {
    const bench = new Bench(3);
    const ids: string[] = [];
    for (let n = 0; n < 8; n++) ids.push(await bench.sign());
    const other = await bench.sign(SIGNERS[1]);
    await bench.prove();
    await bench.settled();
    expect(bench.chain.submissions).toEqual([`${ids[0]}0`, `${other}0`, `${ids[1]}1`]);
    expect(bench.state(ids[2] as string)).toBe("signed");
    bench.chain.finalize();
    await bench.prove();
    expect(bench.chain.submissions.slice(3)).toEqual([2, 3, 4].map((n) => `${ids[n]}${n}`));
    expect(bench.chain.inFlight.map(({ nonce }) => nonce)).toEqual([2, 3, 4]);
  });

  it("takes bytes behind a gap back from their turn for those that fill it", async () => {
    const bench = new Bench(2);
    bench.chain.online = false;
    const gap = await bench.sign(SIGNERS[0], false, 5);
    const behind = [await bench.sign(), await bench.sign()];
    bench.chain.pass(10);
    bench.chain.online = true;
    await bench.prove();
    expect(bench.state(gap)).toBe("expired");
    expect(bench.chain.inFlight.map(({ nonce }) => nonce)).toEqual([1, 2]);
    const filler = await bench.sign();
    await bench.engine.kick();
    expect(bench.chain.inFlight.map(({ nonce }) => nonce).sort()).toEqual([0, 1]);
    for (let heads = 0; heads < 3; heads++) {
      await bench.settled();
      bench.chain.finalize();
      await bench.prove();
    }
    expect([filler, ...behind].map(bench.state)).toEqual(Array(3).fill("finalized"));
  });

  it("on any chain and through any kills: records no act twice, believes only the journal, settles all", async () => {
    const command = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({
          do: fc.constant("sign" as const),
          who: fc.nat(1),
          fails: fc.boolean(),
          mortality: fc.constantFrom(3, 50),
        }),
      },
      { weight: 4, arbitrary: fc.constant({ do: "produce" as const }) },
      { weight: 4, arbitrary: fc.constant({ do: "finalize" as const }) },
      { weight: 4, arbitrary: fc.constant({ do: "prove" as const }) },
      {
        weight: 2,
        arbitrary: fc.record({ do: fc.constant("reorg" as const), lose: fc.boolean() }),
      },
      { weight: 3, arbitrary: fc.constant({ do: "idle" as const }) },
      { weight: 2, arbitrary: fc.constant({ do: "kick" as const }) },
      {
        weight: 1,
        arbitrary: fc.record({ do: fc.constant("lose" as const), really: fc.boolean() }),
      },
      { weight: 1, arbitrary: fc.constant({ do: "crash" as const }) },
      { weight: 1, arbitrary: fc.constant({ do: "pass" as const }) },
      { weight: 1, arbitrary: fc.constant({ do: "foreign" as const }) },
      {
        weight: 1,
        arbitrary: fc.record({
          do: fc.constant("mood" as const),
          online: fc.boolean(),
          silent: fc.boolean(),
        }),
      },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(command, { maxLength: 60, size: "max" }), async (commands) => {
        const bench = new Bench(LIMIT);
        for (const one of commands) {
          if (one.do === "sign")
            await bench.sign(SIGNERS[one.who as 0 | 1], one.fails, one.mortality);
          else if (one.do === "produce") bench.chain.produce();
          else if (one.do === "finalize") bench.chain.finalize();
          else if (one.do === "prove") await bench.prove();
          else if (one.do === "reorg") bench.chain.reorg(one.lose);
          else if (one.do === "idle") bench.chain.idle();
          else if (one.do === "kick") await bench.engine.kick();
          else if (one.do === "lose") bench.chain.loseAll(one.really);
          else if (one.do === "crash") bench.crash();
          else if (one.do === "pass") bench.chain.pass(5);
          else if (one.do === "foreign") bench.chain.foreign(SIGNERS[0]);
          else Object.assign(bench.chain, { online: one.online, silent: one.silent });
          await bench.settled();
          expect(bench.chain.inFlight.length).toBeLessThanOrEqual(LIMIT);
          if (one.do === "prove" || one.do === "kick") expectInTurn(bench);
          for (const item of bench.items.values()) {
            const recorded = bench.chain.recorded.has(item.act.act);
            if (item.status.state === "finalized") expect(recorded).toBe(true);
            if (recorded) expect(bench.dead.has(item.id)).toBe(false);
          }
        }
        Object.assign(bench.chain, { online: true, silent: false });
        for (let heads = 0; heads < 150; heads++) {
          await bench.prove();
          await bench.settled();
          bench.chain.finalize();
        }
        for (const item of bench.items.values()) {
          expect(mayStillEnter(item)).toBe(false);
          expect(item.status.state === "finalized").toBe(bench.chain.recorded.has(item.act.act));
        }
        expect(bench.errors).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
