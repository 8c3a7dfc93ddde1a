import { _electron, type ElectronApplication } from "playwright";
import { consoleArgs, consoleEnv } from "../../scripts/lib/console-app.ts";
import type { Bridge } from "../../shared/ipc/contract.ts";
import { type KillableConsole, LastWords, type Place } from "./console.ts";
import type { Stage } from "./stage.ts";

/** How long a start may take (ms), and how many starts are tried. */
const START_MS = 45_000;
const STARTS = 4;

/** The real console: Electron with its window, whose page asks through its bridge. */
export async function startElectronConsole(place: Place, stage: Stage): Promise<KillableConsole> {
  const app = await launch(place, stage);
  const main = app.process();
  const words = new LastWords(place.logFile);
  main.stderr?.on("data", words.add);
  let alive = true;
  const ended = new Promise<void>((resolve) => {
    if (main.exitCode !== null || main.signalCode !== null) resolve();
    else main.once("exit", () => resolve());
  }).then(() => {
    alive = false;
    return main.signalCode === "SIGKILL";
  });
  /** Resolves with nothing when the console ends first: Playwright itself may never answer then. */
  const orEnd = <T>(answer: Promise<T>): Promise<T | undefined> =>
    Promise.race([answer.catch(() => undefined), ended.then(() => undefined)]);
  const page = orEnd(app.firstWindow({ timeout: START_MS }));
  let service: number | undefined;
  const findService = async () => {
    service = await orEnd(
      app.evaluate(
        ({ app: electron }) => electron.getAppMetrics().find(({ name }) => name === "ledger")?.pid,
      ),
    );
  };
  void page.then(findService);
  return {
    async ask(channel, input) {
      const window = await page;
      if (!window || !alive) return undefined;
      if (service === undefined) await findService();
      const ask = ({ channel, input }: { channel: string; input: unknown }) =>
        (globalThis as unknown as { bridge: Bridge }).bridge.call(channel, input);
      return (await orEnd(window.evaluate(ask, { channel, input }))) as never;
    },
    alive: () => alive,
    ended,
    quit: () => void app.evaluate(({ app: electron }) => electron.quit()).catch(() => undefined),
    kill(target) {
      if (!alive || main.pid === undefined) return false;
      const pid = target === "service" ? service : target === "main" ? main.pid : -main.pid;
      if (pid === undefined) return false;
      if (target === "service") service = undefined;
      return signal(pid);
    },
    lastWords: words.get,
  };
}

/**
 * Once in a hundred starts Playwright does not find its way into an Electron that is well; it ends it then, and another
 * is started.
 */
async function launch(place: Place, stage: Stage): Promise<ElectronApplication> {
  const env = { ...stage.runtime.env, ...(stage.display ? { DISPLAY: stage.display } : {}) };
  for (let start = 1; ; start += 1) {
    try {
      return await _electron.launch({
        executablePath: stage.runtime.executable,
        args: consoleArgs(place),
        env: consoleEnv(env),
        timeout: START_MS,
      });
    } catch (error) {
      if (start === STARTS) throw error;
    }
  }
}

/** Playwright starts Electron in a process group of its own, so a negative id means it and all of its children. */
function signal(pid: number): boolean {
  try {
    return process.kill(pid, "SIGKILL");
  } catch {
    return false;
  }
}
