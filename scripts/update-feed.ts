import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from "node:crypto";
import { createReadStream, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import {
  manifestSchema,
  signedBytes,
  type UpdatePackage,
  type UpdateTarget,
} from "../electron/update/feed.ts";
import { readOptions } from "./lib/options.ts";
import { ROOT } from "./lib/paths.ts";

const HELP = `Usage: npm run update-feed -- --key KEY.pem --notes NOTES.json [OPTIONS]
       npm run update-feed -- --new-key KEY.pem

Writes the signed feed of updates (docs/packaging.md) for the packages in
release/. Put it and them into one folder of the consortium's own server.

  --key KEY.pem      the consortium's ed25519 key; keep it off the server
  --new-key KEY.pem  make such a key, and print its public half for update.json
  --release DIR      folder of the packages (default release)
  --notes FILE       JSON: {"zh": "...", "en": "..."}, what changed
  --rollout N        percent of consoles that may have it now (default 100);
                     write the feed again with a higher number to go on
  --days N           days until the feed no longer counts (default 30): write
                     it again before, also when nothing is new
  --out FILE         default feed.json in the release folder
  --help             this text

Exit status: 0 written, 1 not written, 2 wrong usage.`;

const ARGUMENTS = {
  key: { type: "string" },
  "new-key": { type: "string" },
  release: { type: "string" },
  notes: { type: "string" },
  rollout: { type: "string" },
  days: { type: "string" },
  out: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;
const optionsSchema = z.object({
  key: z.string().min(1).optional(),
  "new-key": z.string().min(1).optional(),
  release: z.string().min(1).default(join(ROOT, "release")),
  notes: z.string().min(1).optional(),
  rollout: z.coerce.number("--rollout takes a number").int().min(0).max(100).default(100),
  days: z.coerce.number("--days takes a number").int().min(1).max(400).default(30),
  out: z.string().min(1).optional(),
  help: z.boolean().default(false),
});
const DAY_MS = 24 * 60 * 60_000;

/** How electron-builder.yml names the packages. */
const NAMES: readonly (readonly [UpdateTarget, RegExp])[] = [
  ["nsis", /-setup-x64\.exe$/],
  ["portable", /-portable-x64\.exe$/],
  ["appimage", /\.AppImage$/],
  ["deb", /\.deb$/],
];

const rawPublicKey = (key: KeyObject) =>
  createPublicKey(key).export({ format: "der", type: "spki" }).subarray(-32).toString("hex");

function newKey(file: string): void {
  if (existsSync(file)) throw new Error(`${file} is there already.`);
  const { privateKey } = generateKeyPairSync("ed25519");
  writeFileSync(file, privateKey.export({ format: "pem", type: "pkcs8" }), { mode: 0o600 });
  console.log(rawPublicKey(privateKey));
}

async function packagesOf(folder: string, version: string): Promise<UpdatePackage[]> {
  const found: UpdatePackage[] = [];
  for (const [target, ending] of NAMES) {
    const name = readdirSync(folder).find(
      (one) => ending.test(one) && one.includes(`-${version}-`),
    );
    if (name === undefined) continue;
    if (name.startsWith("not-for-release"))
      throw new Error(`${name} is not for release: build it from the official runtime.`);
    const hash = createHash("sha256");
    let bytes = 0;
    await pipeline(createReadStream(join(folder, name)), async (chunks) => {
      for await (const chunk of chunks as AsyncIterable<Buffer>) {
        bytes += chunk.length;
        hash.update(chunk);
      }
    });
    found.push({ target, arch: "x64", name, bytes, sha256: hash.digest("hex") });
  }
  if (found.length === 0)
    throw new Error(`There is no package of version ${version} in ${folder}.`);
  return found;
}

async function main(): Promise<void> {
  const options = readOptions(ARGUMENTS, optionsSchema, HELP);
  if (options.help) {
    console.log(HELP);
    return;
  }
  if (options["new-key"] !== undefined) return newKey(options["new-key"]);
  const { key, notes, release } = options;
  if (key === undefined || notes === undefined) throw new Error(`Name a key and notes.\n\n${HELP}`);
  const privateKey = createPrivateKey(readFileSync(key));
  if (privateKey.asymmetricKeyType !== "ed25519") throw new Error(`${key} is no ed25519 key.`);
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")));
  const now = Date.now();
  const manifest = JSON.stringify(
    manifestSchema.parse({
      appId: "org.collection-console.console",
      version,
      issued: now,
      expires: now + options.days * DAY_MS,
      rollout: options.rollout,
      notes: JSON.parse(readFileSync(notes, "utf8")),
      packages: await packagesOf(release, version),
    }),
  );
  const signature = sign(null, signedBytes(manifest), privateKey).toString("hex");
  const out = options.out ?? join(release, "feed.json");
  writeFileSync(out, `${JSON.stringify({ manifest, signature }, null, 2)}\n`);
  console.log(`${out}: version ${version}, ${options.rollout} %, key ${rawPublicKey(privateKey)}`);
}

await main().catch((error: unknown) => {
  console.error((error as Error).message);
  process.exitCode = 1;
});
