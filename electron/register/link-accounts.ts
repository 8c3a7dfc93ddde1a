import { basename } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { hexToBytes } from "@noble/hashes/utils.js";
import type { Hash } from "../../shared/domain/units.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import type { LinkReport } from "../../shared/ipc/register-schemas.ts";
import type { Reject, RejectCause } from "../../shared/register/rejects.ts";
import type { DerivedStore } from "../store/derived-store.ts";
import { registerRowSchema } from "../store/local-records.ts";
import type { LocalStore, RegisterRow } from "../store/local-store.ts";
import { customerCommitment } from "./commitment.ts";
import { lineReader, showLine } from "./encoding.ts";
import { readLines } from "./lines.ts";
import { fieldsOf, MAX_LIST_BYTES, readWhole } from "./list-file.ts";
import { Rejects } from "./rejects.ts";
import { MAPPING_COLUMNS, openMapping } from "./sealed-mapping.ts";

export interface LinkOptions {
  readonly register: LocalStore["register"];
  readonly store: Pick<DerivedStore, "cases" | "recheck">;
}

export interface Linked {
  readonly report: LinkReport;
  readonly rejects: readonly Reject[];
}

/** Rows that are checked and kept in one go. */
const SLICE = 500;

/**
 * Takes over which account is which customer of the chain: every row whose account and salt make its commitment, and whose
 * customer the chain knows. Errors: RegisterUnreadable, RegisterTooLarge, RegisterEncoding, RegisterHeader, WrongPassphrase,
 * CorruptFile, NewerData, of the disk; rows that were kept before it stay.
 */
export async function linkAccounts(
  path: string,
  passphrase: string,
  { register, store }: LinkOptions,
): Promise<Result<Linked>> {
  const file = basename(path);
  const read = await readWhole(path, file, MAX_LIST_BYTES);
  if (!read.ok) return read;
  const bytes = await openMapping(file, read.value, passphrase);
  if (!bytes.ok) return bytes;
  const reader = lineReader(bytes.value);
  if ("badLine" in reader)
    return fail({ kind: "RegisterEncoding", name: file, line: reader.badLine });
  const lines = readLines(bytes.value);
  const first = lines.next();
  const header = first.done ? undefined : fieldsOf(first.value, reader);
  if (header === undefined || "reason" in header || header.fields.join() !== MAPPING_COLUMNS.join())
    return fail({ kind: "RegisterHeader", name: file, problem: "unknown", columns: [] });

  const rejects = new Rejects();
  let [rows, known] = [0, 0];
  let fresh: RegisterRow[] = [];
  const linked = new Set<Hash>();
  const isKnown = (commitment: Hash) =>
    linked.has(commitment) || register.findByCommitment(commitment) !== undefined;
  const keep = async (): Promise<Result<void>> => {
    const kept = register.putMany(fresh);
    fresh = [];
    await turn();
    return kept;
  };
  for (const line of lines) {
    if (line.bytes.length === 0) continue;
    rows += 1;
    const fields = fieldsOf(line, reader);
    const row = "reason" in fields ? fields : checked(fields.fields, store.cases);
    if ("reason" in row) rejects.add(line.number, row, () => showLine(line.bytes, reader));
    else if (isKnown(row.commitment as Hash)) known += 1;
    else {
      fresh.push(row);
      linked.add(row.commitment as Hash);
    }
    if (fresh.length < SLICE) continue;
    const kept = await keep();
    if (!kept.ok) return kept;
  }
  const kept = await keep();
  if (!kept.ok) return kept;
  const rechecked = store.recheck([...linked]);
  if (!rechecked.ok) return rechecked;
  const named = rejects.inOrder();
  const report = { file, rows, linked: linked.size, known };
  return ok({
    report: { ...report, rejected: rejects.count, kept: named.length },
    rejects: named,
  });
}

/** A row that the chain bears out. */
function checked(
  fields: readonly string[],
  cases: Pick<DerivedStore["cases"], "ofCustomer">,
): RegisterRow | RejectCause {
  if (fields.length !== MAPPING_COLUMNS.length)
    return { reason: "WrongFieldCount", found: fields.length, expected: MAPPING_COLUMNS.length };
  const [commitment = "", account = "", reference = "", salt = ""] = fields.map((field) =>
    field.replace(/^'(?=[=+\-@])/, ""),
  );
  const row = registerRowSchema.safeParse({ commitment, account, reference, salt });
  if (!row.success) return { reason: "BadLink", column: "account" };
  if (customerCommitment(hexToBytes(salt), account) !== commitment)
    return { reason: "OtherCommitment" };
  const known = cases.ofCustomer(commitment as Hash);
  return known.some((one) => one.reference === reference || reference === "")
    ? row.data
    : { reason: "NotOnChain" };
}
