import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { UpdatePackage } from "./feed.ts";
import { granted, type Outcome, refuse } from "./refusal.ts";

/** A feed is a few thousand bytes. */
const FEED_MOST = 262_144;
const FEED_PATIENCE_MS = 20_000;
/** A package of 120 MB over a slow line. */
const PACKAGE_PATIENCE_MS = 60 * 60_000;

/** Which file differs from what the feed names. */
class Differs extends Error {
  readonly what: "size" | "sha256";
  constructor(what: "size" | "sha256") {
    super(what);
    this.what = what;
  }
}

/** The text of a feed. Redirections are not followed: the address was pinned. */
export async function fetchFeed(url: string): Promise<Outcome<string>> {
  try {
    const body = await get(url, FEED_PATIENCE_MS);
    const chunks: Uint8Array[] = [];
    let bytes = 0;
    for await (const chunk of body as AsyncIterable<Uint8Array>) {
      bytes += chunk.length;
      if (bytes > FEED_MOST) return refuse({ kind: "FeedUnreadable", issue: "too long" });
      chunks.push(chunk);
    }
    return granted(Buffer.concat(chunks).toString("utf8"));
  } catch (error) {
    return refuse({ kind: "FeedUnreachable", issue: issueOf(error) });
  }
}

/**
 * Downloads a package that lies beside `feed` into `folder`, unless it lies there whole. Under its own name a file appears
 * only when its size and SHA-256 are those of the feed. Answers its path.
 */
export async function stagePackage(
  feed: string,
  wanted: UpdatePackage,
  folder: string,
): Promise<Outcome<string>> {
  const file = join(folder, wanted.name);
  const part = `${file}.part`;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if ((await checkStaged(file, wanted)).ok) return granted(file);
    const body = await get(new URL(wanted.name, feed).href, PACKAGE_PATIENCE_MS);
    await pipeline(body, exactly(wanted), createWriteStream(part, { mode: 0o600, flush: true }));
    await rename(part, file);
    return granted(file);
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    if (error instanceof Differs) return refuse({ kind: "WrongFile", what: error.what });
    const onDisk = (error as NodeJS.ErrnoException).syscall !== undefined;
    return refuse({ kind: onDisk ? "DiskFailed" : "DownloadFailed", issue: issueOf(error) });
  }
}

/** Whether a file is what the feed names: asked again right before it is used. */
export async function checkStaged(file: string, wanted: UpdatePackage): Promise<Outcome<void>> {
  try {
    if ((await stat(file)).size !== wanted.bytes)
      return refuse({ kind: "WrongFile", what: "size" });
    const hash = createHash("sha256");
    await pipeline(createReadStream(file), hash);
    if (hash.digest("hex") !== wanted.sha256) return refuse({ kind: "WrongFile", what: "sha256" });
    return granted(undefined);
  } catch (error) {
    return refuse({ kind: "DiskFailed", issue: issueOf(error) });
  }
}

/** Passes bytes on, and fails at the first byte too many or at the end when they are not the wanted ones. */
function exactly({ bytes, sha256 }: UpdatePackage): Transform {
  const hash = createHash("sha256");
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      hash.update(chunk);
      if (seen > bytes) done(new Differs("size"));
      else done(null, chunk);
    },
    flush(done) {
      if (seen !== bytes) done(new Differs("size"));
      else if (hash.digest("hex") !== sha256) done(new Differs("sha256"));
      else done();
    },
  });
}

async function get(url: string, patienceMs: number): Promise<Readable> {
  const response = await fetch(url, {
    redirect: "error",
    signal: AbortSignal.timeout(patienceMs),
    // A kept answer would hide a newer feed, and a packed one its size.
    headers: { "cache-control": "no-cache", "accept-encoding": "identity" },
  });
  if (!response.ok || response.body === null) throw new Error(`HTTP ${response.status}`);
  return Readable.fromWeb(response.body as import("node:stream/web").ReadableStream);
}

function issueOf(error: unknown): string {
  const { message, cause } = error as Error;
  return cause instanceof Error ? `${message}: ${cause.message}` : String(message);
}
