import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import { compact, u32, u64 } from "scale-ts";
import { z } from "zod";
import { operatorCodec } from "../../shared/codec/policy.ts";
import { type AccountId, type Hash, hash, type Millis, millis } from "../../shared/domain/units.ts";
import { ROLES } from "../../shared/domain/words.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import {
  accountIdSchema,
  hashSchema,
  orgIdSchema,
  personSchema,
} from "../../shared/ipc/unit-schemas.ts";
import { NOW_KEY, operatorKey, RUNTIME_KEY } from "../ledger/sync/storage-keys.ts";
import type { BlockRef, LightNode } from "../light-node/types.ts";
import { eraBirth } from "./era.ts";
import { loadRuntime, type Runtime } from "./runtime.ts";
import type { Anchor } from "./sign.ts";
import { accountKey, blockHashKey } from "./storage-keys.ts";

const count = z.number().int().min(0);
const hexSchema = z.string().regex(/^0x([0-9a-f]{2})+$/);

/** What the chain said of an account at a finalized height. */
const accountSchema = z.object({
  height: count,
  nonce: count,
  /** Null: the account is not registered. */
  operator: z
    .object({
      org: orgIdSchema,
      role: z.enum(ROLES),
      active: z.boolean(),
      /** Equal for all accounts of one human being. */
      person: personSchema,
    })
    .nullable(),
});
export type AccountState = z.infer<typeof accountSchema>;

/** The part that survives a restart, as JSON. */
const contextSchema = z.object({
  genesis: hashSchema,
  specVersion: count,
  anchor: z.object({ height: count, hash: hashSchema }),
  /** Newest finalized block that was asked, and its chain time (ms). */
  height: count,
  at: count,
  accounts: z.record(accountIdSchema as unknown as z.ZodString, accountSchema),
});
type Stored = z.infer<typeof contextSchema>;

/** A small durable place for text, by name. */
export interface TextCache {
  get(name: string): string | undefined;
  set(name: string, text: string): Result<void> | Promise<Result<void>>;
}

const CONTEXT = "signing.context";
const METADATA = "signing.metadata";

/** All that signing needs of the chain, as of the newest finalized block that was asked. */
export interface SigningContext {
  readonly runtime: Runtime;
  readonly genesis: Hash;
  readonly anchor: Anchor;
  readonly height: number;
  /** Chain time of that block. */
  readonly at: Millis;
}

/**
 * The chain facts that signing needs, kept on disk so that acts can be signed with no network: runtime metadata, era
 * anchor, nonces and operators. Everything is read with proofs at finalized blocks, in one read a block.
 */
export class ChainContext {
  readonly #node: Pick<LightNode, "storage" | "rpc">;
  readonly #cache: TextCache;
  /** Asked once a session: what the light node follows. */
  #genesis: Hash | undefined;
  #stored: Stored | undefined;
  #runtime: Runtime | undefined;
  /** What is on disk; heights move every few seconds and are not worth a write each. */
  #written: string | undefined;

  constructor(node: Pick<LightNode, "storage" | "rpc">, cache: TextCache) {
    this.#node = node;
    this.#cache = cache;
    this.#restore();
  }

