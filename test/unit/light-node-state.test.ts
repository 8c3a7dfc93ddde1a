import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  advance,
  FIRST_PATIENCE_MS,
  FIRST_PAUSE_MS,
  helpFor,
  LAST_PATIENCE_MS,
  type NodeEvent,
  type NodeFacts,
  OFF,
  STALL_BLOCKS,
  STALL_MS,
  stateOf,
} from "../../electron/light-node/node-state.ts";
import { NODE_STATES } from "../../shared/ipc/status-schemas.ts";

const T = 1_000_000;
const play = (...events: NodeEvent[]): NodeFacts => events.reduce(advance, OFF);
const added: NodeEvent = { type: "added", at: T };
const healthy: NodeEvent = { type: "health", at: T + 10, peers: 2, syncing: false };
const head = (height: number, at = T + 20): NodeEvent => ({ type: "finalized", at, height });

const events = fc.oneof(
  fc.record({ type: fc.constant("added" as const), at: fc.nat(1e6) }),
  fc.constant({ type: "stopped" as const }),
  fc.record({ type: fc.constant("lost" as const), at: fc.nat(1e6), reason: fc.string() }),
  fc.record({
    type: fc.constant("health" as const),
    at: fc.nat(1e6),
    peers: fc.nat(2),
    syncing: fc.boolean(),
  }),
  fc.record({ type: fc.constant("best" as const), height: fc.nat(1000) }),
  fc.record({ type: fc.constant("finalized" as const), at: fc.nat(1e6), height: fc.nat(1000) }),
  fc.record({ type: fc.constant("helped" as const), at: fc.nat(1e6) }),
);

describe("the light node's state", () => {
  test("has a name after any history", () => {
    fc.assert(
      fc.property(fc.array(events), fc.nat(2e6), (history, now) => {
        const facts = play(...history);
        expect(NODE_STATES).toContain(stateOf(facts, now));
        if (stateOf(facts, now) === "following") expect(helpFor(facts, now)).toBe("none");
      }),
    );
  });

  test("goes from off over starting, no peers and warping to following", () => {
    expect(stateOf(OFF, T)).toBe("off");
    expect(stateOf(play(added), T)).toBe("starting");
    expect(stateOf(play(added, { ...healthy, peers: 0 }), T)).toBe("noPeers");
    expect(stateOf(play(added, healthy), T)).toBe("warping");
    expect(stateOf(play(added, { ...healthy, syncing: true }, head(5)), T + 20)).toBe("warping");
    expect(stateOf(play(added, healthy, head(5)), T + 20)).toBe("following");
    expect(stateOf(play(added, healthy, head(5), { type: "stopped" }), T + 20)).toBe("off");
  });

  test("is stalled without new finalized heads, or when they lag behind the best", () => {
    const following = play(added, healthy, head(5));
    expect(stateOf(following, T + 20 + STALL_MS)).toBe("following");
    expect(stateOf(following, T + 21 + STALL_MS)).toBe("stalled");
    const same = advance(following, head(5, T + 20 + STALL_MS));
    expect(stateOf(same, T + 21 + STALL_MS)).toBe("stalled");
    const behind = advance(following, { type: "best", height: 6 + STALL_BLOCKS });
    expect(stateOf(behind, T + 20)).toBe("stalled");
  });

  test("stays at another chain or a bad spec, and is not helped", () => {
    const error = { kind: "WrongGenesis", profile: "00", chain: "11" } as const;
    const wrong = play(added, { type: "fatal", state: "wrongChain", error });
    expect(stateOf(wrong, T)).toBe("wrongChain");
    expect(helpFor(wrong, T * 10)).toBe("none");
  });
});

describe("the watchdog", () => {
  test("adds the chain anew, then starts smoldot anew, ever more patiently", () => {
    let facts = play(added, { ...healthy, peers: 0 });
    let now = T;
    const helps: [string, number][] = [];
    for (let i = 0; i < 6; i++) {
      const since = now;
      while (helpFor(facts, now) === "none") now += 1_000;
      helps.push([helpFor(facts, now), now - since]);
      facts = advance(facts, { type: "helped", at: now });
      facts = advance(facts, { type: "added", at: now });
      facts = advance(facts, { ...healthy, at: now, peers: 0 });
    }
    expect(helps.map(([help]) => help)).toEqual([
      "readd",
      "restart",
      "readd",
      "restart",
      "readd",
      "restart",
    ]);
    expect(helps.map(([, waited]) => waited)).toEqual(
      [0, 1, 2, 3, 4, 5].map((n) => Math.min(FIRST_PATIENCE_MS * 2 ** n, LAST_PATIENCE_MS)),
    );
  });

  test("starts a dead smoldot anew at once, then after pauses that double", () => {
    const lost = (at: number): NodeEvent => ({ type: "lost", at, reason: "crash" });
    let facts = play(added, lost(T));
    let now = T;
    const pauses: number[] = [];
    for (let i = 0; i < 8; i++) {
      const since = now;
      expect(stateOf(facts, now)).toBe("failed");
      while (helpFor(facts, now) === "none") now += 500;
      expect(helpFor(facts, now)).toBe("restart");
      pauses.push(now - since);
      facts = advance(facts, { type: "helped", at: now });
      facts = advance(facts, { type: "added", at: now });
      facts = advance(facts, lost(now));
    }
    const doubled = [0, 1, 2, 3, 4, 5, 6].map((n) =>
      Math.min(FIRST_PAUSE_MS * 2 ** n, LAST_PATIENCE_MS),
    );
    expect(pauses).toEqual([0, ...doubled]);
  });

  test("forgets its attempts once the node follows", () => {
    const facts = play(added, { type: "helped", at: T }, added, healthy, head(9));
    expect(facts.attempts).toBe(0);
  });
});
