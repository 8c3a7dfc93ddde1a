import * as path from "node:path";
import type { SqlJsStatic } from "sql.js";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import type { Cipher } from "./cipher.ts";
import type { FileNames } from "./file-names.ts";
import type { FileSystem } from "./file-system.ts";
import { decodeImage } from "./image-file.ts";
import { type JournalRecord, readSegment, type SegmentReading } from "./journal-file.ts";
import { readMark } from "./seen-mark.ts";
import { type OwnedSql, openSql } from "./sql.ts";

/** What the files of a database are made of, and how its records, which are commands, are understood. */
export interface Format<Command> {
  /** Names the database in its files; sealed bytes are bound to it. */
  readonly name: string;
  /** Kept as `user_version`; a higher one is refused. */
  readonly schemaVersion: number;
  /** Brings an empty (0) or older database to the schema of this program. */
  migrate(sql: OwnedSql, from: number): void;
  encode(command: Command): Uint8Array;
  /** Throws when the bytes are no command. */
  decode(payload: Uint8Array): Command;
  /** Carries a command out. Must come to the same whenever it is repeated on the same state. */
  apply(sql: OwnedSql, command: Command): void;
}

export const REPAIR_KINDS = ["torn", "damaged", "lost", "replaced", "discarded"] as const;
/**
 * `torn`: a write that was interrupted before it was acknowledged was cut off. `damaged`: the last record is whole and its bytes
 * are wrong: perhaps it had been acknowledged. `lost`: records that were acknowledged are gone. `replaced`: an image was
 * damaged, and all that it held was found elsewhere. `discarded`: of what can be fetched again, something was thrown away.
 */
export type RepairKind = (typeof REPAIR_KINDS)[number];

/** Something that was put right while opening, for the log and the status. */
export interface Repair {
  readonly kind: RepairKind;
  readonly file: string;
  readonly issue: string;
  /** Records that are gone, or may be. */
  readonly records?: { readonly from: number; readonly to: number };
  /** Names of the files in which the damaged bytes were kept. */
  readonly aside?: readonly string[];
}

/** The journal's last segment, to be continued. */
export interface Tail {
  readonly first: number;
  readonly bytes: number;
  /** What stands behind the good bytes of the file and must be cut off. */
  readonly cut: boolean;
}

export interface Recovered {
  readonly sql: OwnedSql;
  /** Last record applied. */
  readonly sequence: number;
  /** Last record in the image it was opened from; 0 without one. */
  readonly imageCovers: number;
  /** The same when that was the previous image. */
  readonly previousCovers: number;
  /** Bytes of the records after the image. */
  readonly journalBytes: number;
  readonly tail: Tail | undefined;
  /** Image files that cannot be used. */
  readonly broken: readonly string[];
  readonly repairs: readonly Repair[];
}

interface Context<Command> {
  readonly format: Format<Command>;
  readonly names: FileNames;
  readonly files: FileSystem;
  readonly cipher: Cipher;
  readonly sqlJs: SqlJsStatic;
  /** Keeps what precedes a corrupt record instead of refusing: for what can be fetched again. */
  readonly keepPrefix: boolean;
}

/**
 * Finds the newest sound state on the disk and changes nothing there: the newest image and the records after it, else the
 * previous image and more of them, else all records from the first. Errors: `CorruptFile` when none of these is whole,
 * `NewerData`, `LocalDataLocked`.
 */
export function recover<Command>(context: Context<Command>, dir: string): Result<Recovered> {
  const { files, names } = context;
  const firsts = names.segmentsOf(files.list(dir));
  const repairs: Repair[] = [];
  const broken: string[] = [];
  let images = 0;
  let corrupt: AppError | undefined;
  for (const file of [names.image, names.previous, undefined]) {
    const bytes = file === undefined ? undefined : files.read(file);
    if (file !== undefined && bytes === undefined) continue;
    if (file === undefined && images > 0 && firsts[0] !== 1) continue;
    if (file !== undefined) images += 1;
    const base = openBase(context, file, bytes);
    if ("error" in base) {
      if (base.error.kind !== "CorruptFile") return fail(base.error);
      corrupt ??= base.error;
      if (file !== undefined) broken.push(file);
      repairs.push(replaced(base.error));
      continue;
    }
    const replay = replayOnto(context, base.sql, base.covered, firsts);
    if (!replay.ok) {
      base.sql.close();
      if (replay.error.kind !== "CorruptFile") return replay;
      corrupt ??= replay.error;
      repairs.push(replaced(replay.error));
      continue;
    }
    return ok({
      ...judged(context, replay.value),
      sql: base.sql,
      imageCovers: base.covered,
      previousCovers: file === names.previous ? base.covered : 0,
      broken,
      repairs: [...repairs, ...judged(context, replay.value).repairs],
    });
  }
  return fail(
    corrupt ?? { kind: "CorruptFile", file: path.basename(names.image), issue: "no image" },
  );
}

const replaced = ({ file, issue }: AppError & { kind: "CorruptFile" }): Repair => ({
  kind: "replaced",
  file,
  issue,
});

/** What was found, held against the mark of what was acknowledged: only that tells a cut journal from one that ends there. */
function judged<Command>(
  { names, files, format, cipher, keepPrefix }: Context<Command>,
  replay: Replay,
): Replay {
  const { sequence, repairs } = replay;
  const seen = keepPrefix ? undefined : readMark(files.read(names.seen), format.name, cipher);
  if (seen === undefined || seen <= sequence) return replay;
  const records = { from: sequence + 1, to: seen };
  const [cut] = repairs;
  const file = cut?.file ?? path.basename(names.segment(sequence + 1));
  const issue = `records ${records.from} to ${records.to} were acknowledged and are gone`;
  return {
    ...replay,
    repairs: [{ kind: "lost", file, issue: cut ? `${cut.issue}; ${issue}` : issue, records }],
  };
}

