import { cryptoWaitReady } from "@polkadot/util-crypto";
import { madeSnapshot } from "./made-snapshot.ts";
import { type Tampered, tamper } from "./tamper.ts";

/** Snapshots that the mutations of one run are spread over. */
const SNAPSHOTS = 10;

/**
 * Mutations of snapshots of made-up chains, whole ones and redacted ones in turn: the seed decides the histories and the
 * mutations.
 */
export async function tamperMade(options: {
  readonly count: number;
  readonly seed: number;
  readonly say?: (line: string) => void;
}): Promise<Tampered> {
  const { count, seed, say } = options;
  await cryptoWaitReady();
  const sum = { mutations: 0, undetected: 0, misplaced: 0, slowest: 0 };
  const byKind = new Map<string, number>();
  const faults: string[] = [];
  for (let n = 0; n < SNAPSHOTS; n += 1) {
    const part = Math.floor(((n + 1) * count) / SNAPSHOTS) - Math.floor((n * count) / SNAPSHOTS);
    if (part === 0) continue;
    const redacted = n % 2 === 1;
    const { bytes, chain, history } = await madeSnapshot(seed * SNAPSHOTS + n, redacted);
    const name = `snapshot ${n + 1} of ${SNAPSHOTS}`;
    say?.(
      `${name}: ${bytes.length} bytes, ${history.entries.length} entries${redacted ? ", some withheld" : ""}`,
    );
    const found = await tamper({ bytes, pinned: chain.pinned, count: part, seed: seed + n });
    for (const key of ["mutations", "undetected", "misplaced"] as const) sum[key] += found[key];
    sum.slowest = Math.max(sum.slowest, found.slowest);
    for (const [kind, number] of found.byKind) byKind.set(kind, (byKind.get(kind) ?? 0) + number);
    faults.push(...found.faults.map((fault) => `${name}, ${fault}`));
  }
  return { ...sum, byKind, faults };
}
