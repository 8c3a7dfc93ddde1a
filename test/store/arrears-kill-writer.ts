/**
 * Started by openings.test.ts as a process of its own, and killed. Reads the list, signs its acts one after another, and prints
 * how many cases were acknowledged as signed so far.
 */
import { writeSync } from "node:fs";
import { arrearsWorld } from "./arrears-world.ts";

const [dir, list] = process.argv.slice(2) as [string, string];
const { desk } = await arrearsWorld(dir);
const plan = await desk.read(list);
if (!plan.ok) throw new Error(JSON.stringify(plan.error));
let acknowledged = 0;
writeSync(1, "read\n");
for (let left = plan.value.cases; left > 0; ) {
  const signed = await desk.sign(plan.value.batch);
  if (!signed.ok) throw new Error(JSON.stringify(signed.error));
  left = signed.value.left;
  acknowledged += signed.value.done;
  writeSync(1, `${acknowledged}\n`);
}
