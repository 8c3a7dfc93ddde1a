import { join } from "node:path";
import { z } from "zod";
import type { Hash } from "../../shared/domain/units.ts";
import { type Keep, measureIn, type Say } from "./child.ts";
import type { Journal } from "./synthetic.ts";

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
  filled(cases: number, journal?: Journal): Promise<FilledStore>;
}

/** Larger stores are this many cases, copied. */
export const FOLDED_CASES = 100_000;

/** Stores of one chain in the folder `work`. Above `FOLDED_CASES` only multiples of it. */
export function syntheticStores(work: string, genesis: () => Hash, keep: Keep, say: Say): Stores {
  const made = new Map<string, Promise<FilledStore>>();
  const fold = async (cases: number, journal: Journal, dir: string): Promise<FilledStore> => {
    const args = [dir, genesis(), String(cases), journal];
    const store = await measureIn(keep, filledSchema, "fill-store.ts", args);
    const rate = Math.round((store.entries / store.applyMs) * 1_000).toLocaleString("en");
    say(`stores: ${store.entries.toLocaleString("en")} entries, ${rate} a second`);
    return { ...store, dir };
  };
  const multiply = async (cases: number, journal: Journal, dir: string): Promise<FilledStore> => {
    const base = await filled(FOLDED_CASES, journal);
    const args = [base.dir, dir, String(cases / FOLDED_CASES)];
    const sizes = await measureIn(keep, sizesSchema, "multiply-store.ts", args);
    return { ...sizes, dir, applyMs: undefined };
  };
  const filled = (cases: number, journal: Journal = "plain"): Promise<FilledStore> => {
    const name = `${journal}-${cases}`;
    const known = made.get(name);
    if (known) return known;
    say(`stores: making ${cases.toLocaleString("en")} cases (${journal}) …`);
    const dir = join(work, `store-${name}`);
    const make = cases > FOLDED_CASES ? multiply : fold;
    const store = make(cases, journal, dir);
    made.set(name, store);
    return store;
  };
  return { filled };
}
