import { z } from "zod";
import type { Council } from "../../shared/domain/council.ts";
import type { Hash, Millis } from "../../shared/domain/units.ts";
import { ok, type Result } from "../../shared/errors.ts";
import { motionSchema, validatorsSchema } from "../../shared/ipc/council-schemas.ts";
import {
  accountIdSchema,
  countSchema,
  hashSchema,
  maybe,
  millisSchema,
} from "../../shared/ipc/unit-schemas.ts";
import type { TextCache } from "../outbox/chain-context.ts";

/** The council and the finalized block that it was proved at. */
export interface ReadCouncil extends Council {
  readonly height: number;
  readonly block: Hash;
  /** Chain time of the block. */
  readonly at: Millis;
}

const schema = z.object({
  height: countSchema,
  block: hashSchema,
  at: millisSchema,
  members: z.array(accountIdSchema),
  prime: accountIdSchema.nullish().transform((value) => value ?? undefined),
  motions: z.array(motionSchema),
  validators: maybe(validatorsSchema),
}) as unknown as z.ZodType<ReadCouncil>;

const NAME = "council";

/** The council as it was read last, kept on disk so that it can be looked at offline. */
export class KeptCouncil {
  readonly #cache: TextCache;
  #read: ReadCouncil | undefined;
  #written: string | undefined;

  constructor(cache: TextCache) {
    this.#cache = cache;
    const text = cache.get(NAME);
    if (text !== undefined) this.#read = parse(text);
  }

  get(): ReadCouncil | undefined {
    return this.#read;
  }

  /** Answers whether members, motions, votes or validators changed; only then is anything written. Errors: DiskFull, DiskFailed. */
  async put(read: ReadCouncil): Promise<Result<boolean>> {
    const { members, prime, motions, validators } = read;
    const worth = JSON.stringify([members, prime, motions, validators]);
    this.#read = read;
    if (worth === this.#written) return ok(false);
    const saved = await this.#cache.set(NAME, JSON.stringify(read));
    if (!saved.ok) return saved;
    this.#written = worth;
    return ok(true);
  }
}

/** What is on disk; anything unreadable counts as never read. */
function parse(text: string): ReadCouncil | undefined {
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
