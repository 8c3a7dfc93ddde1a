/**
 * Started by damage.test.ts as a process of its own: opens the store in a folder, and is gone before the changing step of the
 * disk that has the number given, as a kill at that instant would leave it.
 */
import { diskFileSystem, type FileSystem } from "../../electron/store/file-system.ts";
import { openLocalStore } from "../../electron/store/local-store.ts";
import { DATA_KEY } from "./evidence-fixtures.ts";

const [dir = "", steps] = process.argv.slice(2);
let left = Number(steps);
const step = <A extends readonly unknown[], R>(use: (...input: A) => R) => {
  return (...input: A): R => {
    left -= 1;
    if (left < 0) process.kill(process.pid, "SIGKILL");
    return use(...input);
  };
};
const files: FileSystem = {
  ...diskFileSystem,
  write: step(diskFileSystem.write),
  rename: step(diskFileSystem.rename),
  remove: step(diskFileSystem.remove),
  syncDir: step(diskFileSystem.syncDir),
  openCell(file) {
    const open = diskFileSystem.openCell(file);
    return { ...open, put: step(open.put) };
  },
  openAppend(file, size) {
    const open = diskFileSystem.openAppend(file, size);
    return { ...open, append: step(open.append), truncate: step(open.truncate) };
  },
};
const opened = await openLocalStore({ dir, dataKey: DATA_KEY, files });
if (!opened.ok) throw new Error(JSON.stringify(opened.error));
