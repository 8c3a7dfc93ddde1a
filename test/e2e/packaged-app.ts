import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "../../scripts/lib/paths.ts";
import { runOrThrow } from "../../scripts/lib/run.ts";

/**
 * Lets electron-builder make the unpacked console from electron-builder.yml, as `npm run dist` does, on the runtime in the
 * folder `runtime`, with `resources` (files by their name there) beside the archive; but with the inspector on, because Playwright connects through it. For tests only. Returns the
 * executable.
 */
export async function packConsole(
  runtime: string,
  resources: Readonly<Record<string, string>>,
  into: string,
): Promise<string> {
  const config = join(into, "builder.json");
  const version = (await readFile(join(runtime, "version"), "utf8")).trim();
  await writeFile(
    config,
    JSON.stringify({
      extends: `file:${join(ROOT, "electron-builder.yml")}`,
      electronDist: runtime,
      electronVersion: version,
      directories: { output: into },
      extraResources: Object.entries(resources).map(([to, from]) => ({ from, to })),
      electronFuses: { enableNodeCliInspectArguments: true },
    }),
  );
  const program = join(ROOT, "node_modules", "electron-builder", "cli.js");
  const args = [program, "--linux", "dir", "--publish=never", "--config", config];
  await runOrThrow(process.execPath, args, { cwd: ROOT });
  return join(into, "linux-unpacked", "collection-console");
}
