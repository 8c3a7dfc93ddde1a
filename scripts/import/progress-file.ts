import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { type Day, day } from "../../shared/domain/units.ts";
import { openAppendFile } from "./append-file.ts";
import { failed } from "./stop.ts";

/** What an import decides once and a resumed one takes over. */
export interface Decided {
  /** The day of the import, as a day of the calendar in UTC+8: it bounds the dates of the source. */
  readonly today: Day;
  /** Days added to every date of the source. */
  readonly shiftDays: number;
}

/**
 * What a killed import leaves to its successor, append-only and synced. Which cases are final is not read from here: the
 * chain says it better. The lines on that are for people.
 */
export interface ProgressFile {
  readonly file: string;
  /** What the first run decided. */
  readonly decided: Decided;
  /** Entries that earlier runs saw final; 0 in the first run. */
  readonly earlierEntries: number;
  final(batch: { org: number; cases: number; entries: number; block: string }): void;
  close(): void;
}

const lineSchema = z.discriminatedUnion("event", [
  z.object({
    event: z.literal("begun"),
    version: z.literal(1),
    sha256: z.string(),
    today: z.int(),
    shiftDays: z.int(),
  }),
  z.object({ event: z.literal("final"), entries: z.int() }),
]);
type Line = z.infer<typeof lineSchema>;

/** Opens the progress file of the import of one source file, or begins it with `decide`. */
export function openProgress(path: string, sha256: string, decide: () => Decided): ProgressFile {
  const file = openAppendFile(path);
  const lines = readFileSync(path, "utf8").split("\n").filter(Boolean).map(parse(path));
  const begun = lines.find((line) => line.event === "begun");
  const decided = begun ? { today: day(begun.today), shiftDays: begun.shiftDays } : decide();
  if (!begun) file.append([JSON.stringify({ event: "begun", version: 1, sha256, ...decided })]);
  return {
    file: path,
    decided,
    earlierEntries: lines.reduce(
      (sum, line) => sum + (line.event === "final" ? line.entries : 0),
      0,
    ),
    final: (batch) => file.append([JSON.stringify({ event: "final", ...batch })]),
    close: file.close,
  };
}

function parse(path: string) {
  return (text: string): Line => {
    try {
      return lineSchema.parse(JSON.parse(text));
    } catch {
      throw failed(
        `The progress file ${path} is damaged. Move it away to begin anew; what is on the chain already is passed over.`,
      );
    }
  };
}

export interface Secret {
  readonly bytes: Uint8Array;
  /** True when it was made just now. */
  readonly fresh: boolean;
}

const SECRET_BYTES = 32;

/** The secret under which the salts of the register are made: 64 hexadecimal digits in a file of mode 0600. */
export function openSecret(folder: string): Secret {
  const path = join(folder, "secret");
  mkdirSync(dirname(path), { recursive: true });
  const known = existsSync(path) ? readFileSync(path, "utf8").trim() : "";
  if (/^[0-9a-f]{64}$/.test(known)) return { bytes: Buffer.from(known, "hex"), fresh: false };
  if (known !== "") throw failed(`The import's secret in ${path} is damaged.`);
  const bytes = randomBytes(SECRET_BYTES);
  const file = openAppendFile(path);
  file.append([bytes.toString("hex")]);
  file.close();
  return { bytes, fresh: true };
}