type Base = { readonly sql: OwnedSql; readonly covered: number } | { readonly error: AppError };

/** An image as a database of this program's schema, or an empty one. */
function openBase<Command>(
  { format, cipher, sqlJs, keepPrefix }: Context<Command>,
  file: string | undefined,
  bytes: Uint8Array | undefined,
): Base {
  const name = path.basename(file ?? "");
  const corrupt = (issue: string): Base => ({ error: { kind: "CorruptFile", file: name, issue } });
  if (bytes === undefined) {
    const sql = openSql(sqlJs);
    sql.exec("CREATE TABLE durable (sequence INTEGER NOT NULL); INSERT INTO durable VALUES (0)");
    migrate(sql, format, 0);
    return { sql, covered: 0 };
  }
  const image = decodeImage(bytes, format.name, cipher);
  if ("issue" in image)
    return image.locked
      ? { error: { kind: "LocalDataLocked", issue: image.issue } }
      : corrupt(image.issue);
  let sql: OwnedSql | undefined;
  try {
    sql = openSql(sqlJs, image.database);
    // The checksum proves the bytes to be those that SQLite gave. Looking through all pages as well takes longer than all
    // else here, which only what cannot be fetched again is worth.
    const check = keepPrefix ? "ok" : sql.row("PRAGMA quick_check(1)")?.[0];
    const version = sql.number("PRAGMA user_version");
    const covered = sql.number("SELECT sequence FROM durable");
    if (check === "ok" && version > format.schemaVersion) {
      sql.close();
      const supported = format.schemaVersion;
      return { error: { kind: "NewerData", file: name, version, supported } };
    }
    if (check === "ok" && covered === image.covered) {
      migrate(sql, format, version);
      return { sql, covered };
    }
    sql.close();
    return corrupt(check === "ok" ? "the image covers another record" : `quick_check: ${check}`);
  } catch (error) {
    sql?.close();
    return corrupt(String(error));
  }
}

function migrate<Command>(sql: OwnedSql, format: Format<Command>, from: number): void {
  if (from === format.schemaVersion) return;
  sql.exec("BEGIN");
  format.migrate(sql, from);
  sql.exec(`PRAGMA user_version = ${format.schemaVersion}`);
  sql.exec("COMMIT");
}

type Replay = Pick<Recovered, "sequence" | "journalBytes" | "tail" | "repairs">;

/** Applies the records after the image. A segment ends where an image is written, so the covered ones are passed over. */
function replayOnto<Command>(
  context: Context<Command>,
  sql: OwnedSql,
  covered: number,
  firsts: readonly number[],
): Result<Replay> {
  const { format, names, files, cipher, keepPrefix } = context;
  let sequence = covered;
  let journalBytes = 0;
  let tail: Tail | undefined;
  const repairs: Repair[] = [];
  for (const [index, first] of firsts.entries()) {
    const following = firsts[index + 1];
    if (first <= covered) continue;
    const file = names.segment(first);
    const error = (issue: string): Result<Replay> =>
      fail({ kind: "CorruptFile", file: path.basename(file), issue });
    if (first > sequence + 1) return error(`records ${sequence + 1} to ${first - 1} are missing`);
    const reading = readSegment(files.read(file) ?? new Uint8Array(), first, format.name, cipher);
    if (reading.stop?.kind === "locked")
      return fail({ kind: "LocalDataLocked", issue: reading.stop.issue });
    for (const record of reading.records) {
      try {
        applyRecord(sql, format, record);
      } catch (cause) {
        return error(`record ${record.sequence} cannot be applied: ${cause}`);
      }
      sequence = record.sequence;
      journalBytes += record.payload.length;
    }
    const stop = reading.stop;
    // What a failed write left behind is harmless when the next segment goes on at the right record.
    const tailOnly = stop?.kind === "torn" || stop?.kind === "damaged";
    if (stop !== undefined && !(tailOnly && following === sequence + 1)) {
      const last = tailOnly && following === undefined;
      if (!last && !keepPrefix) return error(`at byte ${stop.at}: ${stop.issue}`);
      const next = sequence + 1;
      repairs.push({
        kind: keepPrefix ? "discarded" : stop.kind === "damaged" ? "damaged" : "torn",
        file: path.basename(file),
        issue: `cut off at byte ${stop.at}: ${stop.issue}`,
        ...(stop.kind === "damaged" && !keepPrefix && { records: { from: next, to: next } }),
      });
      tail = tailOf(first, reading);
      break;
    }
    tail = tailOf(first, reading);
  }
  return ok({ sequence, journalBytes, tail, repairs });
}

const tailOf = (first: number, reading: SegmentReading): Tail => ({
  first,
  bytes: reading.goodBytes,
  cut: reading.stop !== undefined,
});

/** One record and the sequence it moves the database to, both or neither. */
function applyRecord<Command>(sql: OwnedSql, format: Format<Command>, record: JournalRecord): void {
  sql.run("BEGIN");
  try {
    applyCommand(sql, format, record.sequence, format.decode(record.payload));
    sql.run("COMMIT");
  } catch (error) {
    sql.run("ROLLBACK");
    throw error;
  }
}

/** Inside the caller's transaction. */
export function applyCommand<Command>(
  sql: OwnedSql,
  format: Format<Command>,
  sequence: number,
  command: Command,
): void {
  format.apply(sql, command);
  sql.run("UPDATE durable SET sequence = ?", [sequence]);
}
