import type { ElectronRuntime } from "./electron-runtime.ts";
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

/** Environment of the console. Electron must not take itself for Node, and Chromium needs no message bus to talk to. */
export function consoleEnv(runtime: ElectronRuntime, display?: string): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _node, ...inherited } = process.env;
  return {
    ...(inherited as Record<string, string>),
    ...runtime.env,
    ...(display ? { DISPLAY: display } : {}),
  };
}
