import { readFileSync } from "node:fs";
import { z } from "zod";
import { startDevChain } from "./chain/dev-chain.ts";
import { watchLaunchers } from "./chain/launcher-watch.ts";
import { DEFAULT_CHAIN_DATA_DIR } from "./chain/paths.ts";
import { readOptions } from "./lib/options.ts";

const HELP = `Usage: npm run dev-chain [-- OPTIONS]

Runs the demo chain: blocks every 3 seconds, published keys, data only of demos.
When it is ready, it prints one line of JSON on standard output:
  {"spec": PATH, "ws": URL, "p2p": MULTIADDR}
Everything else goes to standard error. Stop it with Ctrl-C; it also stops when
the program that started it ends.

  --validators N   authorities of a new chain, 1 to 20 (default 1)
  --data-dir DIR   folder of the chain (default .data/dev-chain); the chain in
                   it goes on where it stopped. Remove it to begin anew.
  --policy FILE    policy of a new chain: JSON with every field of the chain's
                   Policy (camelCase), as to walk the ladder to a cut in minutes
  --follow-parent  stop too when standard input ends
  --help           this text

Exit status: 0 stopped, 1 could not start or a validator failed, 2 wrong usage.`;

const say = (line: string) => console.error(`dev-chain: ${line}`);

const optionsSchema = z.object({
  validators: z.coerce.number("--validators takes a number").int().min(1).max(20).optional(),
  "data-dir": z.string().min(1).default(DEFAULT_CHAIN_DATA_DIR),
  policy: z.string().min(1).optional(),
  "follow-parent": z.boolean().default(false),
  help: z.boolean().default(false),
});

/** The policy of a file. Throws with a sentence that names it. */
function readPolicy(file: string): object {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    throw new Error(`${file} holds no policy: ${(error as Error).message}`);
  }
}

const ARGUMENTS = {
  validators: { type: "string" },
  "data-dir": { type: "string" },
  policy: { type: "string" },
  "follow-parent": { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

async function main(): Promise<void> {
  const options = readOptions(ARGUMENTS, optionsSchema, HELP);
  if (options.help) {
    console.log(HELP);
    return;
  }
  const stopping = new AbortController();
  const stopped = new Promise<void>((resolve) => {
    stopping.signal.addEventListener("abort", () => resolve());
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => stopping.abort(new Error(`Stopped by ${signal}.`)));
  }
  if (options["follow-parent"]) {
    const ended = () => stopping.abort(new Error("Standard input ended."));
    process.stdin.on("end", ended).on("error", ended).resume();
  }
  watchLaunchers(() => stopping.abort(new Error("The program that started this one has ended.")));
  try {
    const chain = await startDevChain(
      {
        dataDir: options["data-dir"],
        validators: options.validators,
        policy: options.policy === undefined ? undefined : readPolicy(options.policy),
        say,
      },
      stopping.signal,
    );
    console.log(JSON.stringify(chain.ready));
    const failure = await Promise.race([chain.failed, stopped]);
    await chain.stop();
    if (typeof failure === "string") throw new Error(failure);
    say("Stopped.");
  } catch (error) {
    if (stopping.signal.aborted) {
      say("Stopped.");
      return;
    }
    say((error as Error).message);
    process.exitCode = 1;
  } finally {
    // Listened to, it would keep this process.
    if (options["follow-parent"]) process.stdin.destroy();
  }
}

// A reader that went away must not keep the nodes from being stopped.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
await main();
