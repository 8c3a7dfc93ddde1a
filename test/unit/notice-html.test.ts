import fc from "fast-check";
import jsQR from "jsqr";
import { describe, expect, it } from "vitest";
import { withFixedDates } from "../../electron/notices/fixed-pdf.ts";
import { NOTICE_POLICY, noticeHtml } from "../../electron/notices/notice-html.ts";
import { NOTICE_STYLE } from "../../electron/notices/notice-style.ts";
import { millis } from "../../shared/domain/units.ts";
import { fillNotice } from "../../shared/notices/fill.ts";
import { drawQr } from "../../shared/notices/qr-drawing.ts";
import { NOTICE_TEMPLATES } from "../../shared/notices/templates.ts";
import { CODE, fieldsArbitrary } from "../fixtures/notice-fields.ts";
import { noticeSamples } from "../fixtures/notice-samples.ts";

/** Draws the path of a QR code with `scale` pixels for each module, as RGBA. */
function pixels({ size, path }: ReturnType<typeof drawQr>, scale: number) {
  const side = size * scale;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x = "", y = ""] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let row = 0; row < scale; row += 1)
      for (let column = 0; column < scale; column += 1) {
        const at = ((Number(y) * scale + row) * side + Number(x) * scale + column) * 4;
        data.fill(0, at, at + 3);
      }
  return { data, side };
}

describe("the page of a notice", () => {
  it("holds no markup but its own, whatever the fields say", () => {
    const own =
      /<\/?(?:html|head|meta|title|style|body|main|header|h1|h2|figure|svg|rect|path|dl|div|dt|dd|p|section|ul|li|table|thead|tbody|tr|th|td|b|span|footer)\b[^<>]*>|<!doctype html>/g;
    fc.assert(
      fc.property(fc.constantFrom(...NOTICE_TEMPLATES), fieldsArbitrary, (template, fields) => {
        const filled = fillNotice(template, fields);
        if (!filled.ok) throw new Error(filled.error.kind);
        const page = noticeHtml(filled.value);
        expect(noticeHtml(structuredClone(filled.value))).toBe(page);
        expect(page.replace(NOTICE_STYLE, "").replace(own, "")).not.toMatch(/[<>]/);
        expect(page).not.toMatch(
          /<(?:script|img|link|iframe|object)|\son[a-z]+=|javascript:|url\(/i,
        );
      }),
    );
  });

  it("allows its own style and nothing else", () => {
    expect(NOTICE_POLICY).toMatch(/^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; /);
    expect(NOTICE_POLICY).not.toMatch(/unsafe|script|http|\*/);
  });

  it("carries a QR code that another reader reads, also with its middle torn out", () => {
    const drawing = drawQr(CODE);
    const { data, side } = pixels(drawing, 4);
    expect(jsQR(data, side, side)?.data).toBe(CODE);
    const hole = Math.round(side * 0.1);
    for (let y = (side - hole) >> 1; y < (side + hole) >> 1; y += 1)
      data.fill(255, (y * side + ((side - hole) >> 1)) * 4, (y * side + ((side + hole) >> 1)) * 4);
    expect(jsQR(data, side, side)?.data).toBe(CODE);
    for (const { document } of noticeSamples.all)
      expect(noticeHtml(document)).toContain(`<path d="${drawing.path}"/>`);
  });
});

describe("dates in a PDF", () => {
  it("are set to the notice's own time, and nothing else moves", () => {
    const latin = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
    const pdf = latin(
      "%PDF-1.4\n\xff\x00/CreationDate (D:20261125030000+00'00')\n/ModDate (D:20261125030001+08'00')>>",
    );
    expect(withFixedDates(pdf, millis(Date.UTC(2026, 0, 2, 3, 4, 5)))).toEqual(
      latin(
        "%PDF-1.4\n\xff\x00/CreationDate (D:20260102030405+00'00')\n/ModDate (D:20260102030405+00'00')>>",
      ),
    );
  });
});
