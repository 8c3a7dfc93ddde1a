import * as path from "node:path";
import { fail, ok, type Result } from "../../shared/errors.ts";
import { type Cipher, plainCipher } from "./cipher.ts";
import { fileNames } from "./file-names.ts";
import { diskFileSystem, type FileSystem, onDisk } from "./file-system.ts";
import { encodeImage } from "./image-file.ts";
import type { JournalRecord } from "./journal-file.ts";
import { JournalWriter } from "./journal-writer.ts";
import { applyCommand, type Format, type Recovered, type Repair, recover } from "./recover.ts";
import { SeenMark } from "./seen-mark.ts";
import { loadEngine, type OwnedSql, type Sql } from "./sql.ts";

export interface DurableOptions<Command> {
  readonly dir: string;
  readonly format: Format<Command>;
  readonly cipher?: Cipher;
  readonly files?: FileSystem;
  /**
   * What happens when nothing whole is left on the disk: `startEmpty` throws the files away (for what can be fetched
   * again), `refuse` answers `CorruptFile` and leaves every file as it is.
   */
  readonly whenCorrupt: "startEmpty" | "refuse";
  /** Journal bytes after which an image is written; it also waits for half the size of the last image. */
  readonly checkpointBytes?: number;
}

/** A SQLite database in memory that survives a kill at any instant. One process at a time may have it open. */
export interface DurableDatabase<Command> {
  /** For reading only: what is written here directly is lost. */
  readonly sql: Sql;
  /** What was put right while opening. */
  readonly repairs: readonly Repair[];
  /** Whether nothing was there before. */
  readonly isNew: boolean;
  /**
   * Carries out a command and answers when its record is on the disk. On an error (`DiskFull`, `DiskFailed`) the
   * database is as before. Throws what `apply` throws, with nothing changed.
   */
  write(command: Command): Result<void>;
  /** The whole database as of now, in memory: all that was acknowledged, and the last record that it holds. */
  copy(): { readonly database: Uint8Array; readonly sequence: number };
  /** Writes an image and drops the journal that no image needs. */
  checkpoint(): Result<void>;
  /**
   * Writes the image twice and drops every older file, those of repairs too: what was deleted is in none of them then.
   * Errors: DiskFull, DiskFailed; nothing is lost, and it can be tried again.
   */
  scrub(): Result<void>;
  /** Writes an image if the journal is long, and closes the files. */
  close(): Result<void>;
}

const CHECKPOINT_BYTES = 16 * 1024 * 1024;
/** A journal shorter than this is quicker replayed at the next start than an image is written now. */
const CLOSE_BYTES = 256 * 1024;

/** Opens or creates the database in a folder. See `recover` for the errors; those of the disk are data too. */
export async function openDurableDatabase<Command>(
  options: DurableOptions<Command>,
): Promise<Result<DurableDatabase<Command>>> {
  const { dir, format, cipher = plainCipher, files = diskFileSystem } = options;
  const sqlJs = await loadEngine();
  const names = fileNames(dir, format.name);
  const keepPrefix = options.whenCorrupt === "startEmpty";
  const context = { format, names, files, cipher, sqlJs, keepPrefix };
  const opened = onDisk(dir, () => {
    files.makeDir(dir);
    const first = recover(context, dir);
    if (first.ok || first.error.kind !== "CorruptFile" || !keepPrefix) return first;
    for (const file of names.ownOf(files.list(dir))) files.remove(file);
    files.syncDir(dir);
    const { file, issue } = first.error;
    const empty = recover(context, dir);
    const repairs: Repair[] = [{ kind: "discarded", file, issue: `${issue}; started empty` }];
    return empty.ok ? ok({ ...empty.value, repairs }) : empty;
  });
  if (!opened.ok) return opened;
  if (!opened.value.ok) return opened.value;
  const state = opened.value.value;
  const tidied = onDisk(dir, () => tidy(options, files, state, cipher));
  if (!tidied.ok) {
    state.sql.close();
    return tidied;
  }
  const repairs = state.repairs.map((repair) => {
    const kept = tidied.value.get(repair.file);
    return kept === undefined ? repair : { ...repair, aside: [kept] };
  });
  return ok(create(options, files, cipher, { ...state, repairs }));
}

/** Brings the folder to rest after a recovery: broken files aside, leftovers away. Answers under which names which were kept. */
function tidy<Command>(
  { dir, format, whenCorrupt }: DurableOptions<Command>,
  files: FileSystem,
  { broken, tail, repairs }: Recovered,
  cipher: Cipher,
): Map<string, string> {
  const names = fileNames(dir, format.name);
  const listed = files.list(dir);
  const leftover = listed.includes(path.basename(names.next));
  const kept = new Map<string, string>();
  const keptAs = (file: string) => {
    const name = freeName(file, listed);
    kept.set(path.basename(file), path.basename(name));
    return name;
  };
  // Killed from here on, the next start still finds the mark ahead of the records, and tells.
  const loss = repairs.find(({ kind }) => kind === "damaged");
  if (loss?.records !== undefined) {
    const mark = new SeenMark(names.seen, format.name, files, cipher);
    mark.put(loss.records.to);
    mark.close();
  }
  for (const file of broken)
    if (whenCorrupt === "startEmpty") files.remove(file);
    else files.rename(file, keptAs(file));
  if (leftover) files.remove(names.next);
  if (tail?.cut) {
    // Behind a place that was cut, later segments have lost what they continue.
    for (const first of names.segmentsOf(listed))
      if (first > tail.first) files.remove(names.segment(first));
    const file = names.segment(tail.first);
    if (whenCorrupt === "refuse") files.write(keptAs(file), [files.read(file) ?? new Uint8Array()]);
    if (tail.bytes === 0) files.remove(file);
    else cut(files, file, tail.bytes);
  }
  if (broken.length > 0 || leftover || tail?.cut) files.syncDir(dir);
  return kept;
}

