import { z } from "zod";
import type { RpcClient } from "./rpc-client.ts";

/** The database is worth saving when smoldot has followed for this long (ms), since earlier it lacks the runtime. */
const FIRST_SAVE_MS = 5_000;
const SAVE_EVERY_MS = 300_000;
/** How long smoldot may take to hand its database out (ms). */
const PATIENCE_MS = 30_000;
/** Most bytes of saved database; smoldot leaves out what does not fit. */
const DATABASE_BYTES = 4_000_000;

/** Where smoldot's database is kept between runs. */
export interface SavedDatabase {
  /** Undefined when there is none that can be used. */
  load(): Promise<string | undefined>;
  save(content: string): Promise<void>;
}

/** Saves smoldot's database now and then, so that a restart need not warp. A failure only costs time later. */
export class DatabaseSaver {
  readonly #database: SavedDatabase;
  readonly #log: (message: string) => void;
  #savedAt: number | undefined;

  constructor(database: SavedDatabase, log: (message: string) => void) {
    this.#database = database;
    this.#log = log;
  }

  isWorth(followsSince: number | undefined, now: number): boolean {
    return followsSince !== undefined && now - followsSince >= FIRST_SAVE_MS;
  }

  isDue(followsSince: number | undefined, now: number): boolean {
    if (this.#savedAt !== undefined && now - this.#savedAt < SAVE_EVERY_MS) return false;
    return this.isWorth(followsSince, now);
  }

  /** smoldot was given another chain: its next database is due as the first was. */
  forget(): void {
    this.#savedAt = undefined;
  }

  async save(rpc: RpcClient, withinMs = PATIENCE_MS): Promise<void> {
    this.#savedAt = Date.now();
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error("smoldot gave none in time")), withinMs);
    });
    try {
      const asked = rpc.call("chainHead_unstable_finalizedDatabase", [DATABASE_BYTES]);
      await this.#database.save(z.string().parse(await Promise.race([asked, timeout])));
    } catch (error) {
      this.#log(`light node: its database was not saved: ${String(error)}`);
    } finally {
      clearTimeout(timer);
    }
  }
}
