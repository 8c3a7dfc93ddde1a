import { createHash, createPublicKey, verify } from "node:crypto";
import { z } from "zod";
import { granted, type Outcome, refuse } from "./refusal.ts";

/** What a package is installed with. */
export const UPDATE_TARGETS = ["nsis", "portable", "appimage", "deb"] as const;
export type UpdateTarget = (typeof UPDATE_TARGETS)[number];

const versionSchema = z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/);

const packageSchema = z.strictObject({
  target: z.enum(UPDATE_TARGETS),
  arch: z.literal("x64"),
  /** Beside the feed on its server; a plain name, which is also the name that it is kept under. */
  name: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,120}$/),
  bytes: z.int().positive().max(2_000_000_000),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type UpdatePackage = z.infer<typeof packageSchema>;

/** What is signed. */
export const manifestSchema = z.strictObject({
  appId: z.literal("org.collection-console.console"),
  version: versionSchema,
  issued: z.int().nonnegative(),
  /** From when on the feed no longer counts (ms since the epoch). */
  expires: z.int().nonnegative(),
  /** Percent of all consoles that may have this version already. */
  rollout: z.int().min(0).max(100),
  /** For people: what changed. */
  notes: z.strictObject({ zh: z.string().max(4_000), en: z.string().max(4_000) }),
  packages: z.array(packageSchema).min(1).max(16),
});
export type UpdateManifest = z.infer<typeof manifestSchema>;

/** The file on the server: the manifest's exact text, and the signature over it. */
export const feedSchema = z.strictObject({
  manifest: z.string().max(65_536),
  signature: z.string().regex(/^[0-9a-f]{128}$/),
});

/** Keeps a signature for this purpose from counting as one for another. */
const DOMAIN = "collection-console update feed 1\n";
export const signedBytes = (manifest: string): Buffer => Buffer.from(DOMAIN + manifest, "utf8");

/** Before the 32 bytes of an ed25519 key: its SubjectPublicKeyInfo (RFC 8410). */
const SPKI = Buffer.from("302a300506032b6570032100", "hex");

/** An update that this console may have. */
export interface Offer {
  readonly manifest: UpdateManifest;
  readonly package: UpdatePackage;
}

export interface Asker {
  /** The pinned key, hexadecimal. */
  readonly publicKey: string;
  /** The version that runs. */
  readonly current: string;
  readonly target: UpdateTarget;
  /** Random and lasting, of this profile: decides when a staged version is offered here. */
  readonly consoleId: string;
  /** ms since the epoch. */
  readonly now: number;
}

/** What a feed's text offers to this console. Nothing in it is looked at before its signature. */
export function readFeed(text: string, asker: Asker): Outcome<Offer> {
  const feed = feedSchema.safeParse(json(text));
  if (!feed.success) return unreadable(feed.error);
  const { manifest: signed, signature } = feed.data;
  const key = createPublicKey({
    key: Buffer.concat([SPKI, Buffer.from(asker.publicKey, "hex")]),
    format: "der",
    type: "spki",
  });
  if (!verify(null, signedBytes(signed), key, Buffer.from(signature, "hex")))
    return refuse({ kind: "FeedForged" });
  const manifest = manifestSchema.safeParse(json(signed));
  if (!manifest.success) return unreadable(manifest.error);
  const { version, expires, rollout, packages } = manifest.data;
  if (asker.now >= expires) return refuse({ kind: "FeedExpired", expires });
  if (compareVersions(version, asker.current) <= 0)
    return refuse({ kind: "NothingNewer", current: asker.current, offered: version });
  const fitting = packages.find(({ target }) => target === asker.target);
  if (fitting === undefined) return refuse({ kind: "NoPackage", target: asker.target });
  if (bucketOf(asker.consoleId, version) >= rollout)
    return refuse({ kind: "NotYetHere", offered: version, rollout });
  return granted({ manifest: manifest.data, package: fitting });
}

/** Undefined when a text is no JSON, which no schema here takes. */
function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const unreadable = (error: z.ZodError) =>
  refuse({ kind: "FeedUnreadable", issue: z.prettifyError(error) });

/** Below 0: `a` is older than `b`. Of a version such as 1.2.3-rc only the numbers count. */
export function compareVersions(a: string, b: string): number {
  const numbers = (text: string) => (text.split("-")[0] ?? "").split(".").map(Number);
  const [left, right] = [numbers(a), numbers(b)];
  for (let i = 0; i < 3; i += 1) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** 0 to 99, evenly over consoles and anew for each version, so that not always the same are the first. */
export const bucketOf = (consoleId: string, version: string): number =>
  createHash("sha256").update(`${consoleId}\0${version}`).digest().readUInt32BE(0) % 100;
