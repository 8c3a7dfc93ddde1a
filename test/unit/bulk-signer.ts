/**
 * A console that is killed while it signs reminders on many cases: works in the folder of argv, and says of each call which
 * acts it answered as signed.
 */
import { writeSync } from "node:fs";
import { millis } from "../../shared/domain/units.ts";
import { bulkWorld, caseOf, MORNING } from "./bulk-world.ts";

const { bulk } = await bulkWorld(process.argv[2] as string, () => ({}));
const cases = Array.from({ length: 300 }, (_, n) => caseOf(n + 1));
const shown = await bulk.prepare({
  cases,
  detail: { type: "RecordContact", channel: "Sms", outcome: "Reached", party: "Customer" },
  occurredAt: millis(MORNING),
  note: "催费短信",
});
if (!shown.ok) throw new Error(JSON.stringify(shown.error));
for (let at = 0; at < cases.length; at += 5) {
  const done = await bulk.sign(shown.value.batch, cases.slice(at, at + 5));
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  for (const { result } of done.value)
    if (result.ok) writeSync(1, `signed ${result.value.id} ${result.value.signed?.extrinsic}\n`);
}
writeSync(1, "all\n");
setInterval(() => {}, 1_000);
