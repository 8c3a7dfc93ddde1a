import { z } from "zod";
import { hashSchema, millisSchema } from "../../shared/ipc/unit-schemas.ts";
import { PASSPHRASE_HEAD_BYTES } from "../security/passphrase-head.ts";

/**
 * A backup is one file (docs/backup.md): a head of `passphrase-head.ts`, a stream of sealed chunks, and an end of 16 bytes:
 * `CCBKEND1` and the number of bytes before it (u64), so that a file that was cut off is told from one that was changed.
 *
 * In the stream are entries, one after another: the length of the name (u16) and the name; then pieces, each a length (u32, not
 * zero) and as many bytes; a length of zero; and one byte that says whether all of the content was there (1) or not (0), which
 * is known only when it was read. An entry without a name ends the stream. Integers are big endian.
 */
export const BACKUP = { magic: "CCBK", version: 1 };
export const BACKUP_HEAD_BYTES = PASSPHRASE_HEAD_BYTES;
export const END_BYTES = 16;
const END_MAGIC = new TextEncoder().encode("CCBKEND1");
/** Longest piece that is read back; what is written is far shorter. */
export const PIECE_MAX_BYTES = 64 * 1024 * 1024;
export const NAME_MAX_BYTES = 256;

/** First entry. */
export const MANIFEST = "manifest.json";
/** The local database, as SQLite has it. */
export const LOCAL = "local.db";
/** A sealed keystore: `keys/<account>.json`. */
export const KEY_NAME = /^keys\/([0-9a-f]{64})\.json$/;
/** A file of the vault in clear: `evidence/<its name in the vault>`. */
export const EVIDENCE_NAME = /^evidence\/([0-9a-f]{64})$/;

export const manifestSchema = z.object({
  /** The chain that everything belongs to. */
  genesis: hashSchema,
  chainName: z.string(),
  madeAt: millisSchema,
  /** Last record of the local database. */
  sequence: z.number().int().min(0),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** The end of a file with this many bytes before it. */
export function endOf(bytes: number): Uint8Array {
  const end = new Uint8Array(END_BYTES);
  end.set(END_MAGIC);
  new DataView(end.buffer).setBigUint64(8, BigInt(bytes));
  return end;
}
