import { z } from "zod";
import { consoleArgs, consoleEnv, needsNoSandbox } from "../../scripts/lib/console-app.ts";
import type { ElectronRuntime } from "../../scripts/lib/electron-runtime.ts";
import { finish, type Keep, program } from "./child.ts";

const processSchema = z.object({
  type: z.string(),
  name: z.string().optional(),
  pid: z.number(),
  rssKb: z.number(),
});
const toldSchema = z.union([
  z.object({ error: z.string() }),
  z.object({
    readyAt: z.number(),
    answer: z.unknown(),
    processes: z.array(processSchema).optional(),
  }),
]);

/** Electron as this command runs it. */
export interface Stage {
  readonly runtime: ElectronRuntime;
  readonly display: string | undefined;
  readonly keep: Keep;
}

export interface WindowRun {
  /** From the start of the program until the window had something to show (ms). */
  readonly readyMs: number;
  /** What the page's expression gave. */
  readonly answer: unknown;
  /** When the program was started (ms since 1970). */
  readonly startedAt: number;
  readonly processes: readonly z.infer<typeof processSchema>[];
}

export interface WindowOptions {
  /** The expression for the page. */
  readonly page: string;
  /** Wait this long after it, then look at the memory. */
  readonly settleMs?: number;
}

/** Opens the empty window. */
export const openEmpty = (stage: Stage, dataDir: string, options: WindowOptions) =>
  open(stage, [...sandbox(), program("empty-app"), "--data-dir", dataDir], options);

/** Opens the console on a profile. */
export const openConsole = (
  stage: Stage,
  profile: { dataDir: string; specFile: string; demoDir: string },
  options: WindowOptions,
) => open(stage, consoleArgs(profile), options);

const sandbox = () => (needsNoSandbox() ? ["--no-sandbox"] : []);

async function open(
  { runtime, display, keep }: Stage,
  args: readonly string[],
  { page, settleMs }: WindowOptions,
): Promise<WindowRun> {
  const env = {
    ...consoleEnv({ ...runtime.env, ...(display ? { DISPLAY: display } : {}) }),
    BENCH_PAGE: page,
    ...(settleMs === undefined ? {} : { BENCH_SETTLE_MS: String(settleMs) }),
  };
  const hook = ["-r", program("electron-hook.cjs")];
  const startedAt = Date.now();
  const { stdout, lastWords } = await finish(keep, runtime.executable, [...hook, ...args], env);
  const line = stdout.split("\n").find((text) => text.startsWith("BENCH "));
  if (line === undefined) throw new Error(`Electron told nothing. ${lastWords}`);
  const told = toldSchema.parse(JSON.parse(line.slice("BENCH ".length)));
  if ("error" in told) throw new Error(`${told.error} ${lastWords}`);
  const { readyAt, answer, processes = [] } = told;
  return { readyMs: readyAt - startedAt, answer, startedAt, processes };
}
