import type { WebContents } from "electron";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import { fileNameOf } from "../../shared/figures/file-name.ts";
import { CHANNELS } from "../../shared/ipc/contract.ts";
import type { Exported, ExportRequest } from "../../shared/ipc/export-schemas.ts";
import { TABLE_POLICY } from "../exports/table-html.ts";
import { SERVICE_CHANNELS } from "../ipc/service-channels.ts";
import type { drawPages } from "../notices/paper.ts";
import type { Forward } from "./calls.ts";
import { type Dialogs, offeredName } from "./evidence-calls.ts";

/** Drawing thousands of rows takes its time (ms). */
const PATIENCE_MS = 120_000;

export interface ExportDesk {
  readonly dialogs: Pick<Dialogs, "pickTarget">;
  /** The window whose page is saved as it is; undefined while it is closed. */
  readonly contents: () => Pick<WebContents, "printToPDF"> | undefined;
  /** Needs a window, which tests have not. */
  readonly draw: typeof drawPages;
}

/**
 * Puts the save dialog before the channels that save tables, and draws what is to be on paper: the ledger service, which
 * reads and writes, has no windows. The window asks without a path and learns none.
 */
export function withExports(desk: ExportDesk, forward: Forward): Forward {
  return async (channel, input) => {
    if (channel === "export.table")
      return saveTable(CHANNELS[channel].input.parse(input), desk, forward);
    if (channel === "export.page") {
      const { name } = CHANNELS[channel].input.parse(input);
      const contents = desk.contents();
      const target = contents && (await desk.dialogs.pickTarget(offeredName(`${name}.pdf`)));
      if (contents === undefined || target === undefined) return ok({ saved: false });
      try {
        const bytes = await contents.printToPDF({ preferCSSPageSize: true, printBackground: true });
        return forward(channel, { target, bytes: new Uint8Array(bytes) });
      } catch (error) {
        return fail({ kind: "ExportFailed", issue: String(error) });
      }
    }
    return forward(channel, input);
  };
}

async function saveTable(
  request: ExportRequest,
  { dialogs, draw }: ExportDesk,
  forward: Forward,
): Promise<Result<Exported>> {
  const target = await dialogs.pickTarget(offeredName(fileNameOf(request, new Date())));
  if (target === undefined) return ok({ saved: false });
  const { format } = request;
  if (format !== "pdf") {
    const written = await step(forward, { step: "write", request, format, target }, "written");
    if (!written.ok) return written;
    const { sha256, rows } = written.value;
    return ok({ saved: true, sha256, rows });
  }
  const page = await step(forward, { step: "draw", request }, "page");
  if (!page.ok) return page;
  const { html, at, sha256, rows } = page.value;
  const drawn = await draw(html, TABLE_POLICY, at, PATIENCE_MS);
  if (!drawn.ok) return fail(ofExport(drawn.error));
  const kept = await step(forward, { step: "keep", target, bytes: drawn.value }, "kept");
  return kept.ok ? ok({ saved: true, sha256, rows }) : kept;
}

/** Paper speaks of notices; here it is a table that failed. */
const ofExport = (error: AppError): AppError =>
  error.kind === "NoticeFailed" ? { kind: "ExportFailed", issue: error.issue } : error;

type Answer = ReturnType<(typeof SERVICE_CHANNELS)["export.table"]["output"]["parse"]>;

/** Asks the service for one of its steps. */
async function step<S extends Answer["step"]>(
  forward: Forward,
  input: unknown,
  expected: S,
): Promise<Result<Extract<Answer, { step: S }>>> {
  const answer = (await forward("export.table", input)) as Result<unknown>;
  if (!answer.ok) return answer;
  const value = SERVICE_CHANNELS["export.table"].output.parse(answer.value);
  if (value.step !== expected) throw new Error(`${value.step} instead of ${expected}`);
  return ok(value as Extract<Answer, { step: S }>);
}
