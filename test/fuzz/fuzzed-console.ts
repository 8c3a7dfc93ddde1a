import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { FromService, ToService } from "../../electron/ipc/messages.ts";
import { answerCall } from "../../electron/main/calls.ts";
import { type Dialogs, withDialogs } from "../../electron/main/evidence-calls.ts";
import { withExports } from "../../electron/main/export-desk.ts";
import { ServiceClient } from "../../electron/main/service-client.ts";
import { openDerivedStore } from "../../electron/store/derived-store.ts";
import { fail } from "../../shared/errors.ts";
import type { Rng } from "../histories/rng.ts";
import {
  actIdOf,
  batchOf,
  bill,
  caseIdOf,
  contact,
  customerOf,
  dunning,
  entryOf,
  GENESIS,
  NOON,
  opened,
} from "../store/fixtures.ts";
import { mutateBytes } from "./mutate-bytes.ts";

const PAGE = { url: "app://console/", ownMainFrame: true };
const ROOT = join(import.meta.dirname, "../..");

/** Everything between the window and the disk in this one process: only Electron's own pipes between them are left out. */
export interface FuzzedConsole {
  /** As the page sends it over the one channel. */
  fromPage(channel: unknown, input: unknown): Promise<unknown>;
  /** As it would come out of the service's pipe. */
  toService(message: unknown): Promise<void>;
  /** As it would come out of the pipe to the main process. */
  toMain(message: unknown): void;
  /** Texts that name what is in the profile. */
  readonly known: readonly string[];
  /** Lines of the log since the last look, of the service and of the main process. */
  lines(): string[];
  /** The profile's files that are not those of the last look. */
  changed(): readonly string[];
  /** The folder that the dialogs point into. */
  readonly outside: string;
  close(): Promise<void>;
}

/** A profile on a chain with a few cases, and all that a dialog could name. */
async function prepare(dataDir: string): Promise<void> {
  const derived = await openDerivedStore({ dir: join(dataDir, "derived"), genesis: GENESIS });
  if (!derived.ok) throw new Error(derived.error.kind);
  const entries = [1, 2, 3].flatMap((n, at) => {
    const id = caseIdOf(n);
    return [opened(n), bill(0, 12_345, 20_700), contact, dunning].map((kind, step) =>
      entryOf(1, at * 4 + step, id, kind, { act: actIdOf(at * 4 + step), at: NOON }),
    );
  });
  const applied = derived.value.apply(batchOf(10, entries));
  if (!applied.ok) throw new Error(applied.error.kind);
  derived.value.close();
  writeFileSync(
    join(dataDir, "profile.json"),
    JSON.stringify({ genesis: GENESIS, chainName: "Demo", demo: true, networkEnabled: false }),
  );
}

/** Starts it over an empty folder. At most one at a time: the service is a process of its own, and has but one parent port. */
export async function openFuzzedConsole(folder: string, rng: () => Rng): Promise<FuzzedConsole> {
  const dataDir = join(folder, "profile");
  const outside = join(folder, "outside");
  for (const dir of [dataDir, outside]) mkdirSync(dir);
  await prepare(dataDir);
  const log: string[] = [];
  const port = await startService(log);
  const client = new ServiceClient({
    start: () => port.asProcess,
    open: {
      type: "open",
      dataDir,
      specFile: join(ROOT, "test/fixtures/snapshot-1/spec.json"),
      demoDir: join(ROOT, "chain/demo"),
      dataKey: "07".repeat(32),
    },
    onPush: () => undefined,
    onDeath: (_, code) => log.push(`fatal: the service ended with code ${code}`),
    log: (line) => log.push(line),
  });
  const dialogs = dialogsInto(outside, rng);
  const draw = async () => fail({ kind: "ExportFailed" as const, issue: "no window" });
  const forward = withDialogs(
    dialogs,
    withExports({ dialogs, contents: () => undefined, draw }, (channel, input) =>
      client.call(channel, input),
    ),
  );
  const fromPage = (channel: unknown, input: unknown) => answerCall(PAGE, channel, input, forward);
  await fromPage("orgs.list", {});
  let seen = fingerprint(dataDir);
  return {
    fromPage,
    toService: port.raw,
    toMain: port.toMain,
    known: [1, 2, 3].flatMap((n) => [caseIdOf(n), actIdOf(n), customerOf(n), GENESIS]),
    lines: () => log.splice(0),
    changed() {
      const now = fingerprint(dataDir);
      const before = new Set(seen);
      const after = new Set(now);
      const changed = [
        ...now.filter((file) => !before.has(file)),
        ...seen.filter((file) => !after.has(file)).map((file) => `before: ${file}`),
      ];
      seen = now;
      return changed;
    },
    outside,
    async close() {
      await client.stop();
      port.restore();
    },
  };
}

