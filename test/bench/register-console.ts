import { RegisterImport } from "../../electron/register/import-register.ts";
import { openLocalStore } from "../../electron/store/local-store.ts";
import { customerOf, NOON } from "../store/fixtures.ts";
import { EventLoop } from "./event-loop.ts";
import { round3 } from "./figures.ts";
import { must } from "./must.ts";
import { DATA_KEY } from "./profile-key.ts";
import { accountOf } from "./register-file.ts";

/**
 * Imports a register file into a sealed local store, as the console does, twice: into an empty register, then again, when nothing
 * in it is new. Arguments: the file, folder of the store, how many of its accounts are linked with a customer of the
 * chain. Prints the times, the memory, and how long others had to wait meanwhile.
 */
const [file = "", dir = "", linkedText = ""] = process.argv.slice(2);
const local = must(await openLocalStore({ dir, dataKey: DATA_KEY }));
const rows = Array.from({ length: Number(linkedText) }, (_, n) => ({
  ...{ commitment: customerOf(n), account: accountOf(n) },
  ...{ reference: `V${String(n).padStart(7, "0")}`, salt: "00" },
}));
for (let at = 0; at < rows.length; at += 5_000)
  must(local.register.putMany(rows.slice(at, at + 5_000)));

const imports = [];
for (const kind of ["new", "again"]) {
  const before = process.memoryUsage().rss;
  const loop: EventLoop = new EventLoop(() => register.running?.phase ?? "end");
  const register: RegisterImport = new RegisterImport({
    customers: local.customers,
    now: () => NOON,
    changed: () => undefined,
  });
  const begun = performance.now();
  const report = must(await register.run(file));
  const ms = performance.now() - begun;
  // The last wait is seen in the next turn.
  await new Promise((resolve) => setTimeout(resolve, 10));
  imports.push({
    ...{ kind, rows: report.rows, taken: report.taken, changed: report.changed },
    ms: round3(ms),
    rowsPerSecond: round3((report.rows / ms) * 1_000),
    waits: loop.end(),
    rssBefore: before,
    maxRss: process.resourceUsage().maxRSS * 1_024,
  });
}
must(local.close());
console.log(JSON.stringify({ imports }));
