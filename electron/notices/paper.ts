import { BrowserWindow, session } from "electron";
import type { Millis } from "../../shared/domain/units.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import { lockDownContents } from "../security/lock-down.ts";
import { withFixedDates } from "./fixed-pdf.ts";
import { NOTICE_POLICY, PAGE } from "./notice-html.ts";

/** A session of its own, in memory: it knows nothing but the page that is being drawn. */
const PARTITION = "notices";
const URL_OF_PAGE = "app://notice/";
/** Pixels of a picture for each CSS px of the page: small print must be readable. */
const PICTURE_SCALE = 1.5;
/** A page that is not drawn by then (ms) never will be. */
const PATIENCE_MS = 20_000;

/** What came of drawing a notice. */
export interface DrawnNotice {
  /** The exact bytes that are kept: never made again. */
  readonly pdf: Uint8Array;
  /** PNG. */
  readonly picture: Uint8Array;
}

/** Draws HTML as one A4 page; `at` becomes the PDF's date. Errors: NoticeFailed. */
export const drawNotice = (html: string, at: Millis): Promise<Result<DrawnNotice>> =>
  onPaper(html, async (window) => {
    const pdf = await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
      // The structure for readers that cannot see has ids that differ from one drawing to the next.
      generateTaggedPDF: false,
      generateDocumentOutline: false,
    });
    const picture = await window.webContents.capturePage(undefined, { stayHidden: true });
    if (picture.isEmpty()) throw new Error("empty picture");
    return { pdf: withFixedDates(pdf, at), picture: new Uint8Array(picture.toPNG()) };
  });

/** Shows the system's print dialog; false when it was cancelled. Errors: NoticeFailed. */
export const printNotice = (html: string): Promise<Result<boolean>> =>
  onPaper(
    html,
    (window) =>
      new Promise<boolean>((resolve, reject) =>
        window.webContents.print(
          { pageSize: "A4", margins: { marginType: "none" }, printBackground: true },
          (printed, reason) => {
            if (printed || /cancel/i.test(reason)) resolve(printed);
            else reject(new Error(reason));
          },
        ),
      ),
    // As long as the operator looks at the dialog.
    Number.POSITIVE_INFINITY,
  );

/** One page after another: they share their session. */
let last: Promise<unknown> = Promise.resolve();

/** Opens a page in a hidden window that can run nothing and reach nothing, and closes it again. */
function onPaper<T>(
  html: string,
  use: (window: BrowserWindow) => Promise<T>,
  patience = PATIENCE_MS,
): Promise<Result<T>> {
  const turn = last.then(async (): Promise<Result<T>> => {
    const paper = session.fromPartition(PARTITION, { cache: false });
    lockDownPaper(paper);
    paper.protocol.handle("app", () => new Response(html, { headers: HEADERS }));
    const window = new BrowserWindow({
      show: false,
      useContentSize: true,
      width: Math.round(PAGE.width * PICTURE_SCALE),
      height: Math.round(PAGE.height * PICTURE_SCALE),
      enableLargerThanScreen: true,
      paintWhenInitiallyHidden: true,
      webPreferences: {
        session: paper,
        offscreen: true,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        javascript: false,
        webviewTag: false,
        spellcheck: false,
        devTools: false,
        zoomFactor: PICTURE_SCALE,
      },
    });
    lockDownContents(window.webContents);
    try {
      await window.loadURL(URL_OF_PAGE);
      return ok(await inTime(use(window), patience));
    } catch (error) {
      return fail(failed(error));
    } finally {
      window.destroy();
      paper.protocol.unhandle("app");
    }
  });
  last = turn.catch(() => undefined);
  return turn;
}

const HEADERS = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": NOTICE_POLICY,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
};

/** Lets the one page through, once for each session. */
function lockDownPaper(paper: Electron.Session): void {
  paper.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  paper.setPermissionCheckHandler(() => false);
  paper.setDevicePermissionHandler(() => false);
  paper.removeAllListeners("will-download");
  paper.on("will-download", (event) => event.preventDefault());
  paper.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: details.url !== URL_OF_PAGE }),
  );
}

function inTime<T>(work: Promise<T>, ms: number): Promise<T> {
  if (!Number.isFinite(ms)) return work;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer in ${ms} ms`)), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

const failed = (error: unknown): AppError => ({
  kind: "NoticeFailed",
  issue: error instanceof Error ? error.message : String(error),
});
