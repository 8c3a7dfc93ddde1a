import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { isConsoleLink } from "../../shared/links/case-link.ts";

/** Where this console works, from its command line. */
export interface ConsoleOptions {
  dataDir: string;
  specFile: string;
  /** Folder of the demo chain, when the chain is one. */
  demoDir: string | undefined;
  /** PNG file that is kept up to date with what the window shows. */
  pictureFile: string | undefined;
  /** A snapshot to open at once instead of the live chain. */
  snapshotFile: string | undefined;
  /** Quit when standard input ends: whoever started this program is gone. */
  followParent: boolean;
}

/** What holds when the command line says nothing. */
export interface Defaults {
  dataDir: string;
  specFile: string;
}

const OPTIONS = {
  "data-dir": { type: "string" },
  chain: { type: "string" },
  "demo-dir": { type: "string" },
  picture: { type: "string" },
  snapshot: { type: "string" },
  "follow-parent": { type: "boolean" },
} as const;

/** How the names of snapshots end that the system opens with this program. */
const SNAPSHOT_NAME = /\.snapshot$/i;

/** A link comes from anywhere, and a careless system may split it into several words: what stands behind one is not ours. */
function trusted(args: readonly string[]): string[] {
  const link = args.findIndex(isConsoleLink);
  return link < 0 ? [...args] : args.slice(0, link);
}

/** Reads the options; the path of the application and switches of Chromium among them are passed over. `args` is what follows the program, `folder` where it was started. */
export function parseOptions(
  args: readonly string[],
  defaults: Defaults,
  folder = process.cwd(),
): ConsoleOptions {
  const { values, positionals } = parseArgs({
    args: trusted(args),
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
  });
  const absolute = (path: string | undefined) =>
    path === undefined || path === "" ? undefined : resolve(folder, plainPath(path));
  const path = (name: keyof typeof OPTIONS) => {
    const value = values[name];
    return typeof value === "string" ? absolute(value) : undefined;
  };
  return {
    dataDir: path("data-dir") ?? defaults.dataDir,
    specFile: path("chain") ?? defaults.specFile,
    demoDir: path("demo-dir"),
    pictureFile: path("picture"),
    snapshotFile: path("snapshot") ?? absolute(positionals.find((one) => SNAPSHOT_NAME.test(one))),
    followParent: values["follow-parent"] === true,
  };
}

/** Defaults of an installed console: the user's own data folder, and the chain that the package is pinned to. */
export const packagedDefaults = (userData: string, resources: string): Defaults => ({
  dataDir: userData,
  specFile: join(resources, "chain-spec.json"),
});

/** Desktops name files by their path or by a `file:` address. */
function plainPath(path: string): string {
  if (!path.startsWith("file:")) return path;
  try {
    return fileURLToPath(path);
  } catch {
    return path;
  }
}
