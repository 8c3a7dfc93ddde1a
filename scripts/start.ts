import { existsSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { build, isBuilt } from "./lib/build.ts";
import { type Child, startChild } from "./lib/children.ts";
import { consoleArgs, consoleEnv, needsNoSandbox } from "./lib/console-app.ts";
import { type DemoChain, importDemoData, startDemoChain } from "./lib/demo.ts";
import { electronRuntime } from "./lib/electron-runtime.ts";
import { DATA_DIR } from "./lib/paths.ts";
import { hasDisplay, systemLibraries } from "./lib/system-libraries.ts";
import { startVirtualDisplay } from "./lib/virtual-display.ts";

const HELP = `Usage: npm start [-- OPTIONS]

Starts the console: installs what is missing, builds, starts the embedded dev
chain with the demo data, and opens the window. Closing the window or Ctrl-C
stops everything. Where there is no display, a virtual one is used and a
picture of the window is kept in a file.

  --chain SPEC.json  use the chain of this raw spec instead of the dev chain
  --data-dir DIR     profile folder (default .data/profile)
  --help             this text

Exit status: 0 stopped, 1 could not start.`;

const say = (line: string) => console.log(line);
const children: Child[] = [];
let stopping = false;

/** Ends all children, the last started first: the window before the chain under it. */
async function stopAll(): Promise<void> {
  stopping = true;
  for (const child of children.splice(0).reverse()) await child.stop(15_000);
}

async function start(options: { chain?: string | undefined; dataDir: string }): Promise<number> {
  const runtime = await electronRuntime(say);
  await systemLibraries(say);
  if (!isBuilt()) {
    say("Build: bundling the console …");
    await build();
  }
  let demo: DemoChain | undefined;
  if (!options.chain) {
    say("Chain: starting the embedded dev chain …");
    demo = await startDemoChain((child) => children.push(child), say);
    say(`Chain: ready at ${demo.ready.ws}`);
    void importDemoData(demo, (child) => children.push(child), say);
  }
  let display: string | undefined;
  let pictureFile: string | undefined;
  if (!hasDisplay()) {
    const virtual = await startVirtualDisplay(1440, 900, true);
    children.push(virtual.child);
    display = virtual.name;
    mkdirSync(DATA_DIR, { recursive: true });
    pictureFile = join(DATA_DIR, "window.png");
    say(
      `Window: no display here, so a virtual one is used (${display}). Picture of the window: ${pictureFile}`,
    );
  }
  if (needsNoSandbox())
    say(
      "Window: NOTICE: running as root, so Chromium's sandbox is off (--no-sandbox). As a normal user it is on.",
    );
  const specFile = options.chain ?? demo?.ready.spec ?? "";
  const args = { dataDir: options.dataDir, specFile, demoDir: demo?.dir, pictureFile };
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
  const logFile = join(options.dataDir, "console.log");
  const log = openSync(logFile, "w", 0o600);
  const window = startChild(runtime.executable, consoleArgs({ ...args, followParent: true }), {
    // Standard input stays open as long as this process lives; the console quits when it ends.
    stdio: ["pipe", log, log],
    env: consoleEnv({ ...runtime.env, ...(display ? { DISPLAY: display } : {}) }),
  });
  children.push(window);
  say(
    `Window: open. Profile: ${options.dataDir} (log: console.log). Close it or press Ctrl-C to stop.`,
  );
  const status = await window.ended;
  if (status !== 0 && !stopping) {
    say(`Window: the console ended with status ${status}: ${lastLine(logFile)}`);
  }
  return stopping ? 0 : status;
}

/** What a log ends with, to say why. */
const lastLine = (file: string) => readFileSync(file, "utf8").trim().split("\n").at(-1) ?? "";

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        chain: { type: "string" },
        "data-dir": { type: "string", default: join(DATA_DIR, "profile") },
        help: { type: "boolean", short: "h" },
      },
    });
    return values;
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${HELP}`);
    process.exit(1);
  }
}

const options = readOptions();
if (options.help) {
  console.log(HELP);
  process.exit(0);
}
if (options.chain && !existsSync(options.chain)) {
  console.error(`There is no chain spec ${options.chain}.`);
  process.exit(1);
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    if (stopping) return;
    say("Stopping …");
    void stopAll().then(() => process.exit(0));
  });
}
let status = 1;
try {
  status = await start({
    chain: options.chain && resolve(options.chain),
    dataDir: resolve(options["data-dir"]),
  });
} catch (error) {
  if (!stopping) console.error((error as Error).message);
}
if (!stopping) {
  await stopAll();
  process.exit(status);
}
