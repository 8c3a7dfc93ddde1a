import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { z } from "zod";
import { fail, ok, type Result } from "../../shared/errors.ts";
import { createFileAtomic, diskError } from "./atomic-file.ts";

/** Sealing by the operating system's account, such as Electron's `safeStorage`. Both throw when it cannot. */
export interface Protector {
  protect(plain: string): Uint8Array;
  unprotect(sealed: Uint8Array): string;
}

export interface DataKey {
  /** 32 bytes: the key of everything that lies encrypted in the profile. */
  readonly key: Uint8Array;
  /** `file`: the key lies unsealed in a file that only its owner may read, because the system offers no sealing. */
  readonly protection: "os" | "file";
}

export interface DataKeyOptions {
  /** The key file. */
  readonly file: string;
  /** Absent when the system cannot seal. */
  readonly protector?: Protector | undefined;
  /** Whether the profile holds data that only the lost key could open. Asked when there is no key file. */
  readonly hasEncryptedData: () => boolean;
}

const VERSION = 1;

const fileSchema = z.object({
  version: z.literal(VERSION),
  protection: z.enum(["os", "file"]),
  value: z.string().regex(/^([0-9a-f]{2})+$/),
});

const KEY_BYTES = 32;

/**
 * Opens the profile's data key, or makes it on first use. A key is never replaced: when encrypted data is there and the
 * key is gone, unreadable or sealed by another account, the answer is LocalDataLocked and nothing is written. Errors:
 * LocalDataLocked, NewerData, DiskFull, DiskFailed.
 */
export function openDataKey(options: DataKeyOptions): Result<DataKey> {
  const text = readKeyFile(options.file);
  if (!text.ok) return text;
  if (text.value !== undefined) return parseDataKey(options, text.value);
  if (options.hasEncryptedData()) {
    return fail({ kind: "LocalDataLocked", issue: "the key file is gone" });
  }
  const made = createDataKey(options);
  if (!made.ok) return made;
  // Another console may have been first: what is on disk counts.
  const kept = readKeyFile(options.file);
  return kept.ok ? parseDataKey(options, kept.value ?? "") : kept;
}

function readKeyFile(file: string): Result<string | undefined> {
  try {
    return ok(readFileSync(file, "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return ok(undefined);
    return fail(diskError(file, error));
  }
}

function createDataKey({ file, protector }: DataKeyOptions): Result<boolean> {
  const key = randomBytes(KEY_BYTES).toString("hex");
  const sealed = seal(key, protector);
  const content = sealed
    ? { version: VERSION, protection: "os", value: Buffer.from(sealed).toString("hex") }
    : { version: VERSION, protection: "file", value: key };
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  } catch (error) {
    return fail(diskError(dirname(file), error));
  }
  return createFileAtomic(file, new TextEncoder().encode(JSON.stringify(content)));
}

/** The sealed key, or undefined when the system cannot seal it so that it can open it again. */
function seal(key: string, protector: Protector | undefined): Uint8Array | undefined {
  try {
    const sealed = protector?.protect(key);
    return sealed && protector?.unprotect(sealed) === key ? sealed : undefined;
  } catch {
    return undefined;
  }
}

function parseDataKey({ file, protector }: DataKeyOptions, text: string): Result<DataKey> {
  const locked = (issue: string) => fail({ kind: "LocalDataLocked", issue });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return locked("the key file is damaged");
  }
  const version = z.object({ version: z.number().int() }).safeParse(json).data?.version ?? 0;
  if (version > VERSION)
    return fail({ kind: "NewerData", file: basename(file), version, supported: VERSION });
  const parsed = fileSchema.safeParse(json);
  if (!parsed.success) return locked("the key file is damaged");
  const { protection, value } = parsed.data;
  let hex = value;
  if (protection === "os") {
    if (!protector) return locked("the system's key store is not available");
    try {
      hex = protector.unprotect(Buffer.from(value, "hex"));
    } catch {
      return locked("the system's key store does not open the key");
    }
  }
  if (!/^[0-9a-f]{64}$/.test(hex)) return locked("the key file is damaged");
  return ok({ key: new Uint8Array(Buffer.from(hex, "hex")), protection });
}