  /** Errors: NotReady (chainMetadata), when this profile never saw its chain. */
  current(): Result<SigningContext> {
    const stored = this.#stored;
    if (stored === undefined || this.#runtime?.specVersion !== stored.specVersion) {
      return fail({ kind: "NotReady", what: "chainMetadata" });
    }
    const { genesis, anchor, height, at } = stored;
    return ok({ runtime: this.#runtime, genesis, anchor, height, at: millis(at) });
  }

  /** What the chain last said of the account; undefined when it was never asked. */
  account(account: AccountId): AccountState | undefined {
    return this.#stored?.accounts[account];
  }

  /**
   * Reads everything anew at a finalized block. Errors: NodeUnavailable, WrongGenesis, Unknown, DiskFull,
   * DiskFailed; then what was known stays.
   */
  async refresh(head: BlockRef, accounts: readonly AccountId[]): Promise<Result<void>> {
    const genesis = await this.#askGenesis();
    if (!genesis.ok) return genesis;
    const birth = eraBirth(head.height);
    const values = await this.#node.storage(
      [
        NOW_KEY,
        RUNTIME_KEY,
        ...(birth === head.height ? [] : [blockHashKey(birth)]),
        ...accounts.flatMap((account) => [accountKey(account), operatorKey(account)]),
      ],
      head.hash,
    );
    if (!values.ok) return values;
    const time = values.value.get(NOW_KEY);
    const born =
      birth === head.height ? hexToBytes(head.hash) : values.value.get(blockHashKey(birth));
    if (time === undefined || born === undefined) {
      return fail({ kind: "NodeUnavailable", issue: `no time or era at ${head.height}` });
    }
    const runtime = await this.#runtimeAt(head, values.value.get(RUNTIME_KEY));
    if (!runtime.ok) return runtime;
    const asked = accounts.map((account) => [
      account,
      accountState(
        head.height,
        values.value.get(accountKey(account)),
        values.value.get(operatorKey(account)),
      ),
    ]);
    this.#stored = {
      genesis: genesis.value,
      specVersion: runtime.value.specVersion,
      anchor: { height: birth, hash: hash(bytesToHex(born)) },
      height: head.height,
      at: Number(u64.dec(time)),
      accounts: { ...this.#stored?.accounts, ...Object.fromEntries(asked) },
    };
    this.#runtime = runtime.value;
    return this.#save(this.#stored);
  }

  async #askGenesis(): Promise<Result<Hash>> {
    if (this.#genesis === undefined) {
      const hex = await this.#ask("chain_getBlockHash", [0]);
      if (!hex.ok) return hex;
      this.#genesis = hash(hex.value.slice(2));
    }
    const known = this.#stored?.genesis;
    return known !== undefined && known !== this.#genesis
      ? fail({ kind: "WrongGenesis", profile: known, chain: this.#genesis })
      : ok(this.#genesis);
  }

  async #ask(method: string, params: readonly unknown[]): Promise<Result<string>> {
    try {
      return ok(hexSchema.parse(await this.#node.rpc(method, params)));
    } catch (error) {
      return fail({ kind: "NodeUnavailable", issue: String(error) });
    }
  }

  /** The runtime of a block: the known one, or a new one's metadata from the light node's own runtime. */
  async #runtimeAt(head: BlockRef, upgrade: Uint8Array | undefined): Promise<Result<Runtime>> {
    const specVersion = upgrade === undefined ? undefined : Number(compact.dec(upgrade));
    if (this.#runtime && (specVersion ?? this.#runtime.specVersion) === this.#runtime.specVersion) {
      return ok(this.#runtime);
    }
    const hex = await this.#ask("state_getMetadata", [`0x${head.hash}`]);
    if (!hex.ok) return hex;
    const runtime = loadRuntime(hexToBytes(hex.value.slice(2)));
    if (!runtime.ok) return runtime;
    if (specVersion !== undefined && runtime.value.specVersion !== specVersion) {
      return fail({ kind: "NodeUnavailable", issue: "metadata of another runtime" });
    }
    const saved = await this.#cache.set(METADATA, hex.value.slice(2));
    return saved.ok ? runtime : saved;
  }

  async #save(stored: Stored): Promise<Result<void>> {
    const accounts = Object.entries(stored.accounts).map(([id, { nonce, operator }]) => [
      id,
      nonce,
      operator,
    ]);
    const worth = JSON.stringify([stored.specVersion, stored.anchor, accounts]);
    if (worth === this.#written) return ok(undefined);
    const saved = await this.#cache.set(CONTEXT, JSON.stringify(stored));
    if (saved.ok) this.#written = worth;
    return saved;
  }

  /** Takes up what is on disk. Anything unreadable counts as never seen. */
  #restore(): void {
    const text = this.#cache.get(CONTEXT);
    const metadata = this.#cache.get(METADATA);
    if (text === undefined || metadata === undefined) return;
    const stored = contextSchema.safeParse(jsonOf(text));
    if (!stored.success) return;
    const runtime = loadRuntime(bytesOf(metadata));
    if (!runtime.ok) return;
    this.#stored = stored.data;
    this.#runtime = runtime.value;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const bytesOf = (hex: string) =>
  /^([0-9a-f]{2})*$/.test(hex) ? hexToBytes(hex) : new Uint8Array();

/** `AccountInfo` of the system pallet begins with the nonce, a u32; an account without a value has nonce 0. */
function accountState(
  height: number,
  info: Uint8Array | undefined,
  operator: Uint8Array | undefined,
): AccountState {
  const nonce = info === undefined ? 0 : u32.dec(info.slice(0, 4));
  if (operator === undefined) return { height, nonce, operator: null };
  const { org, role, active, person } = operatorCodec.dec(operator);
  return {
    height,
    nonce,
    operator: { org: orgIdSchema.parse(org), role, active, person: personSchema.parse(person) },
  };
}
