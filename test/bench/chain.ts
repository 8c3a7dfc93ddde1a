import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type DemoChain, startDemoChain } from "../../scripts/lib/demo.ts";
import { ROOT } from "../../scripts/lib/paths.ts";
import { finish, type Keep, type Say } from "./child.ts";

const SAMPLE = join(ROOT, "data", "road-traffic-fines-10k.csv");

/** A dev chain of its own that is filled step by step. */
export interface BenchChain extends DemoChain {
  /** Imports real cases until the chain holds this many. */
  fillTo(cases: number): Promise<void>;
}

/** Starts a dev chain in a new folder; `keep` gets what must be ended. */
export async function startBenchChain(keep: Keep, say: Say, dir: string): Promise<BenchChain> {
  const chain = await startDemoChain(keep, say, dir);
  const sample = readSample();
  let there = 0;
  return {
    ...chain,
    async fillTo(cases) {
      if (cases <= there) return;
      const file = join(dir, `cases-${there}-${cases}.csv`);
      writeFileSync(file, sample.slice(there, cases));
      const command = join(ROOT, "scripts", "bootstrap.mjs");
      const options = ["--format", "road-traffic-fines", "--split", "1,2,3", "--data-dir", dir];
      const args = [command, "import", "--file", file, ...options];
      const { status, stdout, lastWords } = await finish(keep, process.execPath, args);
      if (status !== 0) throw new Error(`The import ended with status ${status}. ${lastWords}`);
      say(`import: ${stdout.trim().split("\n").join("; ")}`);
      there = cases;
    },
  };
}

/** The sample over and over: each round gives its cases other ids. `slice` is a CSV of the cases from one up to another. */
function readSample() {
  const [head = "", ...lines] = readFileSync(SAMPLE, "utf8").trimEnd().split("\n");
  const cases: string[][] = [];
  let last: string | undefined;
  for (const line of lines) {
    const id = line.slice(0, line.indexOf(","));
    if (id !== last) cases.push([]);
    cases.at(-1)?.push(line);
    last = id;
  }
  return {
    slice(from: number, to: number): string {
      const rows = [head];
      for (let n = from; n < to; n += 1) {
        const round = Math.floor(n / cases.length);
        const prefix = round === 0 ? "" : `R${round}-`;
        for (const line of cases[n % cases.length] as string[]) rows.push(prefix + line);
      }
      return `${rows.join("\n")}\n`;
    },
  };
}
