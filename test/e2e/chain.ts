import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Child, startChild } from "../../scripts/lib/children.ts";
import { type DemoChain, startDemoChain } from "../../scripts/lib/demo.ts";
import { ROOT } from "../../scripts/lib/paths.ts";

/** A dev chain in a folder of its own, which can be stopped and started again. */
export interface TestChain {
  readonly dir: string;
  readonly specFile: string;
  /** Imports a file into these organisations and waits until all of it is final. */
  import(file: string, orgs: string): Promise<void>;
  stop(): Promise<void>;
  /** The same chain on the same ports. */
  restart(): Promise<void>;
  remove(): Promise<void>;
}

export async function startTestChain(): Promise<TestChain> {
  const dir = mkdtempSync(join(tmpdir(), "collection-console-chain-"));
  let children: Child[] = [];
  const say = (line: string) => console.log(line);
  const start = (): Promise<DemoChain> => startDemoChain((child) => children.push(child), say, dir);
  const stop = async () => {
    await Promise.all(children.map((child) => child.stop(20_000)));
    children = [];
  };
  const { ready } = await start();
  return {
    dir,
    specFile: ready.spec,
    async import(file, orgs) {
      const bootstrap = join(ROOT, "scripts", "bootstrap.mjs");
      const args = ["--file", file, "--format", "road-traffic-fines", "--split", orgs];
      const child = startChild(
        process.execPath,
        [bootstrap, "import", ...args, "--data-dir", dir],
        { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] },
      );
      const status = await child.ended;
      if (status !== 0) throw new Error(`The import ended with status ${status}.`);
    },
    stop,
    async restart() {
      await start();
    },
    async remove() {
      await stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
