import type { ApiPromise, WsProvider } from "@polkadot/api";
import type { SubmittableExtrinsic } from "@polkadot/api/types";
import type { DispatchError, EventRecord, ExtrinsicStatus } from "@polkadot/types/interfaces";

/**
 * What became of a sent call.
 * - final: it is in a final block. Whether the runtime took it, the chain's state says; if not, `refusal` finds out why.
 * - tooLarge: the pool will not have it, because no block has room for it.
 * - rejected: the pool will never have it from this signer.
 * - uncertain: the connection broke, the pool dropped it, or it took too long. Only the chain's state can say more.
 */
export type Outcome =
  | { kind: "final"; block: string; refusal: () => Promise<Refusal | undefined> }
  | { kind: "tooLarge" }
  | { kind: "rejected"; message: string }
  | { kind: "uncertain"; why: string };

/** The runtime's error: its name and what the pallet documents of it. */
export interface Refusal {
  readonly error: string;
  readonly docs: string;
}

/** Longer than the era of a call, in wall-clock time. */
const TIMEOUT_MS = 240_000;

/** Sends a signed call and watches it to its end. Never throws for what a node can do. */
export async function watch(
  api: ApiPromise,
  provider: WsProvider,
  extrinsic: SubmittableExtrinsic<"promise">,
): Promise<Outcome> {
  let unsubscribe: (() => void) | undefined;
  let timer: NodeJS.Timeout | undefined;
  let offDisconnected: (() => void) | undefined;
  const end = await new Promise<Outcome>((resolve) => {
    timer = setTimeout(() => resolve({ kind: "uncertain", why: "it took too long" }), TIMEOUT_MS);
    offDisconnected = provider.on("disconnected", () =>
      resolve({ kind: "uncertain", why: "the connection broke" }),
    );
    api.rpc.author
      .submitAndWatchExtrinsic(extrinsic, (status: ExtrinsicStatus) => {
        if (status.isFinalized) {
          const block = status.asFinalized.toHex();
          resolve({ kind: "final", block, refusal: () => refusalIn(api, block, extrinsic) });
        }
        if (status.isInvalid || status.isDropped || status.isUsurped || status.isFinalityTimeout) {
          resolve({ kind: "uncertain", why: `the pool says ${status.type}` });
        }
      })
      .then((stop) => {
        unsubscribe = stop;
      })
      .catch((error: Error) => resolve(refusalOfPool(error.message)));
  });
  clearTimeout(timer);
  offDisconnected?.();
  try {
    unsubscribe?.();
  } catch {
    // The subscription went with its connection.
  }
  return end;
}

/** What an error of `author_submitAndWatchExtrinsic` means for the call. */
function refusalOfPool(message: string): Outcome {
  if (/exhaust|too (big|large)/i.test(message)) return { kind: "tooLarge" };
  if (/bad (signature|signer|proof)|BadSigner|BadProof/i.test(message)) {
    return { kind: "rejected", message };
  }
  return { kind: "uncertain", why: message };
}

/** Why the runtime refused a call of a block; undefined when it took it. */
async function refusalIn(
  api: ApiPromise,
  block: string,
  extrinsic: SubmittableExtrinsic<"promise">,
): Promise<Refusal | undefined> {
  const [signed, at] = await Promise.all([api.rpc.chain.getBlock(block), api.at(block)]);
  const hash = extrinsic.hash.toHex();
  const place = signed.block.extrinsics.findIndex((each) => each.hash.toHex() === hash);
  const events = (await at.query.system?.events?.()) as unknown as EventRecord[];
  const failure = events.find(
    ({ phase, event }) =>
      phase.isApplyExtrinsic &&
      phase.asApplyExtrinsic.eq(place) &&
      event.section === "system" &&
      event.method === "ExtrinsicFailed",
  );
  if (!failure) return undefined;
  const error = failure.event.data[0] as DispatchError;
  if (!error.isModule) return { error: error.type, docs: error.toString() };
  const { name, docs } = api.registry.findMetaError(error.asModule);
  return { error: name, docs: docs.join(" ").trim() };
}
