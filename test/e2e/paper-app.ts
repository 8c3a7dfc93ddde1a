import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { app, nativeImage, protocol } from "electron";
import jsQR from "jsqr";
import { noticeHtml } from "../../electron/notices/notice-html.ts";
import { drawNotice } from "../../electron/notices/paper.ts";
import { noticeSamples } from "../fixtures/notice-samples.ts";

/** What was drawn of one notice. */
export interface Drawn {
  readonly name: string;
  /** What a reader of the picture reads in the QR code. */
  readonly qr: string | undefined;
  /** Width and height of the picture. */
  readonly size: readonly [number, number];
  /** Rows and columns at the edges of the page that are all white, as parts of its height and width. */
  readonly margins: { readonly bottom: number; readonly right: number };
}

protocol.registerSchemesAsPrivileged([
  { scheme: "app", privileges: { standard: true, secure: true } },
]);
/** The last argument. */
const folder = process.argv.at(-1) ?? "";

function look(name: string, png: Uint8Array): Drawn {
  const image = nativeImage.createFromBuffer(Buffer.from(png));
  const { width, height } = image.getSize();
  // Blue, green, red, alpha: of black and white the order does not matter.
  const pixels = new Uint8ClampedArray(image.toBitmap());
  const white = (x: number, y: number) => (pixels[(y * width + x) * 4 + 1] ?? 0) > 250;
  const columns = [...Array(width).keys()];
  const rows = [...Array(height).keys()];
  const lastRow = rows.findLastIndex((y) => columns.some((x) => !white(x, y)));
  const lastColumn = columns.findLastIndex((x) => rows.some((y) => !white(x, y)));
  return {
    name,
    qr: jsQR(pixels, width, height)?.data,
    size: [width, height],
    margins: { bottom: 1 - (lastRow + 1) / height, right: 1 - (lastColumn + 1) / width },
  };
}

/** Draws every sample notice twice with the console's own code, and tells what it looks like. */
async function drawAll(): Promise<void> {
  const report: Drawn[] = [];
  for (const { name, document } of noticeSamples.all) {
    const page = noticeHtml(document);
    for (const again of ["", "-again"]) {
      const drawn = await drawNotice(page, noticeSamples.at);
      if (!drawn.ok) throw new Error(JSON.stringify(drawn.error));
      writeFileSync(join(folder, `${name}${again}.pdf`), drawn.value.pdf);
      if (again !== "") continue;
      writeFileSync(join(folder, `${name}.png`), drawn.value.picture);
      report.push(look(name, drawn.value.picture));
    }
  }
  writeFileSync(join(folder, "report.json"), JSON.stringify(report));
}

app.on("window-all-closed", () => undefined);
app
  .whenReady()
  .then(drawAll)
  .then(
    () => app.exit(0),
    (error) => {
      console.error(error);
      app.exit(1);
    },
  );
