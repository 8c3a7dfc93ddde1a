import type { AppError } from "../../shared/errors.ts";
import type { NodeState } from "./types.ts";

/** No new finalized head for this long, though peers exist, is a stall (ms): ten blocks of 3 s. */
export const STALL_MS = 30_000;
/** The finalized head this far behind the best one is a stall too (blocks). */
export const STALL_BLOCKS = 40;
/** How long a node may be stuck before it is first helped (ms); doubled with each attempt, up to the last. */
export const FIRST_PATIENCE_MS = 60_000;
export const LAST_PATIENCE_MS = 300_000;
/** Pause (ms) before a smoldot that died once more is started anew; doubled with each death, up to the last patience. */
export const FIRST_PAUSE_MS = 5_000;
/** A timer that fires this much late (ms) means that the machine slept. */
export const SLEEP_MS = 30_000;

/** What is known of the light node; times are of the local clock (ms). */
export interface NodeFacts {
  readonly on: boolean;
  /** Set when going on makes no sense: another chain, or a spec that cannot be used. */
  readonly fatal: { readonly state: "wrongChain" | "failed"; readonly error: AppError } | undefined;
  /** Why smoldot went away by itself, until the chain is added again. */
  readonly lost: string | undefined;
  /** When the chain was last added to smoldot. */
  readonly addedAt: number;
  /** Peers, and whether one is far ahead; undefined until the first answer after adding. */
  readonly health: { readonly peers: number; readonly syncing: boolean } | undefined;
  readonly best: number | undefined;
  readonly finalized: number | undefined;
  /** When a new finalized head last came; undefined until the first after adding. */
  readonly headAt: number | undefined;
  /** How often the node was helped since it last followed. */
  readonly attempts: number;
  /** When it last followed, was added, or was helped. */
  readonly wellAt: number;
}

export type NodeEvent =
  | { type: "added"; at: number }
  | { type: "stopped" }
  | { type: "lost"; at: number; reason: string }
  | { type: "fatal"; state: "wrongChain" | "failed"; error: AppError }
  | { type: "health"; at: number; peers: number; syncing: boolean }
  | { type: "best"; height: number }
  | { type: "finalized"; at: number; height: number }
  | { type: "helped"; at: number };

export const OFF: NodeFacts = {
  on: false,
  fatal: undefined,
  lost: undefined,
  addedAt: 0,
  health: undefined,
  best: undefined,
  finalized: undefined,
  headAt: undefined,
  attempts: 0,
  wellAt: 0,
};

/** The facts after an event. */
export function advance(facts: NodeFacts, event: NodeEvent): NodeFacts {
  switch (event.type) {
    case "added":
      // The heights stay: they are still the best that is known.
      return { ...noSession(facts), on: true, lost: undefined, addedAt: event.at };
    case "stopped":
      return { ...OFF, best: facts.best, finalized: facts.finalized };
    case "lost":
      return { ...noSession(facts), lost: event.reason };
    case "fatal":
      return { ...facts, on: true, fatal: { state: event.state, error: event.error } };
    case "health":
      return noteWell({ ...facts, health: event }, event.at);
    case "best":
      return { ...facts, best: event.height };
    case "finalized": {
      // The same head again (after adding the chain anew) is no progress, unless it is the first of this life.
      const fresh = event.height !== facts.finalized || facts.headAt === undefined;
      const headAt = fresh ? event.at : facts.headAt;
      return noteWell({ ...facts, finalized: event.height, headAt }, event.at);
    }
    case "helped":
      return { ...facts, attempts: facts.attempts + 1, wellAt: event.at };
  }
}

const noSession = (facts: NodeFacts): NodeFacts => ({
  ...facts,
  health: undefined,
  headAt: undefined,
});

function noteWell(facts: NodeFacts, at: number): NodeFacts {
  return stateOf(facts, at) === "following" ? { ...facts, attempts: 0, wellAt: at } : facts;
}

/** The named state at a time. Total: every combination of facts has one. */
export function stateOf(facts: NodeFacts, now: number): NodeState {
  if (!facts.on) return "off";
  if (facts.fatal) return facts.fatal.state;
  if (facts.lost !== undefined) return "failed";
  if (!facts.health) return "starting";
  if (facts.health.peers === 0) return "noPeers";
  if (facts.headAt === undefined || facts.health.syncing) return "warping";
  const { best, finalized } = facts;
  const behind = best !== undefined && finalized !== undefined && best - finalized > STALL_BLOCKS;
  return behind || now - facts.headAt > STALL_MS ? "stalled" : "following";
}

/** What the watchdog should do: nothing, add the chain anew, or start smoldot anew (every second time). */
export type Help = "none" | "readd" | "restart";

export function helpFor(facts: NodeFacts, now: number): Help {
  const state = stateOf(facts, now);
  if (facts.fatal || state === "off" || state === "following") return "none";
  // The first time smoldot dies, it is started anew at once. The dead need no patience, only a pause not to spin.
  if (state === "failed" && facts.attempts === 0) return "restart";
  const first = state === "failed" ? FIRST_PAUSE_MS / 2 : FIRST_PATIENCE_MS;
  const patience = Math.min(first * 2 ** facts.attempts, LAST_PATIENCE_MS);
  if (now - Math.max(facts.wellAt, facts.addedAt) < patience) return "none";
  // A smoldot that died, or does not even say who its peers are: adding a chain to it helps nothing.
  const hangs = state === "failed" || state === "starting";
  return hangs || facts.attempts % 2 === 1 ? "restart" : "readd";
}
