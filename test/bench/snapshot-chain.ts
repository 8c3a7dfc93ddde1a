import { extendHead } from "../../electron/ledger/sync/hash-chain.ts";
import { emptyHead } from "../../electron/ledger/sync/plan.ts";
import type { RawEntry } from "../../electron/store/proved-batch.ts";
import { orgId } from "../../shared/domain/units.ts";
import { type SyntheticChain, syntheticChain } from "../snapshot/synthetic-chain.ts";
import { DATED_POLICY, manyEntries, NOON, rawOf } from "../store/fixtures.ts";
import { must } from "./must.ts";

const PART = 1_000;

/** The entries of so many made-up cases of one office, in parts, made anew each time. */
export function* madeEntries(cases: number): Generator<readonly RawEntry[]> {
  let part: RawEntry[] = [];
  for (const entry of manyEntries(cases, 1)) {
    part.push(rawOf(entry));
    if (part.length < PART) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

/** A chain of one office over so many cases, none of which is kept in memory. */
export function madeChain(cases: number): SyntheticChain {
  let head = emptyHead(orgId(1));
  for (const part of madeEntries(cases)) head = must(extendHead(head, part));
  const options = { orgs: [{ id: 1 }], entries: [], policies: [DATED_POLICY], at: NOON };
  return syntheticChain(options, { heads: [head], entries: () => madeEntries(cases) });
}