function cut(files: FileSystem, file: string, bytes: number): void {
  const open = files.openAppend(file, bytes);
  open.truncate(bytes);
  open.close();
}

function freeName(file: string, taken: readonly string[]): string {
  for (let n = 1; ; n += 1)
    if (!taken.includes(path.basename(`${file}.broken-${n}`))) return `${file}.broken-${n}`;
}

function create<Command>(
  options: DurableOptions<Command>,
  files: FileSystem,
  cipher: Cipher,
  state: Recovered,
): DurableDatabase<Command> {
  const { dir, format, checkpointBytes = CHECKPOINT_BYTES } = options;
  const { sql } = state;
  const names = fileNames(dir, format.name);
  const journal = new JournalWriter(dir, format.name, files, cipher, state.tail);
  let { sequence, imageCovers, previousCovers, journalBytes } = state;
  let threshold = checkpointBytes;
  const schema = () => sql.number("PRAGMA schema_version");
  let imageSchema = schema();
  const mark =
    options.whenCorrupt === "refuse"
      ? new SeenMark(names.seen, format.name, files, cipher)
      : undefined;

  const writeImage = (): void => {
    journal.finishSegment();
    const image = sql.export();
    files.write(names.next, encodeImage(image, sequence, format.name, cipher));
    const listed = files.list(dir);
    if (listed.includes(path.basename(names.image))) {
      files.rename(names.image, names.previous);
      previousCovers = imageCovers;
    }
    files.rename(names.next, names.image);
    files.syncDir(dir);
    imageCovers = sequence;
    imageSchema = schema();
    journalBytes = 0;
    threshold = Math.max(checkpointBytes, image.length / 2);
    dropSegments(listed);
  };
  /** Those whose successor starts no later than the first record that the previous image lacks. */
  const dropSegments = (listed: readonly string[]): void => {
    const firsts = names.segmentsOf(listed);
    for (const [index, first] of firsts.entries())
      if ((firsts[index + 1] ?? imageCovers + 1) <= previousCovers + 1)
        files.remove(names.segment(first));
  };
  const checkpoint = (): Result<void> =>
    sequence === imageCovers && imageSchema === schema()
      ? ok(undefined)
      : onDisk(names.image, writeImage);

  return {
    sql,
    repairs: state.repairs,
    isNew: state.sequence === 0,
    write(command) {
      if (journal.failed !== undefined) return fail(journal.failed);
      const payload = format.encode(command);
      const record = { sequence: sequence + 1, payload };
      const written = writeRecord(sql, format, command, record, journal);
      if (!written.ok) return written;
      sequence += 1;
      mark?.put(sequence);
      journalBytes += payload.length;
      // The record is safe in the journal: an image that cannot be written now is tried again after as many bytes more.
      if (journalBytes >= threshold && !checkpoint().ok) threshold += checkpointBytes;
      return ok(undefined);
    },
    copy: () => ({ database: sql.export(), sequence }),
    checkpoint,
    scrub: () =>
      onDisk(names.image, () => {
        // Deleted rows live on in free pages until the database is built anew.
        sql.exec("VACUUM");
        writeImage();
        writeImage();
        for (const name of files.list(dir))
          if (names.isSetAside(name)) files.remove(path.join(dir, name));
        files.syncDir(dir);
      }),
    close() {
      // Indexes that readers made are in no record: an image keeps them.
      const worth = journalBytes >= Math.min(CLOSE_BYTES, checkpointBytes);
      const closed = worth || imageSchema !== schema() ? checkpoint() : ok(undefined);
      journal.close();
      mark?.close();
      sql.close();
      return closed;
    },
  };
}

/** Applied, then on the disk, then committed: an error at any point leaves memory and disk as before. */
function writeRecord<Command>(
  sql: OwnedSql,
  format: Format<Command>,
  command: Command,
  record: JournalRecord,
  journal: JournalWriter,
): Result<void> {
  sql.run("BEGIN");
  try {
    applyCommand(sql, format, record.sequence, command);
  } catch (error) {
    sql.run("ROLLBACK");
    throw error;
  }
  const failed = journal.append(record);
  sql.run(failed === undefined ? "COMMIT" : "ROLLBACK");
  return failed === undefined ? ok(undefined) : fail(failed);
}
