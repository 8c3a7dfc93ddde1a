import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  mayBeDropped,
  mayBeResigned,
  mayStillEnter,
  type OutboxEvent,
  step,
} from "../../electron/outbox/machine.ts";
import { hash, millis } from "../../shared/domain/units.ts";
import { draft, signedAct } from "./outbox-fixtures.ts";

const ID = "ab".repeat(16);
const now = millis(1_700_000_100_000);
const block = fc.constantFrom(hash("b1".repeat(32)), hash("b2".repeat(32)));
const height = fc.integer({ min: 0, max: 2_000 });
const reason = fc.constantFrom({ kind: "CaseClosed" as const }, { kind: "NoKey" as const });

const signed: fc.Arbitrary<OutboxEvent> = fc.record({
  type: fc.constant("signed" as const),
  signed: fc
    .record({ nonce: fc.integer({ min: 0, max: 5 }), extrinsic: fc.constantFrom("01", "02") })
    .map(signedAct),
});
const network: fc.Arbitrary<OutboxEvent> = fc.oneof(
  fc.record({ type: fc.constant("broadcast" as const), at: fc.constant(now) }),
  fc.record({ type: fc.constant("poolRefused" as const), reason }),
  fc.record({ type: fc.constant("inBlock" as const), block, height }),
  fc.record({ type: fc.constant("retracted" as const), block, at: fc.constant(now) }),
  fc.record({ type: fc.constant("dispatchFailed" as const), reason, block, height }),
  fc.record({ type: fc.constant("heightReached" as const), height }),
  fc.record({ type: fc.constant("nonceMoved" as const), nonce: fc.integer({ min: 0, max: 7 }) }),
  fc.record({
    type: fc.constant("runtimeSeen" as const),
    specVersion: fc.constantFrom(1, 1, 1, 2),
    transactionVersion: fc.constant(1),
  }),
);
const entrySeen: fc.Arbitrary<OutboxEvent> = fc.record({
  type: fc.constant("entrySeen" as const),
  block,
  height,
  org: fc.constant(1),
  seq: fc.integer({ min: 0, max: 9 }),
});
const operator: fc.Arbitrary<OutboxEvent> = fc.oneof(
  fc.record({ type: fc.constant("resigned" as const), by: fc.constant("cd".repeat(16)) }),
  fc.constant<OutboxEvent>({ type: "dropped" }),
);
const history = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: signed },
    { weight: 6, arbitrary: network },
    { weight: 1, arbitrary: entrySeen },
    { weight: 1, arbitrary: operator },
  ),
  { maxLength: 25, size: "max" },
);

describe("the outbox machine", () => {
  it("never leaves finalized or superseded", () => {
    fc.assert(
      fc.property(history, (events) => {
        let item = draft(ID);
        for (const event of events) {
          const after = step(item, event, now);
          if (item.status.state === "finalized" || item.status.state === "superseded") {
            expect(after).toBe(item);
          }
          item = after;
        }
      }),
    );
  });

  it("becomes final by its own entry, from every other state, and by nothing else", () => {
    fc.assert(
      fc.property(history, entrySeen, (events, seen) => {
        let item = draft(ID);
        for (const event of events) {
          const after = step(item, event, now);
          if (after.status.state === "finalized" && item.status.state !== "finalized") {
            expect(event.type).toBe("entrySeen");
          }
          item = after;
        }
        const end = step(item, seen, now).status.state;
        expect(end).toBe(item.status.state === "superseded" ? "superseded" : "finalized");
      }),
    );
  });

  it("never changes signed bytes, the act or the id, and has bytes in every state on the way", () => {
    fc.assert(
      fc.property(history, (events) => {
        let item = draft(ID);
        for (const event of events) {
          const after = step(item, event, now);
          expect(after.id).toBe(item.id);
          expect(after.act).toBe(item.act);
          if (item.signed) expect(after.signed).toBe(item.signed);
          if (mayStillEnter(after)) expect(after.signed).toBeDefined();
          item = after;
        }
      }),
    );
  });

  it("is given up or signed again only when its bytes can no longer enter, and they never come back", () => {
    fc.assert(
      fc.property(history, (events) => {
        let item = draft(ID);
        let dead = false;
        for (const event of events) {
          const after = step(item, event, now);
          if (after.status.state === "superseded" && item.status.state !== "superseded") {
            expect(mayStillEnter(item)).toBe(false);
            expect(event.type === "resigned" ? mayBeResigned(item) : mayBeDropped(item)).toBe(true);
          }
          if (dead) expect(mayStillEnter(after)).toBe(false);
          dead ||= mayBeResigned(after);
          item = after;
        }
      }),
    );
  });

  it("answers the very same item when nothing changes", () => {
    fc.assert(
      fc.property(history, (events) => {
        let item = draft(ID);
        for (const event of events) {
          const after = step(item, event, now);
          if (after.status === item.status) expect(after).toBe(item);
          item = after;
        }
      }),
    );
  });

  it("follows its table", () => {
    const go = (events: OutboxEvent[]) =>
      events.reduce((item, event) => step(item, event, now), draft(ID)).status;
    const b = hash("b1".repeat(32));
    const sign: OutboxEvent = { type: "signed", signed: signedAct({ nonce: 3, validUntil: 100 }) };
    const sent: OutboxEvent = { type: "broadcast", at: now };
    const inBlock: OutboxEvent = { type: "inBlock", block: b, height: 7 };
    const closed = { kind: "CaseClosed" } as const;
    const pool: OutboxEvent = { type: "poolRefused", reason: closed };
    expect(go([sent])).toEqual({ state: "draft" });
    expect(go([sign])).toEqual({ state: "signed" });
    expect(go([sign, sent])).toEqual({ state: "broadcast", at: now });
    expect(go([sign, sent, inBlock])).toEqual({ state: "inBlock", block: b, height: 7 });
    expect(go([sign, sent, inBlock, { type: "retracted", block: b, at: now }])).toEqual({
      state: "broadcast",
      at: now,
    });
    expect(
      go([sign, inBlock, { type: "retracted", block: hash("b2".repeat(32)), at: now }]).state,
    ).toBe("inBlock");
    expect(go([sign, pool])).toMatchObject({ state: "refused", block: undefined });
    expect(go([sign, pool, sent]).state).toBe("broadcast");
    expect(go([sign, pool, { type: "dropped" }]).state).toBe("refused");
    expect(go([sign, { type: "heightReached", height: 100 }]).state).toBe("signed");
    expect(go([sign, pool, { type: "heightReached", height: 101 }])).toEqual({
      state: "expired",
      reason: "mortality",
    });
    expect(go([sign, { type: "nonceMoved", nonce: 3 }]).state).toBe("signed");
    expect(go([sign, inBlock, { type: "nonceMoved", nonce: 4 }])).toEqual({
      state: "expired",
      reason: "nonce",
    });
    expect(go([sign, { type: "runtimeSeen", specVersion: 2, transactionVersion: 1 }])).toEqual({
      state: "expired",
      reason: "runtime",
    });
    expect(
      go([sign, inBlock, { type: "dispatchFailed", reason: closed, block: b, height: 7 }, sent]),
    ).toEqual({ state: "refused", reason: closed, block: b, height: 7 });
    expect(go([{ type: "dropped" }])).toEqual({ state: "superseded", by: undefined });
    expect(
      go([sign, { type: "nonceMoved", nonce: 9 }, { type: "resigned", by: "cd".repeat(16) }]),
    ).toEqual({ state: "superseded", by: "cd".repeat(16) });
  });
});
