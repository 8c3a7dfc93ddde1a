/**
 * Started by kill.test.ts as a process of its own, and killed. Writes numbered commands on from what the folder holds,
 * printing each number after its write was acknowledged.
 */
import { writeSync } from "node:fs";
import { openDurableDatabase } from "../../electron/store/durable-database.ts";
import { counterFormat } from "./counter-format.ts";

const dir = process.argv[2] as string;
const opened = await openDurableDatabase({
  dir,
  format: counterFormat,
  whenCorrupt: "refuse",
  checkpointBytes: 20_000,
});
if (!opened.ok) {
  writeSync(2, JSON.stringify(opened.error));
  process.exit(1);
}
const database = opened.value;
const last = database.sql.number("SELECT coalesce(max(n), 0) FROM lines");
for (let n = last + 1; ; n += 1) {
  const written = database.write({ n, text: "x".repeat(1 + ((n * 7_919) % 3_000)) });
  if (!written.ok) throw new Error(JSON.stringify(written.error));
  writeSync(1, `${n}\n`);
}
