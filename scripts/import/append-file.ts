import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";

const NEWLINE = 0x0a;
const STEP = 64 * 1024;

/** A file of lines that only grows and is durable once `append` has returned. */
export interface AppendFile {
  append(lines: readonly string[]): void;
  close(): void;
}

/** Opens or begins such a file (mode 0600); a last line that a kill has torn is cut off. */
export function openAppendFile(file: string): AppendFile {
  mkdirSync(dirname(file), { recursive: true });
  if (existsSync(file)) cutTornLine(file);
  const open = openSync(file, "a", 0o600);
  return {
    append(lines) {
      if (lines.length === 0) return;
      writeSync(open, `${lines.join("\n")}\n`);
      fsyncSync(open);
    },
    close: () => closeSync(open),
  };
}

function cutTornLine(file: string): void {
  const open = openSync(file, "r+");
  try {
    const buffer = Buffer.alloc(STEP);
    for (let end = fstatSync(open).size; end > 0; ) {
      const start = Math.max(0, end - STEP);
      const read = readSync(open, buffer, 0, end - start, start);
      const last = buffer.subarray(0, read).lastIndexOf(NEWLINE);
      if (last >= 0 || start === 0) {
        ftruncateSync(open, last < 0 ? 0 : start + last + 1);
        return;
      }
      end = start;
    }
  } finally {
    closeSync(open);
  }
}
