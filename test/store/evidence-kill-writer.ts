/**
 * Started by evidence-kill.test.ts as a process of its own, and killed. Takes files in, binds and erases, on from what
 * the profile holds, and prints a line after each thing that was acknowledged.
 */
import { writeSync } from "node:fs";
import { bind, content, openProfile, sourceFile, value } from "./evidence-fixtures.ts";

const dir = process.argv[2] as string;
const start = Number(process.argv[3]);
const profile = await openProfile(dir);
writeSync(1, "open\n");
for (let n = start; ; n += 1) {
  const bytes = content(n, 1 + ((n * 700_001) % 2_500_000));
  const [file] = value(await profile.evidence.attach([sourceFile(dir, `${n}.bin`, bytes)]));
  if (file === undefined) throw new Error("nothing attached");
  const commitment = bind(profile, n, `note ${n}`, [file]);
  writeSync(1, `bound ${n} ${commitment} ${file.file}\n`);
  if (n % 3 !== 0) continue;
  writeSync(1, `erasing ${n} ${commitment} ${file.file}\n`);
  value(await profile.evidence.erase([commitment]));
  writeSync(1, `erased ${n} ${commitment} ${file.file}\n`);
}
