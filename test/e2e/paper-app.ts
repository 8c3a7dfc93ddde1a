import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { app, protocol } from "electron";
import { noticeHtml } from "../../electron/notices/notice-html.ts";
import { drawNotice } from "../../electron/notices/paper.ts";
import type { NoticeDocument } from "../../shared/notices/document.ts";
import { noticeSamples } from "../fixtures/notice-samples.ts";

/** Draws every sample notice twice, with the console's own code, into the folder that the last argument names. */
protocol.registerSchemesAsPrivileged([
  { scheme: "app", privileges: { standard: true, secure: true } },
]);
const folder = process.argv.at(-1) ?? "";

async function draw(name: string, document: NoticeDocument): Promise<void> {
  const html = noticeHtml(document);
  writeFileSync(join(folder, `${name}.html`), html);
  for (const again of ["", "-again"]) {
    const drawn = await drawNotice(html, noticeSamples.at);
    if (!drawn.ok) throw new Error(JSON.stringify(drawn.error));
    writeFileSync(join(folder, `${name}${again}.pdf`), drawn.value.pdf);
    writeFileSync(join(folder, `${name}${again}.png`), drawn.value.picture);
  }
}

async function drawAll(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const { name, document } of noticeSamples.all) await draw(name, document);
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
