import type { Hash, Millis } from "../domain/units.ts";
import type { ExportRequest } from "../ipc/export-schemas.ts";
import type { RecordsFilter } from "../ipc/figures-schemas.ts";
import { caseLines } from "./cases-table.ts";
import type { About } from "./csv.ts";
import type { Table } from "./table.ts";
import { dayText, offsetText, timeText } from "./table-parts.ts";
import type { Wording } from "./wording.ts";

/** The moment and the proved block that numbers stand on. */
export interface Standing {
  readonly now: Millis;
  readonly utcOffsetMinutes: number;
  readonly block?: { readonly hash: Hash; readonly height: number } | undefined;
}

/** What a saved table is, by which filter, as of when, on which block, and the hash of its data. */
export function aboutOf(
  what: ExportRequest["what"],
  table: Table,
  sha256: string,
  standing: Standing,
  wording: Wording,
): About {
  const { about, zone } = wording.texts;
  const { now, utcOffsetMinutes, block } = standing;
  const { orgs, classes } = what.filter;
  const list = (names: readonly string[] | undefined) =>
    names === undefined || names.length === 0 ? about.all : names.join(", ");
  return [
    [about.what, table.title],
    [about.offices, list(orgs?.map(wording.orgName))],
    [about.classes, list(classes?.map((one) => wording.words.customerClass[one]))],
    ...filterLines(what, wording),
    [
      about.moment,
      `${timeText(now, utcOffsetMinutes)} ${zone.replace("{{offset}}", offsetText(utcOffsetMinutes))}`,
    ],
    [about.height, block === undefined ? about.noBlock : String(block.height)],
    [about.block, block?.hash ?? about.noBlock],
    [about.rows, String(table.rows.length)],
    [about.hash, sha256],
    [about.hashOf, about.hashRule],
  ];
}

function filterLines(what: ExportRequest["what"], wording: Wording): About {
  switch (what.of) {
    case "figures":
      return [[wording.texts.about.months, String(what.filter.months)]];
    case "records":
      return recordLines(what.filter, wording);
    case "cases":
      return caseLines(what.filter, what.sort, wording);
  }
}

function recordLines(filter: RecordsFilter, { texts, words, clerkName }: Wording): About {
  const { about, weekday } = texts;
  const { from, to, hour, clerk } = filter;
  return [
    [about.types, filter.types.map((type) => words.entry[type]).join(", ")],
    ...(from === undefined ? [] : [[about.from, dayText(from)] as const]),
    ...(to === undefined ? [] : [[about.to, dayText(to)] as const]),
    ...(filter.weekday === undefined
      ? []
      : [[about.weekday, weekday[`d${filter.weekday}` as keyof typeof weekday]] as const]),
    ...(hour === undefined ? [] : [[about.hour, `${String(hour).padStart(2, "0")}:00`] as const]),
    ...(clerk === undefined ? [] : [[about.clerk, `${clerkName(clerk)} ${clerk}`] as const]),
  ];
}
