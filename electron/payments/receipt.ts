import { blake2b } from "@noble/hashes/blake2.js";
import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import type { OutboxItem } from "../../shared/domain/outbox.ts";
import { type ActId, actId } from "../../shared/domain/units.ts";
import { signedAgainAs } from "../outbox/act-id.ts";
import type { RegisterRow } from "../store/local-store.ts";

/**
 * The act of a receipt: blake2_128 of the customer and the number, keyed with the customer's salt. Every desktop that knows the
 * customer finds the same id, so the chain records a receipt once, whoever imports it; and nobody else can guess its number.
 */
export const actOfReceipt = (
  { commitment, salt }: Pick<RegisterRow, "commitment" | "salt">,
  receipt: string,
): ActId =>
  actId(
    bytesToHex(
      blake2b(utf8ToBytes(`receipt\0${commitment}\0${receipt}`), {
        key: hexToBytes(salt),
        dkLen: 16,
      }),
    ),
  );

/** Times that an act is looked for as signed again: nobody signs one more often. */
const MOST_TIMES_SIGNED = 16;

export interface ReceiptFacts {
  readonly isRecorded: (act: ActId) => boolean;
  readonly item: (act: ActId) => Pick<OutboxItem, "signed" | "status"> | undefined;
}

/**
 * The id under which a receipt can be recorded now, or that it is recorded already or waits in the outbox. An id whose signed
 * bytes were given up is not used again: the next one follows from it.
 */
export function freeAct(first: ActId, { isRecorded, item }: ReceiptFacts): ActId | undefined {
  let free: ActId | undefined;
  let act = first;
  for (let times = 0; times < MOST_TIMES_SIGNED; times += 1) {
    if (isRecorded(act)) return undefined;
    const known = item(act);
    const { state } = known?.status ?? { state: undefined };
    if (known === undefined || state === "draft" || (state === "superseded" && !known.signed))
      free ??= act;
    else if (state !== "superseded") return undefined;
    act = signedAgainAs(act);
  }
  return free;
}
