import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { type Child, firstLine, startChild } from "./children.ts";
import { writeDemoData } from "./demo-data.ts";
import { writeDemoRegister } from "./demo-register.ts";
import { ROOT } from "./paths.ts";

const readySchema = z.object({ spec: z.string(), ws: z.string(), p2p: z.string() });
export type Ready = z.infer<typeof readySchema>;

export interface DemoChain {
  ready: Ready;
  /** Its folder: spec, keystores, register of customers. */
  dir: string;
}

type Keep = (child: Child) => void;
type Say = (line: string) => void;

const command = (name: string, args: readonly string[]) => [
  join(ROOT, "scripts", "bootstrap.mjs"),
  name,
  ...args,
];

/** Starts the dev chain and waits for its ready line. `dir` is its folder (default: the checkout's). */
export async function startDemoChain(keep: Keep, say: Say, dir?: string): Promise<DemoChain> {
  const args = command("dev-chain", ["--follow-parent", ...(dir ? ["--data-dir", dir] : [])]);
  const child = startChild(process.execPath, args, {
    cwd: ROOT,
    // Its standard input says when to stop where signals cannot (Windows).
    stdio: ["pipe", "pipe", "pipe"],
  });
  keep(child);
  let lastWords = "";
  child.process.stderr?.on("data", (chunk: Buffer) => {
    lastWords = chunk.toString().trim().split("\n").at(-1) ?? lastWords;
  });
  const line = await firstLine(child);
  if (line === undefined) throw new Error(`The dev chain did not start. ${lastWords}`);
  void child.ended.then(
    (status) => status !== 0 && say(`Chain: ended with status ${status}. ${lastWords}`),
  );
  const ready = readySchema.parse(JSON.parse(line));
  return { ready, dir: dirname(ready.spec) };
}

/** A file beside the chain that says that the demo cases are all in. */
const IMPORTED = "demo-imported";

/**
 * Imports the demo cases into the branches 1-3, unless that is done. An import that was cut off goes on where it stopped.
 * Never throws: the console works without the cases, and the reason is said.
 */
export async function importDemoData(demo: DemoChain, keep: Keep, say: Say): Promise<void> {
  const done = join(demo.dir, IMPORTED);
  if (existsSync(done)) return;
  say("Demo data: importing about 9,500 real cases; the window shows them as they become final …");
  const file = [
    "--file",
    writeDemoData(demo.dir),
    "--format",
    "road-traffic-fines",
    "--split",
    "1,2,3",
  ];
  const args = command("import", [...file, "--data-dir", demo.dir]);
  const child = startChild(process.execPath, args, {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
  });
  keep(child);
  const lines: string[] = [];
  for (const output of [child.process.stdout, child.process.stderr]) {
    output?.on("data", (chunk: Buffer) =>
      lines.push(
        ...chunk
          .toString()
          .trim()
          .split(/[\r\n]+/),
      ),
    );
  }
  const status = await child.ended;
  if (status === 0) {
    await writeFile(done, "");
    const { customers, consumption } = writeDemoRegister(demo.dir, Date.now());
    say("Demo data: complete.");
    say(`Demo data: made-up customer data to import under Customers: ${customers}, ${consumption}`);
  } else if (!child.stopping()) {
    say(
      `Demo data: the import stopped (${lines.at(-1) ?? "no reason given"}). The next npm start goes on with it.`,
    );
  }
}
