import iconv from "iconv-lite";
import { fail, ok, type Result } from "../../shared/errors.ts";
import { aboutOf, type Standing } from "../../shared/figures/about.ts";
import { casesTable } from "../../shared/figures/cases-table.ts";
import { type About, canonicalCsv, csvFile, hashOfCsv } from "../../shared/figures/csv.ts";
import { recordsTable } from "../../shared/figures/records-table.ts";
import type { Table } from "../../shared/figures/table.ts";
import { figureTable } from "../../shared/figures/tables.ts";
import {
  type TableLanguage,
  type TableNames,
  type Wording,
  wordingOf,
} from "../../shared/figures/wording.ts";
import type { CaseFilter, CaseRow, CaseSort } from "../../shared/ipc/case-schemas.ts";
import type { ExportFormat, ExportRequest } from "../../shared/ipc/export-schemas.ts";
import type {
  FigureRecord,
  Figures,
  FiguresFilter,
  RecordsFilter,
} from "../../shared/ipc/figures-schemas.ts";
import { xlsxOf } from "./xlsx.ts";

/** Most rows of a file: what a sheet holds and a printer bears. */
const MOST_ROWS: Record<ExportFormat, number> = {
  csvUtf8: 1_000_000,
  csvGbk: 1_000_000,
  xlsx: 200_000,
  pdf: 5_000,
};
/** Records or cases asked for at once, the most that the queries give. */
const PAGE_ROWS = 500;
/** They are read again when some came in meanwhile, so often at most. */
const TRIES = 3;

type MaybePromise<T> = T | Promise<T>;
type Page<T> = Result<{ total: number; rows: readonly T[] }>;

/** Where the data of a file come from: the very queries of the views. */
export interface ExportSources {
  figures(filter: FiguresFilter): MaybePromise<Result<Figures>>;
  records(filter: RecordsFilter, offset: number, limit: number): MaybePromise<Page<FigureRecord>>;
  cases(
    filter: CaseFilter,
    sort: CaseSort,
    offset: number,
    limit: number,
  ): MaybePromise<Page<CaseRow>>;
  names(language: TableLanguage): MaybePromise<TableNames>;
  /** What the records stand on now. */
  standing(): Standing;
}

/** A table with all that is said of it in a file. */
export interface ExportedTable {
  readonly table: Table;
  readonly csv: string;
  readonly sha256: string;
  readonly about: About;
}

/** Reads and builds what is to be saved. Errors: ExportTooLarge, and those of the queries. */
export async function readExport(
  { what, format, language }: ExportRequest,
  sources: ExportSources,
): Promise<Result<ExportedTable>> {
  const wording = wordingOf(language, await sources.names(language));
  const read = await readTable(what, MOST_ROWS[format], sources, wording);
  if (!read.ok) return read;
  const { table, standing } = read.value;
  const limit = MOST_ROWS[format];
  if (table.rows.length > limit)
    return fail({ kind: "ExportTooLarge", rows: table.rows.length, limit });
  const csv = canonicalCsv(table);
  const sha256 = hashOfCsv(csv);
  return ok({ table, csv, sha256, about: aboutOf(what, table, sha256, standing, wording) });
}

interface Read {
  readonly table: Table;
  readonly standing: Standing;
}

function readTable(
  what: ExportRequest["what"],
  limit: number,
  sources: ExportSources,
  wording: Wording,
): Promise<Result<Read>> {
  switch (what.of) {
    case "figures":
      return readFigures(what, sources, wording);
    case "records":
      return readPages(
        (offset) => sources.records(what.filter, offset, PAGE_ROWS),
        (records, offset) => recordsTable(records, offset, wording),
        limit,
        sources,
      );
    case "cases":
      return readPages(
        (offset) => sources.cases(what.filter, what.sort, offset, PAGE_ROWS),
        (cases, offset) => casesTable(cases, offset, wording),
        limit,
        sources,
      );
  }
}

async function readFigures(
  { table, filter }: Extract<ExportRequest["what"], { of: "figures" }>,
  sources: ExportSources,
  wording: Wording,
): Promise<Result<Read>> {
  const figures = await sources.figures(filter);
  if (!figures.ok) return figures;
  return ok({ table: figureTable(table, figures.value, wording), standing: figures.value });
}

/** All rows of a list as of one block. Errors: ExportTooLarge; NotReady while records keep coming in. */
async function readPages<T>(
  page: (offset: number) => MaybePromise<Page<T>>,
  tableOf: (rows: readonly T[], utcOffsetMinutes: number) => Table,
  limit: number,
  sources: ExportSources,
): Promise<Result<Read>> {
  for (let round = 0; round < TRIES; round++) {
    const standing = sources.standing();
    const rows: T[] = [];
    let total = Number.POSITIVE_INFINITY;
    while (rows.length < total) {
      const read = await page(rows.length);
      if (!read.ok) return read;
      total = read.value.total;
      if (total > limit) return fail({ kind: "ExportTooLarge", rows: total, limit });
      if (read.value.rows.length === 0) break;
      rows.push(...read.value.rows);
    }
    const same = sources.standing().block?.hash === standing.block?.hash;
    if (same && rows.length === total)
      return ok({ table: tableOf(rows, standing.utcOffsetMinutes), standing });
  }
  return fail({ kind: "NotReady", what: "store" });
}

/** UTF-8 begins with a byte order mark, without which spreadsheets on Windows take it for GBK. */
const BOM = "\ufeff";

/** The bytes of a CSV or XLSX file. */
export async function bytesOf(
  { table, csv, about }: ExportedTable,
  format: Exclude<ExportFormat, "pdf">,
  language: ExportRequest["language"],
): Promise<Uint8Array> {
  switch (format) {
    case "csvUtf8":
      return new TextEncoder().encode(BOM + csvFile(csv, about));
    case "csvGbk":
      return new Uint8Array(iconv.encode(csvFile(csv, about), "gb18030"));
    case "xlsx": {
      const { data, sheet } = wordingOf(language, NO_NAMES).texts.about;
      return xlsxOf(table, about, { data, about: sheet });
    }
  }
}
const NO_NAMES: TableNames = { orgs: new Map(), accounts: new Map() };
