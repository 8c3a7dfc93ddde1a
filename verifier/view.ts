import type { PinnedChain } from "../electron/snapshot/pinned-chain.ts";
import type { Verification } from "../electron/snapshot/verify.ts";
import { reasonOf } from "../shared/audit/reasons.ts";
import type { PartResult } from "../shared/snapshot/fault.ts";
import type { CheckedFile } from "../shared/snapshot/sqlite/canonical.ts";
import { type Content, contentOf, fileBytes, type Line, type ShownCase } from "./content.ts";
import { element, save, table } from "./dom.ts";
import { fieldsText, timeText } from "./fields.ts";
import type { Language } from "./texts.ts";

/** The chain that a verification rests on, and who named it: the page, or a specification that the user opened. */
export interface Trust {
  readonly pinned: PinnedChain;
  readonly specification: string | undefined;
}

/** What rests on withheld entries is not checked, and nothing else is. */
const OPEN_BY_HOLES: readonly string[] = ["withheld", "cases", "bills", "figures"];

const sentenceOf = ({ texts }: Language, { result, parts }: Verification): string =>
  result === "notChecked" &&
  parts.every((part) => part.result === "verified" || OPEN_BY_HOLES.includes(part.part)) &&
  parts.some(({ part }) => part === "withheld")
    ? texts.shownOnly
    : texts[result];

/** All that is told of a verification, with the snapshot's content unless it failed. */
export function verificationView(
  language: Language,
  verification: Verification,
  { pinned, specification }: Trust,
): HTMLElement {
  const { texts } = language;
  const { result, parts, identity, file } = verification;
  const facts: [string, string][] = [
    [texts.genesis, pinned.genesis],
    [texts.chain, pinned.name],
  ];
  if (identity && result !== "failed")
    facts.push(
      [texts.block, `${identity.height} · ${identity.block}`],
      [texts.blockTime, timeText(identity.at)],
    );
  return element(
    "div",
    {},
    element("p", { class: `banner ${result}`, id: "banner" }, sentenceOf(language, verification)),
    element(
      "p",
      { id: "trust" },
      specification === undefined ? texts.trustPage : `${texts.trustOwn}${specification}`,
    ),
    element(
      "dl",
      {},
      ...facts.flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, value)]),
    ),
    ...(file && result !== "failed" ? contentViews(language, file) : []),
    element("h2", {}, texts.parts),
    table(
      [texts.part, texts.result, texts.detail],
      parts.map((part) => [
        part.result,
        [texts.names[part.part], texts.results[part.result], detailOf(language, part)],
      ]),
    ),
  );
}

/** What was checked, or where and why not: in the words of the console's audit, which are those of the page's language. */
export function detailOf({ texts, reasons, places }: Language, part: PartResult): string {
  if (part.result === "verified") return `${part.checked.toLocaleString("en-US")} ${texts.records}`;
  const { code, values, words } = reasonOf(part.reason);
  const why = filled(reasons[code], { ...values, words });
  const place = part.result === "failed" ? part.place : {};
  const where = (["page", "table", "row", "org", "seq"] as const)
    .filter((name) => place[name] !== undefined)
    .map((name) => filled(places[name], { [name]: String(place[name]) }));
  return [...where, why].join(" · ");
}

/** A text with its `{{values}}`. */
const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? "");

function contentViews(language: Language, file: CheckedFile): HTMLElement[] {
  const content = contentOf(file);
  return content.cases.flatMap((one) => caseViews(language, file, content, one));
}

function caseViews(
  language: Language,
  file: CheckedFile,
  content: Content,
  one: ShownCase,
): HTMLElement[] {
  const { texts, words } = language;
  const facts = [
    [texts.reference, one.reference],
    [texts.class, (words.customerClass as Record<string, string>)[one.class] ?? one.class],
    [texts.stage, (words.stage as Record<string, string>)[one.stage] ?? one.stage],
    [texts.customer, one.customer],
  ] as const;
  const lines = content.lines.filter(({ caseNo }) => caseNo === one.no);
  return [
    element("h2", {}, `${texts.cases} ${one.reference}`),
    element(
      "dl",
      {},
      ...facts.flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, value)]),
    ),
    element("h3", {}, texts.timeline),
    table(
      [
        ...[texts.occurred, texts.what, texts.details, texts.who, texts.evidence],
        ...[texts.recorded, texts.place, texts.proof],
      ],
      lines.map((line) => ["line", lineCells(language, file, content, line)]),
    ),
  ];
}

function lineCells(language: Language, file: CheckedFile, content: Content, line: Line) {
  const { texts, words } = language;
  const role = line.actor && content.roles.get(line.actor);
  const who =
    line.actor === undefined
      ? texts.council
      : `${role ? ((words.role as Record<string, string>)[role] ?? role) : ""} ${line.actor.slice(0, 12)}…`;
  return [
    element("time", {}, timeText(line.occurredAt)),
    element(
      "div",
      {},
      (words.entry as Record<string, string>)[line.kind] ?? line.kind,
      line.provenance === "Imported"
        ? element("small", { class: "imported" }, words.provenance.Imported)
        : undefined,
    ),
    fieldsText(language, line.kind, line.fields),
    who,
    evidenceView(language, file, content, line),
    element("time", {}, timeText(line.at)),
    `${line.org} / ${line.seq}`,
    element("code", {}, `${line.hash.slice(0, 16)}…`),
  ];
}

function evidenceView(
  { texts }: Language,
  file: CheckedFile,
  content: Content,
  { record }: Line,
): HTMLElement | undefined {
  if (record === undefined) return undefined;
  const files = record.files.map(({ blake2, bytes, mediaType }) => {
    const no = content.files.get(blake2);
    const name = `${blake2.slice(0, 12)}… · ${mediaType} · ${bytes} B`;
    if (no === undefined) return element("div", {}, `${name}${texts.missing}`);
    const keep = () =>
      save(`${blake2.slice(0, 16)}${ending(mediaType)}`, fileBytes(file, no), mediaType);
    return element("div", {}, `${name} `, element("button", { click: keep }, texts.saveFile));
  });
  const note =
    record.note === undefined ? undefined : element("div", {}, `${texts.note}: ${record.note}`);
  return element("div", {}, note, ...files);
}

const ENDINGS: Readonly<Record<string, string>> = {
  "image/jpeg": ".jpg",
  "image/png": ".png",
  "application/pdf": ".pdf",
  "audio/mpeg": ".mp3",
  "audio/wav": ".wav",
  "video/mp4": ".mp4",
  "text/plain": ".txt",
};

const ending = (mediaType: string): string => ENDINGS[mediaType] ?? ".bin";
