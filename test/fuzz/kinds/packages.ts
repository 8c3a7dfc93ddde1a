import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  decodeManifest,
  encodeManifest,
  PACKAGE_HEAD_BYTES,
} from "../../../electron/evidence/package-format.ts";
import { openPackage } from "../../../electron/evidence/read-package.ts";
import { readRecord, saltRecord } from "../../../electron/evidence/record.ts";
import { VaultError } from "../../../electron/evidence/whole-file.ts";
import { bind, bindingFor, openProfile, value } from "../../store/evidence-fixtures.ts";
import { judgeError } from "../clear.ts";
import type { Kind } from "../kind.ts";
import { mutateBytes } from "../mutate-bytes.ts";
import { REFUSED, TAKEN, type Verdict } from "../verdict.ts";

const PASSPHRASE = "移交口令 2026";
/** In so many of a hundred the sealed part is changed, behind a head that is whole: scrypt takes a tenth of a second. */
const SEALED = 1;

/** A package and what is sealed in it: bytes on their way, and what the sender may have sealed. */
export const packages: Kind = {
  name: "evidence packages",
  share: 60,
  async open(folder) {
    const profile = await openProfile(join(folder, "profile"));
    const source = join(folder, "photo.bin");
    writeFileSync(source, new Uint8Array(3_000).fill(7));
    const files = value(await profile.evidence.attach([source]));
    const commitment = bind(profile, 1, "两次上门，用户不在", files);
    const whole = join(folder, "whole.ccev");
    value(await profile.evidence.pack({ commitment, binding: bindingFor(1) }, PASSPHRASE, whole));
    profile.local.close();
    const bytes = new Uint8Array(readFileSync(whole));
    const { version, record, salt } = saltRecord({ ...bindingFor(1), note: "两次上门", files });
    const names = files.map(({ name }) => name);
    const manifest = encodeManifest({ version, record, salt, names }).subarray(4);
    const file = join(folder, "changed.ccev");

    async function onItsWay(changed: Uint8Array): Promise<Verdict> {
      writeFileSync(file, changed);
      const opened = await openPackage(file, PASSPHRASE);
      if (!opened.ok) return judgeError(opened.error);
      try {
        for (const place of opened.value.files.keys())
          for await (const _ of opened.value.bytes(place));
      } catch (error) {
        if (error instanceof VaultError) return judgeError(error.error);
        throw error;
      }
      return Buffer.compare(changed, bytes) === 0
        ? TAKEN
        : { is: "effect", told: "a changed package was read to its end" };
    }
    return {
      async once(rng) {
        if (rng.chance(SEALED)) {
          const body = mutateBytes(bytes.subarray(PACKAGE_HEAD_BYTES), rng);
          return onItsWay(
            new Uint8Array(Buffer.concat([bytes.subarray(0, PACKAGE_HEAD_BYTES), body])),
          );
        }
        if (rng.chance(60)) {
          const head = mutateBytes(bytes.subarray(0, PACKAGE_HEAD_BYTES), rng);
          const isWhole = Buffer.compare(
            head.subarray(0, PACKAGE_HEAD_BYTES),
            bytes.subarray(0, PACKAGE_HEAD_BYTES),
          );
          if (isWhole === 0) return TAKEN;
          return onItsWay(
            new Uint8Array(Buffer.concat([head, bytes.subarray(PACKAGE_HEAD_BYTES)])),
          );
        }
        const changed = mutateBytes(manifest, rng);
        const read = decodeManifest(changed);
        readRecord(changed);
        return read === undefined ? REFUSED : TAKEN;
      },
    };
  },
};
