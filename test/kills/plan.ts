import { Random } from "./random.ts";

/** The instant of a kill. Delays are in ms. */
export type Moment =
  /** After the process was started: while it opens its files, finds its peers, proves its first head. */
  | { readonly when: "starting"; readonly afterMs: number }
  /** After the request to sign was sent. */
  | { readonly when: "signing"; readonly act: number; readonly afterMs: number }
  /** In the instant in which the answer to the signing arrives. */
  | { readonly when: "acknowledged"; readonly act: number }
  /** After an act was first seen in this state. */
  | { readonly when: "broadcast" | "inBlock" | "finalized"; readonly afterMs: number }
  /** At a write to the outbox's files. */
  | { readonly when: "writing"; readonly write: number }
  /** At the first image (checkpoint) of an orderly quit, at the latest after this time. */
  | { readonly when: "closing"; readonly afterMs: number }
  /** After the operator sat down. */
  | { readonly when: "working"; readonly afterMs: number };

/**
 * What of Electron the signal goes to: all of its processes, its main process only, which leaves the ledger service behind
 * for a moment, or the ledger service only, which leaves the window. Without a window there is only the service.
 */
export type Target = "console" | "main" | "service";

export interface Kill {
  /** From 1. */
  readonly number: number;
  readonly target: Target;
  readonly chain: "up" | "stopped";
  /** The demo operator who works. */
  readonly operator: string;
  readonly moment: Moment;
  /** Pause (ms) between two acts. */
  readonly pauseMs: number;
}

/** Those who can record something, of two branches. */
export const OPERATORS = [
  "//org1//collector1",
  "//org1//cashier",
  "//org1//collector2",
  "//org1//supervisor",
  "//org2//collector1",
  "//org2//cashier",
] as const;

/** Of 16 kills the fifth and sixth meet a stopped chain: one that the console saw going, and one that began without it. */
const STOPPED_CYCLE = 16;
const STOPPED = [5, 6];

/** The plan of one kill; the same for the same seed and number. */
export function planOf(seed: number, number: number): Kill {
  const random = new Random(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number, 0x85ebca6b));
  const stopped = STOPPED.includes(number % STOPPED_CYCLE);
  return {
    number,
    target: random.pick(["console", "console", "main", "service"]),
    chain: stopped ? "stopped" : "up",
    operator: random.pick(OPERATORS),
    moment: stopped ? offlineMoment(random) : anyMoment(random),
    pauseMs: random.pick([0, 0, 20, 100, 300]),
  };
}

function offlineMoment(random: Random): Moment {
  const moments = [starting, signing, acknowledged, acknowledged, writing, closing] as const;
  return random.pick(moments)(random);
}

function anyMoment(random: Random): Moment {
  const onTheWay = [seen("broadcast"), seen("inBlock"), seen("finalized"), working] as const;
  const atOnce = [starting, signing, signing, acknowledged, writing, writing, closing] as const;
  return random.pick([...atOnce, ...onTheWay])(random);
}

const starting = (random: Random): Moment => ({
  when: "starting",
  afterMs: random.between(0, 3_000),
});
const signing = (random: Random): Moment => ({
  when: "signing",
  act: random.between(1, 20),
  afterMs: random.between(0, 12),
});
const acknowledged = (random: Random): Moment => ({
  when: "acknowledged",
  act: random.between(1, 20),
});
const writing = (random: Random): Moment => ({ when: "writing", write: random.between(1, 80) });
const closing = (random: Random): Moment => ({
  when: "closing",
  afterMs: random.between(0, 400),
});
const working = (random: Random): Moment => ({
  when: "working",
  afterMs: random.between(0, 7_000),
});
const seen =
  (when: "broadcast" | "inBlock" | "finalized") =>
  (random: Random): Moment => ({ when, afterMs: random.between(0, 300) });
