import { createHash } from "node:crypto";
import type { Line, NoticeBlock, NoticeDocument } from "../../shared/notices/document.ts";
import { drawQr } from "../../shared/notices/qr-drawing.ts";
import { NOTICE_STYLE } from "./notice-style.ts";

/** Width and height of A4 in CSS px (96 in an inch). */
export const PAGE = { width: 794, height: 1_123 } as const;

/** Nothing may be loaded and nothing may run; the one style sheet is known by its hash. */
export const NOTICE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(NOTICE_STYLE).digest("base64")}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text for HTML, also inside attributes. Control characters, which HTML cannot hold, are left out. */
export const escaped = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what HTML does not have
    .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g, "")
    .replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? "");

const html = (line: Line): string =>
  line
    .map((piece) => ("text" in piece ? escaped(piece.text) : '<span class="blank"></span>'))
    .join("");

type Labelled = Extract<NoticeBlock, { type: "addressee" | "amounts" | "signature" }>;

const labelled = ({ type, lines }: Labelled): string =>
  `<dl class="${type}">${lines
    .map(({ label, line }) => `<div><dt>${html(label)}</dt><dd>${html(line)}</dd></div>`)
    .join("")}</dl>`;

function blockHtml(block: NoticeBlock): string {
  switch (block.type) {
    case "title":
      return "";
    case "paragraph":
      return `<p>${html(block.line)}</p>`;
    case "legal":
      return `<p class="legal">${html(block.line)}</p>`;
    case "addressee":
    case "amounts":
    case "signature":
      return labelled(block);
    case "deadline":
      return `<p class="deadline"><span>${html(block.label)}</span><b>${html(block.line)}</b></p>`;
    case "rights":
      return `<section class="rights"><h2>${html(block.heading)}</h2><ul>${block.items
        .map((item) => `<li>${html(item)}</li>`)
        .join("")}</ul></section>`;
    case "bills":
      return `<table><thead><tr>${cells("th", block.columns)}</tr></thead><tbody>${block.rows
        .map((row) => `<tr>${cells("td", row)}</tr>`)
        .join("")}</tbody></table>`;
  }
}

const cells = (tag: "th" | "td", texts: readonly string[]): string =>
  texts.map((text) => `<${tag}>${escaped(text)}</${tag}>`).join("");

/** The notice as one page of HTML. The same bytes for the same document. */
export function noticeHtml(document: NoticeDocument): string {
  const { language, code, template, version, blocks } = document;
  const title = blocks
    .flatMap((block) => (block.type === "title" ? html(block.line) : []))
    .join("");
  const { size, path } = drawQr(code);
  const groups = code.replace(/[^:]{8}(?=[^:])/g, "$& ");
  return `<!doctype html>
<html lang="${language === "zh" ? "zh-CN" : "en"}">
<head><meta charset="utf-8"><title>${title}</title>
<meta http-equiv="Content-Security-Policy" content="${escaped(NOTICE_POLICY.replace(/; frame-ancestors [^;]*/, ""))}">
<style>${NOTICE_STYLE}</style></head>
<body><main>
<header><h1>${title}</h1><figure><svg viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" role="img" aria-label="${escaped(code)}"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}"/></svg></figure></header>
${blocks.map(blockHtml).join("\n")}
<footer><span>${escaped(groups)}</span><span>${escaped(template)} v${version}</span></footer>
</main></body></html>
`;
}
