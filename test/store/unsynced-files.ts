import * as fs from "node:fs";
import { diskFileSystem, type FileSystem } from "../../electron/store/file-system.ts";

/** The disk without waiting for it: for tests that stop no process. */
export const unsynced: FileSystem = {
  ...diskFileSystem,
  write: (file, parts) => fs.writeFileSync(file, Buffer.concat(parts)),
  syncDir: () => undefined,
  openAppend: (file, size) => ({ ...diskFileSystem.openAppend(file, size), sync: () => undefined }),
};
