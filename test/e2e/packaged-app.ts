import { cp, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createPackage } from "@electron/asar";
import { FuseV1Options, FuseVersion, flipFuses } from "@electron/fuses";
import { ROOT } from "../../scripts/lib/paths.ts";

/**
 * Puts a packaged console together as electron-builder would: the runtime, our files in one archive, the pinned spec
 * beside it, and the fuses of electron-builder.yml; but with the inspector on, because Playwright connects through it.
 * For tests only. Returns the executable.
 */
export async function packConsole(
  runtime: string,
  specFile: string,
  into: string,
): Promise<string> {
  await cp(runtime, into, { recursive: true, verbatimSymlinks: true });
  const resources = join(into, "resources");
  await rm(join(resources, "default_app.asar"), { force: true });
  const app = join(into, "app-files");
  await mkdir(app);
  await cp(join(ROOT, "dist"), join(app, "dist"), { recursive: true });
  const manifest: unknown = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"));
  const { name, productName, version, type, main } = manifest as Record<string, unknown>;
  await writeFile(
    join(app, "package.json"),
    JSON.stringify({ name, productName, version, type, main }),
  );
  await createPackage(app, join(resources, "app.asar"));
  await rm(app, { recursive: true });
  await cp(specFile, join(resources, "chain-spec.json"));
  const executable = join(into, "collection-console");
  await rename(join(into, "electron"), executable);
  await flipFuses(executable, { version: FuseVersion.V1, ...(await packageFuses()) });
  return executable;
}

/** Fuses of electron-builder.yml by their number, with the one exception. */
async function packageFuses(): Promise<Partial<Record<FuseV1Options, boolean>>> {
  const config = await readFile(join(ROOT, "electron-builder.yml"), "utf8");
  const names = Object.entries(FuseV1Options).filter(
    (entry): entry is [string, FuseV1Options] => typeof entry[1] === "number",
  );
  const fuses = names.map(([name, fuse]) => {
    const line = new RegExp(`^  ${name}: (true|false)$`, "im").exec(config);
    return [fuse, line?.[1] === "true"] as const;
  });
  return { ...Object.fromEntries(fuses), [FuseV1Options.EnableNodeCliInspectArguments]: true };
}
