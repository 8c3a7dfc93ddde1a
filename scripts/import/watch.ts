import type { ApiPromise, WsProvider } from "@polkadot/api";
import type { SubmittableExtrinsic } from "@polkadot/api/types";
import type { DispatchError, EventRecord, ExtrinsicStatus } from "@polkadot/types/interfaces";

/**
 * What became of a sent call.
 * - final: it is in a final block, and the runtime took it.
 * - refused: it is in a final block, and the runtime refused it with this error.
 * - tooLarge: the pool will not have it, because no block has room for it.
 * - rejected: the pool will never have it from this signer.
 * - uncertain: the connection broke, the pool dropped it, or it took too long. Only the chain's state can say more.
 */
export type Outcome =
  | { kind: "final"; block: string; height: number }
  | { kind: "refused"; error: string; docs: string }
  | { kind: "tooLarge" }
  | { kind: "rejected"; message: string }
  | { kind: "uncertain"; why: string };

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
  const end = await new Promise<Outcome | { finalIn: string }>((resolve) => {
    timer = setTimeout(() => resolve({ kind: "uncertain", why: "it took too long" }), TIMEOUT_MS);
    offDisconnected = provider.on("disconnected", () =>
      resolve({ kind: "uncertain", why: "the connection broke" }),
    );
    api.rpc.author
      .submitAndWatchExtrinsic(extrinsic, (status: ExtrinsicStatus) => {
        if (status.isFinalized) resolve({ finalIn: status.asFinalized.toHex() });
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
  if ("kind" in end) return end;
  try {
    return await fateIn(api, end.finalIn, extrinsic);
  } catch (error) {
    return { kind: "uncertain", why: (error as Error).message };
  }
}

/** What an error of `author_submitAndWatchExtrinsic` means for the call. */
function refusalOfPool(message: string): Outcome {
  if (/exhaust|too (big|large)/i.test(message)) return { kind: "tooLarge" };
  if (/bad (signature|signer|proof)|BadSigner|BadProof/i.test(message)) {
    return { kind: "rejected", message };
  }
  return { kind: "uncertain", why: message };
}

/** Whether the runtime took a call of a block. */
async function fateIn(
  api: ApiPromise,
  block: string,
  extrinsic: SubmittableExtrinsic<"promise">,
): Promise<Outcome> {
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
  if (!failure) return { kind: "final", block, height: signed.block.header.number.toNumber() };
  const error = failure.event.data[0] as DispatchError;
  if (!error.isModule) return { kind: "refused", error: error.type, docs: error.toString() };
  const { name, docs } = api.registry.findMetaError(error.asModule);
  return { kind: "refused", error: name, docs: docs.join(" ").trim() };
}
