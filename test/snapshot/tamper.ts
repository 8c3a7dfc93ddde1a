import initSqlJs from "sql.js";
import { memorySource } from "../../electron/snapshot/page-store.ts";
import type { PinnedChain } from "../../electron/snapshot/pinned-chain.ts";
import { type Verification, verifySnapshot } from "../../electron/snapshot/verify.ts";
import type { PartResult, Place } from "../../shared/snapshot/fault.ts";
import { rngOf } from "../histories/rng.ts";
import { FILE_MUTATIONS, type Opened } from "./file-mutations.ts";
import type { Expected } from "./mutation.ts";
import { MUTATIONS } from "./mutations.ts";
import { fileOf, type Rows, rowsOf } from "./opened.ts";

export interface TamperOptions {
  readonly bytes: Uint8Array;
  readonly pinned: PinnedChain;
  readonly count: number;
  readonly seed: number;
  readonly say?: (line: string) => void;
}

export interface Tampered {
  readonly mutations: number;
  /** Taken as anything but failed, or not even judged because the verifier broke. */
  readonly undetected: number;
  /** Failed, but at another place than the one that was changed. */
  readonly misplaced: number;
  readonly byKind: ReadonlyMap<string, number>;
  /** A line for each that went wrong. */
  readonly faults: readonly string[];
  /** The longest that one took to verify, ms. */
  readonly slowest: number;
}

const KINDS = [...Object.keys(MUTATIONS), ...Object.keys(FILE_MUTATIONS)];
const PROGRESS_EVERY = 500;
/** A kind that finds nothing to change is passed over for another; nothing at all is a bug. */
const MOST_TRIES = 1_000;

/** Mutates copies of a snapshot that verifies, and verifies each; the same seed makes the same mutations. */
export async function tamper(options: TamperOptions): Promise<Tampered> {
  const { bytes, pinned, count, seed, say } = options;
  const before = await verifySnapshot(memorySource(bytes), pinned);
  if (before.result === "failed") throw new Error("The snapshot itself does not verify.");
  const rows = await rowsOf(bytes);
  const { tables } = fileOf(rows);
  const opened: Opened = { bytes, tables, engine: await initSqlJs() };
  const byKind = new Map<string, number>(KINDS.map((kind) => [kind, 0]));
  const faults: string[] = [];
  let [undetected, misplaced, slowest] = [0, 0, 0];
  for (let n = 0; n < count; n += 1) {
    const { kind, mutated, expected, trial } = mutate(seed, n, rows, opened);
    byKind.set(kind, (byKind.get(kind) ?? 0) + 1);
    const named = `${kind} (mutation ${n}, try ${trial})`;
    const since = performance.now();
    const verified = await verifySnapshot(memorySource(mutated), pinned).catch(asError);
    slowest = Math.max(slowest, performance.now() - since);
    const wrong =
      verified instanceof Error ? `broke: ${verified.stack}` : judge(verified, expected);
    if (wrong !== undefined) {
      if (typeof wrong === "string") undetected += 1;
      else misplaced += 1;
      const told = typeof wrong === "string" ? wrong : `found ${JSON.stringify(wrong.found)}`;
      faults.push(`${named}: expected ${JSON.stringify(expected)}, ${told}`);
    }
    if ((n + 1) % PROGRESS_EVERY === 0) say?.(`${n + 1} of ${count} mutations`);
  }
  return { mutations: count, undetected, misplaced, byKind, faults, slowest };
}

const asError = (error: unknown): Error =>
  error instanceof Error ? error : new Error(String(error));

/** A text when the change was not detected, what was found when it was detected elsewhere. */
function judge(
  { result, parts }: Verification,
  expected: Expected,
): string | { readonly found: PartResult } | undefined {
  const { result: must = "failed" } = expected;
  if (result === "verified" || (must === "failed" && result !== "failed")) return result;
  const found = parts.filter((part) => part.result === must);
  // Of failed parts the first must be the one; several may be not checked for reasons of their own.
  const first =
    must === "failed" ? found[0] : found.find(({ part }) => expected.parts.includes(part));
  if (first === undefined) return `${result}, without a part that is so`;
  return isExpected(first, expected) ? undefined : { found: first };
}

/** The mutations alone, as `tamper` makes them. */
export async function* mutateSnapshot(
  options: Pick<TamperOptions, "bytes" | "count" | "seed">,
): AsyncGenerator<Uint8Array> {
  const rows = await rowsOf(options.bytes);
  const { tables } = fileOf(rows);
  const opened: Opened = { bytes: options.bytes, tables, engine: await initSqlJs() };
  for (let n = 0; n < options.count; n += 1) yield mutate(options.seed, n, rows, opened).mutated;
}

function mutate(seed: number, n: number, rows: Rows, opened: Opened) {
  for (let trial = 0; trial < MOST_TRIES; trial += 1) {
    const rng = rngOf(seed * 1_000_003 + n * 1_009 + trial);
    const kind = KINDS[(n + trial) % KINDS.length] as string;
    const ofRows = MUTATIONS[kind]?.(rng, rows);
    if (ofRows) {
      const { bytes } = fileOf(ofRows.rows);
      return { kind, mutated: bytes, expected: ofRows.expected, trial };
    }
    const ofFile = FILE_MUTATIONS[kind]?.(rng, opened);
    if (ofFile && Buffer.compare(ofFile.bytes, opened.bytes) !== 0)
      return { kind, mutated: ofFile.bytes, expected: ofFile.expected, trial };
  }
  throw new Error("nothing of the snapshot can be changed");
}

function isExpected(found: PartResult, { parts, place = {} }: Expected): boolean {
  if (!parts.includes(found.part)) return false;
  if (found.result !== "failed") return true;
  return (Object.keys(place) as (keyof Place)[]).every((key) => found.place[key] === place[key]);
}