/**
 * Names, sizes and times of all files: what is written is seen, whatever it is. Not of what is computed from the chain, where
 * scores are written in the background, and not of the lock, whose time says that the console is alive.
 */
function fingerprint(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "console.lock")
    .filter(({ parentPath }) => !parentPath.endsWith("derived"))
    .map(({ parentPath, name }) => {
      const { size, mtimeMs } = statSync(join(parentPath, name));
      return `${parentPath}/${name} ${size} ${mtimeMs}`;
    })
    .sort();
}

/** Whoever sits there picks damaged files as well, and sometimes nothing. */
function dialogsInto(outside: string, rng: () => Rng): Dialogs {
  const fixture = (name: string, path: string) => () => {
    if (rng().chance(20)) return undefined;
    const file = join(outside, name);
    writeFileSync(file, mutateBytes(readFileSync(join(ROOT, path)), rng()));
    return file;
  };
  const register = fixture("register.csv", "docs/register-format.md");
  const snapshot = fixture("a.snapshot", "test/fixtures/snapshot-1/redacted.snapshot");
  return {
    async pickFiles() {
      const file = register();
      return file === undefined ? [] : [file];
    },
    pickTarget: async (name) =>
      rng().chance(20) ? undefined : join(outside, rng().chance(90) ? "saved" : name),
    pickPackage: async () => snapshot(),
    pickRegister: async () => register(),
    pickSnapshot: async () => snapshot(),
    pickBackup: async () => snapshot(),
    agreeToNode: async () => false,
  };
}

let consoles = 0;

/** Loads the real entry of the service with a parent port that ends here instead of in Electron. */
async function startService(log: string[]) {
  type Listener = (event: { data: unknown }) => void;
  let listener: Listener | undefined;
  let toMain: (message: unknown) => void = () => undefined;
  let exited: (code: number) => void = () => undefined;
  const world = process as unknown as { parentPort?: unknown; exit: unknown };
  const before = { exit: process.exit, error: console.error };
  world.parentPort = {
    on: (_: "message", listen: Listener) => {
      listener = listen;
    },
    postMessage: (message: FromService) => toMain(structuredClone(message)),
  };
  world.exit = (code: number) => {
    if (code !== 0) log.push(`fatal: exit ${code}`);
    exited(code);
  };
  console.error = (...parts: unknown[]) => log.push(parts.map(String).join(" "));
  // A service of its own for each console, although a module is loaded only once.
  const entry = pathToFileURL(join(ROOT, "electron/service.ts"));
  entry.searchParams.set("console", String(consoles++));
  await import(/* @vite-ignore */ entry.href);
  if (listener === undefined) throw new Error("the service does not listen");
  const hear = listener;
  const raw = async (message: unknown) => {
    hear({ data: message });
    await new Promise((resolve) => setImmediate(resolve));
  };
  return {
    raw,
    toMain: (message: unknown) => toMain(message),
    restore() {
      world.exit = before.exit;
      console.error = before.error;
      delete world.parentPort;
    },
    asProcess: {
      postMessage: (message: ToService) => void raw(structuredClone(message)),
      on(_: "message", listen: (message: unknown) => void) {
        toMain = listen;
      },
      once(_: "exit", listen: (code: number) => void) {
        exited = listen;
      },
      kill: () => undefined,
    },
  };
}
