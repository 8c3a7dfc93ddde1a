import { join } from "node:path";
import { safeStorage } from "electron";
import { ok, type Result } from "../../shared/errors.ts";
import { openDataKey, type Protector } from "../security/data-key.ts";
import { holdsSealedData } from "./sealed-data.ts";

/**
 * The system's sealing, when it has one that belongs to the user's account. On Linux without a key store Chromium
 * would seal with a published password: that is none.
 */
function systemProtector(): Protector | undefined {
  if (!safeStorage.isEncryptionAvailable()) return undefined;
  const weak =
    process.platform === "linux" && safeStorage.getSelectedStorageBackend() === "basic_text";
  if (weak) return undefined;
  return {
    protect: (plain) => safeStorage.encryptString(plain),
    unprotect: (sealed) => safeStorage.decryptString(Buffer.from(sealed)),
  };
}

/** The profile's data key, hexadecimal; made on first use. Call it after `ready`. Errors as `openDataKey`. */
export function profileDataKey(dataDir: string): Result<string> {
  const opened = openDataKey({
    file: join(dataDir, "data-key.json"),
    protector: systemProtector(),
    hasEncryptedData: () => holdsSealedData(dataDir),
  });
  return opened.ok ? ok(Buffer.from(opened.value.key).toString("hex")) : opened;
}
