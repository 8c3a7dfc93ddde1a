import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { afterEach } from "vitest";

const made: string[] = [];
afterEach(() => {
  for (const dir of made.splice(0)) fs.rmSync(dir, { recursive: true, force: true });
});

/** A fresh folder that is removed after the test. */
export function freshFolder(): string {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), "collection-store-"));
  made.push(dir);
  return dir;
}

/** All files of a folder with their contents. */
export const contents = (dir: string): Map<string, Buffer> =>
  new Map(
    fs
      .readdirSync(dir)
      .sort()
      .map((name) => [name, fs.readFileSync(path.join(dir, name))]),
  );

/** Makes a folder hold exactly these files. */
export function restore(dir: string, files: ReadonlyMap<string, Uint8Array>): void {
  fs.rmSync(dir, { recursive: true, force: true });
  fs.mkdirSync(dir, { recursive: true });
  for (const [name, bytes] of files) fs.writeFileSync(path.join(dir, name), bytes);
}
