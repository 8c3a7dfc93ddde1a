import { ROOT } from "./paths.ts";

export interface ConsoleArgs {
  dataDir: string;
  specFile: string;
  demoDir?: string | undefined;
  pictureFile?: string | undefined;
  followParent?: boolean;
}

/** Whether Chromium's sandbox must be left out: it refuses to run as root. */
export const needsNoSandbox = () => process.platform === "linux" && process.getuid?.() === 0;

/** Command line of the console, after the executable: Chromium's switches, the application, our options. */
export function consoleArgs(args: ConsoleArgs): string[] {
  return [
    ...(needsNoSandbox() ? ["--no-sandbox"] : []),
    ROOT,
    ...["--data-dir", args.dataDir, "--chain", args.specFile],
    ...(args.demoDir ? ["--demo-dir", args.demoDir] : []),
    ...(args.pictureFile ? ["--picture", args.pictureFile] : []),
    ...(args.followParent ? ["--follow-parent"] : []),
  ];
}

/**
 * Environment of the console. Electron must not take itself for Node. `more` says where the runtime and the display are,
 * when this process does not know them yet.
 */
export function consoleEnv(more: Record<string, string> = {}): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _node, ...inherited } = process.env;
  return { ...(inherited as Record<string, string>), ...more };
}
