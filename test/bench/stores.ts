import { join } from "node:path";
import { z } from "zod";
import type { Hash } from "../../shared/domain/units.ts";
import { type Keep, measureIn, type Say } from "./child.ts";

const filledSchema = z.object({ cases: z.number(), entries: z.number(), applyMs: z.number() });
const sizesSchema = z.object({ cases: z.number(), entries: z.number() });

export interface FilledStore {
  readonly dir: string;
  readonly cases: number;
  readonly entries: number;
  /** Time of the store's `apply`; undefined when the cases were copied by SQL. */
  readonly applyMs: number | undefined;
}

/** Made-up derived stores, each made once. */
export interface Stores {
  filled(cases: number): Promise<FilledStore>;
}

/** Larger stores are this many cases, copied. */
const FOLDED_CASES = 100_000;

/** Stores of one chain in the folder `work`. Above `FOLDED_CASES` only multiples of it. */
export function syntheticStores(work: string, genesis: () => Hash, keep: Keep, say: Say): Stores {
  const made = new Map<number, Promise<FilledStore>>();
  const fold = async (cases: number, dir: string): Promise<FilledStore> => {
    const args = [dir, genesis(), String(cases)];
    const store = await measureIn(keep, filledSchema, "fill-store.ts", args);
    const rate = Math.round((store.entries / store.applyMs) * 1_000).toLocaleString("en");
    say(`stores: ${store.entries.toLocaleString("en")} entries, ${rate} a second`);
    return { ...store, dir };
  };
  const multiply = async (cases: number, dir: string): Promise<FilledStore> => {
    const base = await filled(FOLDED_CASES);
    const args = [base.dir, dir, String(cases / FOLDED_CASES)];
    const sizes = await measureIn(keep, sizesSchema, "multiply-store.ts", args);
    return { ...sizes, dir, applyMs: undefined };
  };
  const filled = (cases: number): Promise<FilledStore> => {
    const known = made.get(cases);
    if (known) return known;
    say(`stores: making ${cases.toLocaleString("en")} cases …`);
    const dir = join(work, `store-${cases}`);
    const store = cases > FOLDED_CASES ? multiply(cases, dir) : fold(cases, dir);
    made.set(cases, store);
    return store;
  };
  return { filled };
}
