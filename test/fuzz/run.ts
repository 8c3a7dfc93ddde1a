import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rngOf } from "../histories/rng.ts";
import type { Kind } from "./kind.ts";
import { chainSpecs } from "./kinds/chain-specs.ts";
import { histories, lists, registers } from "./kinds/imports.ts";
import { keystores } from "./kinds/keystores.ts";
import { messages, ports } from "./kinds/messages.ts";
import { opinions } from "./kinds/opinions.ts";
import { packages } from "./kinds/packages.ts";
import { smallFiles } from "./kinds/small-files.ts";
import { snapshots } from "./kinds/snapshots.ts";
import { stores } from "./kinds/stores.ts";
import { crash, type Verdict } from "./verdict.ts";

export const KINDS: readonly Kind[] = [
  messages,
  ports,
  keystores,
  chainSpecs,
  registers,
  lists,
  histories,
  packages,
  snapshots,
  smallFiles,
  stores,
  opinions,
];

/** What became of the inputs of one kind. */
export interface Counts {
  readonly name: string;
  inputs: number;
  taken: number;
  refused: number;
  crashes: number;
  effects: number;
  unclear: number;
  /** The longest that one took (ms). */
  slowest: number;
}

export interface Fuzzed {
  readonly kinds: readonly Counts[];
  /** A line for each that went wrong: its kind, its number, and what was told. */
  readonly faults: readonly string[];
}

export interface FuzzOptions {
  readonly count: number;
  readonly seed: number;
  readonly kinds?: readonly Kind[];
  readonly say?: (line: string) => void;
}

const PROGRESS_EVERY = 5_000;
/** Faults that are told in full. */
const MOST_TOLD = 50;
const COLUMN = {
  taken: "taken",
  refused: "refused",
  crash: "crashes",
  effect: "effects",
  unclear: "unclear",
} as const satisfies Record<Verdict["is"], keyof Counts>;

/** Throws malformed inputs at the real parsers and handlers; the same seed makes the same inputs. */
export async function fuzz({ count, seed, kinds = KINDS, say }: FuzzOptions): Promise<Fuzzed> {
  const shares = kinds.reduce((sum, { share }) => sum + share, 0);
  const faults: string[] = [];
  const counted: Counts[] = [];
  for (const [place, kind] of kinds.entries()) {
    // The last kind gets what rounding left, so that the sum is what was asked for.
    const before = counted.reduce((sum, { inputs }) => sum + inputs, 0);
    const inputs =
      place === kinds.length - 1 ? count - before : Math.floor((count * kind.share) / shares);
    counted.push(await fuzzKind(kind, inputs, seed * 1_000 + place, faults, say));
  }
  return { kinds: counted, faults };
}

async function fuzzKind(
  kind: Kind,
  inputs: number,
  seed: number,
  faults: string[],
  say: FuzzOptions["say"],
): Promise<Counts> {
  const counts: Counts = {
    name: kind.name,
    ...{ inputs, taken: 0, refused: 0, crashes: 0, effects: 0, unclear: 0, slowest: 0 },
  };
  const folder = mkdtempSync(join(tmpdir(), "collection-fuzz-"));
  const stray: unknown[] = [];
  const onStray = (error: unknown) => stray.push(error);
  process.on("unhandledRejection", onStray);
  process.on("uncaughtException", onStray);
  const target = await kind.open(folder);
  try {
    for (let n = 0; n < inputs; n += 1) {
      const since = performance.now();
      let verdict: Verdict;
      try {
        verdict = await target.once(rngOf(seed * 1_000_003 + n));
      } catch (error) {
        verdict = crash(error);
      }
      if (stray.length > 0) verdict = crash(stray.splice(0)[0]);
      counts.slowest = Math.max(counts.slowest, performance.now() - since);
      counts[COLUMN[verdict.is]] += 1;
      if ("told" in verdict && faults.length < MOST_TOLD)
        faults.push(`${kind.name}, input ${n}, ${verdict.is}: ${verdict.told}`);
      if ((n + 1) % PROGRESS_EVERY === 0) say?.(`${kind.name}: ${n + 1} of ${inputs}`);
    }
  } finally {
    await target.close?.();
    process.off("unhandledRejection", onStray);
    process.off("uncaughtException", onStray);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  return counts;
}
