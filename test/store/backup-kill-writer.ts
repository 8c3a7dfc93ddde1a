/**
 * Started by backup-kill.test.ts as a process of its own, and killed: makes a backup of a profile, or restores one, and says so.
 */
import { writeSync } from "node:fs";
import { commitStaged, finishStaged } from "../../electron/backup/staged-profile.ts";
import { back, type Filled, restore } from "./backup-fixtures.ts";
import { openProfile, value } from "./evidence-fixtures.ts";

const [what, dir = "", file = ""] = process.argv.slice(2);
if (what === "make") {
  const profile = { ...(await openProfile(dir)), dir } as Filled;
  writeSync(1, "begun\n");
  value(await back(profile, file));
} else {
  writeSync(1, "begun\n");
  value(await restore(dir, file));
  commitStaged(dir);
  finishStaged(dir);
}
writeSync(1, "done\n");
