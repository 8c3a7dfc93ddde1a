import type { AccountId, Hash } from "../../shared/domain/units.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import type { KeyService } from "../keys/key-service.ts";
import { SUPPORTED_SPEC_VERSION } from "../ledger/supported-runtime.ts";
import type { ChainContext, SigningContext } from "./chain-context.ts";
import { eraLast } from "./era.ts";
import type { JudgeFacts } from "./judge.ts";
import type { Payload } from "./sign.ts";

/** Blocks that signed bytes must have left to travel in, for signing to make sense: half an hour of 3 s blocks. */
export const MARGIN_BLOCKS = 600;

export interface ReadyOptions {
  readonly context: Pick<ChainContext, "current" | "account">;
  readonly keys: Pick<KeyService, "selected">;
  /** The chain that the profile belongs to, once it is known. */
  readonly genesis: () => Hash | undefined;
  readonly facts: Pick<JudgeFacts, "now" | "clock">;
}

/** Who would sign, and what of the chain is needed for it. */
export interface Ready {
  readonly account: AccountId;
  readonly locked: boolean;
  readonly context: SigningContext;
  readonly finalizedNonce: number;
}

/** Who would sign now. Errors: NoKey, NotReady, UnsupportedRuntime, NotRegistered, WrongGenesis, TooLongOffline. */
export function readyToSign({ keys, context, genesis, facts }: ReadyOptions): Result<Ready> {
  const key = keys.selected();
  if (!key.ok) return key;
  const { account, locked } = key.value;
  const chain = context.current();
  if (!chain.ok) return chain;
  const { specVersion, supported } = chain.value.runtime;
  if (!supported)
    return fail({ kind: "UnsupportedRuntime", specVersion, supported: SUPPORTED_SPEC_VERSION });
  const state = context.account(account);
  if (state === undefined) return fail({ kind: "NotReady", what: "operator" });
  if (state.operator === null) return fail({ kind: "NotRegistered", account });
  const profile = genesis();
  if (profile !== undefined && profile !== chain.value.genesis)
    return fail({ kind: "WrongGenesis", profile, chain: chain.value.genesis });
  const { runtime, anchor, height, at } = chain.value;
  const limitMs = (eraLast(anchor.height) - MARGIN_BLOCKS - height) * runtime.blockTimeMs;
  const sinceMs = facts.now() - (facts.clock()?.offsetMs ?? 0) - at;
  if (sinceMs > limitMs) return fail({ kind: "TooLongOffline", sinceMs, limitMs });
  return ok({ account, locked, context: chain.value, finalizedNonce: state.nonce });
}

/** Whether what was previewed is still what would be signed now, with `nonce` as the signer's next. */
export const isStillGood = (
  { signer, specVersion, validUntil, nonce: bound }: Payload,
  { account, context }: Ready,
  nonce: number,
): boolean =>
  signer === account &&
  specVersion === context.runtime.specVersion &&
  validUntil >= context.height + MARGIN_BLOCKS &&
  bound === nonce;
