import { MOST } from "../../shared/snapshot/schema.ts";
import type { Value } from "../../shared/snapshot/sqlite/record.ts";
import { changed, flipped, type Mutation, set } from "./mutation.ts";

/** What can be done to records and files. */
export const EVIDENCE_MUTATIONS: Record<string, Mutation> = {
  recordByte(rng, rows) {
    if (rows.evidence.length === 0) return undefined;
    const index = rng.int(0, rows.evidence.length - 1);
    const column = rng.pick([2, 3]);
    const bytes = (rows.evidence[index] as Value[])[column] as Uint8Array;
    return {
      rows: set(rows, "evidence", index, column, flipped(rng, bytes)),
      expected: { parts: ["evidence"], place: { table: "evidence", row: index + 1 } },
    };
  },
  recordMoved(rng, rows) {
    if (rows.evidence.length === 0) return undefined;
    const index = rng.int(0, rows.evidence.length - 1);
    const seq = (rows.evidence[index] as Value[])[1] as number;
    return {
      rows: set(rows, "evidence", index, 1, seq + 1),
      expected: { parts: ["evidence"], place: { table: "evidence" } },
    };
  },
  fileByte(rng, rows) {
    if (rows.file_parts.length === 0) return undefined;
    const index = rng.int(0, rows.file_parts.length - 1);
    const [file, bytes] = rows.file_parts[index] as [number, Uint8Array];
    return {
      rows: set(rows, "file_parts", index, 1, flipped(rng, bytes)),
      expected: { parts: ["evidence"], place: { table: "files", row: file } },
    };
  },
  fileShortened(rng, rows) {
    if (rows.files.length === 0) return undefined;
    const index = rng.int(0, rows.files.length - 1);
    const length = (rows.files[index] as Value[])[1] as number;
    return {
      rows: set(rows, "files", index, 1, length - 1),
      expected: { parts: ["evidence"], place: { table: "files", row: index + 1 } },
    };
  },
  filePartRemoved(rng, rows) {
    if (rows.file_parts.length === 0) return undefined;
    const index = rng.int(0, rows.file_parts.length - 1);
    const file = (rows.file_parts[index] as Value[])[0] as number;
    const copy = changed(rows, ({ file_parts: parts }) => parts.splice(index, 1));
    // Its last part stands too early then, unless it is the one that is missing or as long as any other.
    const last = rows.file_parts.findLastIndex(([of]) => of === file);
    const { length } = (rows.file_parts[last] as Value[])[1] as Uint8Array;
    const missing = index === last || length === MOST.filePart;
    const place = missing ? { table: "files", row: file } : { table: "file_parts", row: last };
    return { rows: copy, expected: { parts: ["evidence"], place } };
  },
  /** A file taken out whole is a hole that must be told, not a lie. */
  fileRemoved(rng, rows) {
    if (rows.files.length === 0) return undefined;
    const index = rng.int(0, rows.files.length - 1);
    const copy = changed(rows, (one) => {
      one.files.splice(index, 1);
      one.file_parts = one.file_parts
        .filter(([file]) => file !== index + 1)
        .map(([file, bytes]) => [
          (file as number) > index ? (file as number) - 1 : (file as number),
          bytes as Value,
        ]);
    });
    return { rows: copy, expected: { parts: ["evidence"], result: "notChecked" } };
  },
  recordRemoved(_rng, rows) {
    if (rows.files.length === 0 || rows.evidence.length !== 1) return undefined;
    const copy = changed(rows, ({ evidence }) => evidence.splice(0));
    return { rows: copy, expected: { parts: ["evidence"], place: { table: "files", row: 1 } } };
  },
};
