import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openProfile } from "../../../electron/ledger/profile.ts";
import { openDataKey } from "../../../electron/security/data-key.ts";
import { judgeError } from "../clear.ts";
import type { Kind } from "../kind.ts";
import { mutateJson } from "../mutate-value.ts";
import { REFUSED, TAKEN, type Verdict } from "../verdict.ts";

/** The small files of a profile: what it is, and the key of what is sealed in it. */
export const smallFiles: Kind = {
  name: "profile and key files",
  share: 20,
  async open(folder) {
    const keyFile = join(folder, "data-key.json");
    const profileFile = join(folder, "profile.json");
    const key = JSON.stringify({ version: 1, protection: "file", value: "5a".repeat(32) });
    const profile = JSON.stringify({
      ...{ genesis: "ab".repeat(32), chainName: "演示", demo: true, networkEnabled: false },
    });
    return {
      async once(rng): Promise<Verdict> {
        const [file, text] = rng.chance(50) ? [keyFile, key] : [profileFile, profile];
        const changed = mutateJson(text, rng);
        writeFileSync(file, changed);
        const opened =
          file === keyFile
            ? openDataKey({ file, hasEncryptedData: () => true })
            : openProfile(folder);
        // What cannot be read is left alone: it may be all that there is.
        if (!existsSync(file) || readFileSync(file, "utf8") !== changed)
          return { is: "effect", told: `${file} was written: ${changed}` };
        if (opened.ok) return TAKEN;
        const verdict = await judgeError(opened.error);
        return verdict.is === "refused" ? REFUSED : verdict;
      },
    };
  },
};
