import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { CONTENT_SECURITY_POLICY } from "./csp.ts";
import { isAppUrl } from "./origin.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

const HEADERS = {
  "content-security-policy": CONTENT_SECURITY_POLICY,
  "x-content-type-options": "nosniff",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
};

const refuse = (status: 403 | 404 | 405) => new Response(null, { status, headers: HEADERS });

/**
 * The file of `folder` that a URL of the app's origin names, or undefined when it names none that may be served: another
 * origin, a path out of the folder (also an encoded one), or a type that the window has no use for.
 */
export function fileOf(folder: string, url: string): string | undefined {
  if (!isAppUrl(url)) return undefined;
  let path: string;
  try {
    path = decodeURIComponent(new URL(url).pathname);
  } catch {
    return undefined;
  }
  if (path.includes("\0") || path.includes("\\")) return undefined;
  const file = normalize(join(folder, path === "/" ? "index.html" : path));
  if (!file.startsWith(folder + sep)) return undefined;
  return TYPES[extname(file)] === undefined ? undefined : file;
}

/** Answers requests of the window with files of `folder` (absolute, no trailing separator) and nothing else. */
export function appFiles(folder: string): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== "GET") return refuse(405);
    const file = fileOf(folder, request.url);
    if (file === undefined) return refuse(403);
    try {
      const body = await readFile(file);
      return new Response(new Uint8Array(body), {
        headers: { ...HEADERS, "content-type": TYPES[extname(file)] ?? "" },
      });
    } catch {
      return refuse(404);
    }
  };
}
