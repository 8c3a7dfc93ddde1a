import { ABOUT } from "../../shared/snapshot/about.ts";
import { Fault } from "../../shared/snapshot/fault.ts";
import { TABLES, tableNo } from "../../shared/snapshot/schema.ts";
import { type CheckedFile, checkContainer } from "../../shared/snapshot/sqlite/canonical.ts";
import {
  APPLICATION_ID,
  FILE_HEADER,
  FORMAT_VERSION,
  isSqlite,
  PAGE_SIZE,
} from "../../shared/snapshot/sqlite/format.ts";
import { type ByteSource, PageFault, RowFault } from "../../shared/snapshot/sqlite/reader.ts";

/** The largest file that is looked into: 64 GiB. */
const MOST_BYTES = 64 * 2 ** 30;

/**
 * Checks that the file is a snapshot of this format whose every byte is what its rows make of it. No database engine sees
 * it. Throws Fault.
 */
export async function checkFile(
  source: ByteSource,
  pause: (done: number) => Promise<void> | undefined,
): Promise<CheckedFile> {
  checkHeader(source);
  try {
    const file = await checkContainer(source, TABLES, pause);
    checkAbout(file);
    return file;
  } catch (error) {
    if (error instanceof RowFault) {
      const { page, row, table } = error;
      throw new Fault({ page, row, table }, `row ${row} of ${table}: ${error.message}`);
    }
    if (error instanceof PageFault)
      throw new Fault({ page: error.page }, `page ${error.page}: ${error.message}`);
    throw error;
  }
}

function checkHeader(source: ByteSource): void {
  const wrong = (reason: string) => new Fault({ page: 1 }, reason);
  if (source.size === 0) throw wrong("the file is empty");
  if (source.size < FILE_HEADER) throw wrong("this is not an SQLite file");
  const header = source.read(0, FILE_HEADER);
  const view = new DataView(header.buffer, header.byteOffset, header.length);
  if (!isSqlite(header)) throw wrong("this is not an SQLite file");
  if (view.getUint32(68) !== APPLICATION_ID)
    throw wrong("this SQLite file belongs to another application; it is no snapshot");
  const version = view.getUint32(60);
  if (version > FORMAT_VERSION)
    throw wrong(
      `the snapshot has format ${version}, made by a newer version of this program; this one reads format ${FORMAT_VERSION}`,
    );
  if (version !== FORMAT_VERSION) throw wrong(`there is no format ${version} of snapshots`);
  if (view.getUint16(16) !== PAGE_SIZE)
    throw wrong("its pages are not of the size of a snapshot's");
  if (source.size > MOST_BYTES) throw wrong("the file is larger than any snapshot may be");
  const announced = view.getUint32(28) * PAGE_SIZE;
  if (source.size < announced)
    throw wrong(`the file is cut short: ${source.size} of ${announced} bytes are there`);
}

function checkAbout(file: CheckedFile): void {
  const rows = [...file.rows(tableNo("about"))];
  const wrong = ABOUT.findIndex((words, index) => String(rows[index]) !== String(words));
  if (wrong >= 0 || rows.length !== ABOUT.length) {
    const row = wrong >= 0 ? wrong + 1 : ABOUT.length + 1;
    throw new Fault({ table: "about", row }, `row ${row} of about is not the text of this format`);
  }
}
