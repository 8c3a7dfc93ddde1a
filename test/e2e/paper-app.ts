import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { app, nativeImage, protocol } from "electron";
import jsQR from "jsqr";
import { SERVICE_CHANNELS } from "../../electron/ipc/service-channels.ts";
import { withNotices } from "../../electron/main/notice-desk.ts";
import { noticeHtml } from "../../electron/notices/notice-html.ts";
import { drawNotice } from "../../electron/notices/paper.ts";
import { CHANNELS } from "../../shared/ipc/contract.ts";
import { WINDOW } from "../fixtures/notice-fields.ts";
import { noticeSamples } from "../fixtures/notice-samples.ts";
import { AT, CASE, workplace } from "../fixtures/notice-workplace.ts";

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

/** What came of a notice that was made as the window has it made. */
export interface Made {
  readonly code: string;
  readonly qr: string | undefined;
  readonly text: string;
  readonly bytes: number;
  /** Begin and length of what the service kept. */
  readonly kept: readonly (readonly [string, number])[];
  /** The answer to a request without the window that the notice needs. */
  readonly refused: unknown;
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

/** Makes a notice as the window has it made, through the main process and the service's own handlers. */
async function makeOne(): Promise<void> {
  const { handlers, kept } = workplace();
  const call = withNotices(async (channel, input) => {
    if (channel !== "notice.make") throw new Error(channel);
    return handlers[channel](SERVICE_CHANNELS[channel].input.parse(structuredClone(input)));
  });
  const { input, output } = CHANNELS["notice.make"];
  const request = { case: CASE, notice: "Disconnection", language: "zh", occurredAt: AT } as const;
  const answer = await call("notice.make", input.parse({ ...request, window: WINDOW }));
  const made = output.parse((answer as { value: unknown }).value);
  const refused = await call("notice.make", input.parse(request));
  const png = Buffer.from(made.picture.split(",")[1] ?? "", "base64");
  const summary: Made = {
    code: made.code,
    qr: look("", png).qr,
    text: made.text,
    bytes: made.file.bytes,
    kept: kept.map((pdf) => [Buffer.from(pdf.subarray(0, 5)).toString("latin1"), pdf.length]),
    refused,
  };
  writeFileSync(join(folder, "made.json"), JSON.stringify(summary));
}

app.on("window-all-closed", () => undefined);
app
  .whenReady()
  .then(drawAll)
  .then(makeOne)
  .then(
    () => app.exit(0),
    (error) => {
      console.error(error);
      app.exit(1);
    },
  );
