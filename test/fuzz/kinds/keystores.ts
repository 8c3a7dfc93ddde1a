import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cryptoWaitReady } from "@polkadot/util-crypto";
import { keyFiles } from "../../../electron/keys/key-files.ts";
import { openKeystore, parseKeystore } from "../../../electron/keys/keystore.ts";
import { judgeError } from "../clear.ts";
import type { Kind } from "../kind.ts";
import { mutateJson } from "../mutate-value.ts";
import { crash, TAKEN, type Verdict } from "../verdict.ts";

const DEMO = join(import.meta.dirname, "../../../chain/demo/keystores");
const PASSPHRASE = "collection-demo";
/** In so many of a hundred what still parses is opened too: scrypt takes a tenth of a second. */
const OPENED = 8;

/** Key files, parsed, put beside the others, and opened. */
export const keystores: Kind = {
  name: "keystores",
  share: 150,
  async open(folder) {
    await cryptoWaitReady();
    const files = keyFiles(join(folder, "keys"));
    const texts = readdirSync(DEMO).map((name) => readFileSync(join(DEMO, name), "utf8"));
    return {
      async once(rng): Promise<Verdict> {
        const text = mutateJson(rng.pick(texts), rng);
        const keystore = parseKeystore(text);
        if (!keystore.ok) return judgeError(keystore.error);
        if (!rng.chance(OPENED)) return TAKEN;
        const opened = await openKeystore(
          keystore.value,
          rng.chance(80) ? PASSPHRASE : "\ud800 wrong",
        );
        if (!opened.ok) return judgeError(opened.error);
        opened.value.lock();
        if (Buffer.from(opened.value.publicKey).toString("hex") !== keystore.value.account)
          return { is: "effect", told: `opened as another account: ${text}` };
        const written = files.write(keystore.value);
        if (!written.ok) return crash(written.error.kind);
        const read = files.read(keystore.value.account);
        return read.ok ? TAKEN : crash(`kept and not read again: ${JSON.stringify(read.error)}`);
      },
    };
  },
};
