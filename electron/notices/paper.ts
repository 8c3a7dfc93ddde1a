import { BrowserWindow, type Session, session } from "electron";
import type { Millis } from "../../shared/domain/units.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import { lockDownContents } from "../security/lock-down.ts";
import { APP_SCHEME } from "../security/origin.ts";
import { withFixedDates } from "./fixed-pdf.ts";
import { NOTICE_POLICY, PAGE } from "./notice-html.ts";

/** Pixels of a picture for each CSS px of the page: small print must be readable. */
const PICTURE_SCALE = 1.5;
/** Pause (ms) before a picture is asked for again. */
const PICTURE_PAUSE_MS = 100;
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
  onPaper(html, { offscreen: true, patience: PATIENCE_MS }, async (window) => {
    const pdf = await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
      // The structure for readers that cannot see has ids that differ from one drawing to the next.
      generateTaggedPDF: false,
      generateDocumentOutline: false,
    });
    return { pdf: withFixedDates(pdf, at), picture: await pictureOf(window) };
  });

/**
 * Draws HTML on as many A4 pages as it needs, under a policy that knows its style sheet; `at` becomes the PDF's date.
 * Errors: NoticeFailed.
 */
export const drawPages = (
  html: string,
  policy: string,
  at: Millis,
  patience: number,
): Promise<Result<Uint8Array>> =>
  onPaper(html, { offscreen: true, patience, policy }, async (window) => {
    const pdf = await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: "<span></span>",
      footerTemplate: PAGE_NUMBERS,
      generateTaggedPDF: true,
    });
    return withFixedDates(pdf, at);
  });

/** Chromium fills in the numbers; its own page, so the style stands in it. */
const PAGE_NUMBERS =
  '<div style="width:100%;text-align:center;font-size:7pt;color:#333"><span class="pageNumber"></span> / <span class="totalPages"></span></div>';

/** PNG of the page. There is none yet while the process that paints starts, or is started again; so it is asked for again. */
async function pictureOf(window: BrowserWindow): Promise<Uint8Array> {
  for (;;) {
    const picture = await window.webContents
      .capturePage(undefined, { stayHidden: true })
      .catch(() => undefined);
    if (picture !== undefined && !picture.isEmpty()) return new Uint8Array(picture.toPNG());
    if (window.isDestroyed()) throw new Error("no picture");
    await new Promise((resolve) => setTimeout(resolve, PICTURE_PAUSE_MS));
  }
}

/** Shows the system's print dialog; false when it was cancelled. Errors: NoticeFailed. */
export const printNotice = (html: string): Promise<Result<boolean>> =>
  onPaper(
    html,
    // A dialog needs a window of the system; it stays as long as the operator looks at it.
    { offscreen: false, patience: Number.POSITIVE_INFINITY },
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
  );

/** Opens a page in a hidden window that can run nothing and reach nothing, and closes it again. */
async function onPaper<T>(
  html: string,
  how: { readonly offscreen: boolean; readonly patience: number; readonly policy?: string },
  use: (window: BrowserWindow) => Promise<T>,
): Promise<Result<T>> {
  const url = `${APP_SCHEME}://notice/${next++}`;
  pages.set(url, { html, policy: how.policy ?? NOTICE_POLICY });
  const window = new BrowserWindow({
    show: false,
    useContentSize: true,
    width: Math.round(PAGE.width * PICTURE_SCALE),
    height: Math.round(PAGE.height * PICTURE_SCALE),
    enableLargerThanScreen: true,
    paintWhenInitiallyHidden: true,
    webPreferences: {
      session: paperSession(),
      // Larger than the screen, and in no need of one.
      offscreen: how.offscreen,
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
    await window.loadURL(url);
    return ok(await inTime(use(window), how.patience));
  } catch (error) {
    return fail(failed(error));
  } finally {
    window.destroy();
    pages.delete(url);
  }
}

/** The pages on paper now, by their address. */
const pages = new Map<string, { readonly html: string; readonly policy: string }>();
let next = 0;
let paper: Session | undefined;

/** A session of its own, in memory: it gives out the pages above, and nothing else. */
function paperSession(): Session {
  if (paper !== undefined) return paper;
  paper = session.fromPartition("notices", { cache: false });
  paper.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  paper.setPermissionCheckHandler(() => false);
  paper.setDevicePermissionHandler(() => false);
  paper.on("will-download", (event) => event.preventDefault());
  paper.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !pages.has(url) }));
  paper.protocol.handle(APP_SCHEME, ({ url }) => {
    const page = pages.get(url);
    return page === undefined
      ? new Response(null, { status: 404, headers: headersOf(NOTICE_POLICY) })
      : new Response(page.html, { headers: headersOf(page.policy) });
  });
  return paper;
}

const headersOf = (policy: string) => ({
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": policy,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
});

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
