import { openAppendFile } from "./append-file.ts";
import { readLines } from "./lines.ts";
import type { RegisterRow } from "./types.ts";

const HEADER = "commitment,account,reference,salt";

/** The local register of customers: what opens the commitments on chain. It never leaves the branch. */
export interface Register {
  /** Appends what is not there yet and makes it durable; to be called before the cases are sent. */
  add(rows: readonly RegisterRow[]): void;
  close(): void;
}

/** Opens or begins a register. */
export async function openRegister(path: string): Promise<Register> {
  const file = openAppendFile(path);
  const known = new Set<string>();
  let empty = true;
  for await (const line of readLines(path)) {
    empty = false;
    known.add(line.bytes.toString("utf8").split(",", 1)[0] ?? "");
  }
  if (empty) file.append([HEADER]);
  return {
    add(rows) {
      const fresh = rows.filter((row) => !known.has(row.commitment));
      file.append(fresh.map(lineOf));
      for (const row of fresh) known.add(row.commitment);
    },
    close: file.close,
  };
}

function lineOf(row: RegisterRow): string {
  const reference = /[",]/.test(row.reference)
    ? `"${row.reference.replaceAll('"', '""')}"`
    : row.reference;
  return [row.commitment, row.account, reference, row.salt].join(",");
}
