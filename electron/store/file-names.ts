import * as path from "node:path";

/** The files of one durable database. */
export interface FileNames {
  /** Newest image. */
  readonly image: string;
  readonly previous: string;
  /** An image while it is written. */
  readonly next: string;
  /** Which record was acknowledged last: see `seen-mark.ts`. */
  readonly seen: string;
  /** The segment whose first record has this sequence. */
  segment(first: number): string;
  /** First sequences of the segments among names of the folder, ascending. */
  segmentsOf(names: readonly string[]): number[];
  /** All names that belong to this database among names of the folder; those set aside do not. */
  ownOf(names: readonly string[]): string[];
  /** Whether a name is that of a damaged file of this database which a repair has kept. */
  isSetAside(file: string): boolean;
}

export function fileNames(dir: string, name: string): FileNames {
  const at = (file: string) => path.join(dir, file);
  const first = (file: string): number => {
    const digits = file.startsWith(`${name}.`) && file.endsWith(".journal");
    const middle = digits ? file.slice(name.length + 1, -".journal".length) : "";
    return /^\d{12}$/.test(middle) ? Number(middle) : -1;
  };
  return {
    image: at(`${name}.db`),
    previous: at(`${name}.prev.db`),
    next: at(`${name}.next.db`),
    seen: at(`${name}.seen`),
    segment: (sequence) => at(`${name}.${String(sequence).padStart(12, "0")}.journal`),
    segmentsOf: (names) =>
      names
        .map(first)
        .filter((sequence) => sequence >= 0)
        .sort((a, b) => a - b),
    ownOf: (names) =>
      names
        .filter(
          (file) =>
            [`${name}.db`, `${name}.prev.db`, `${name}.next.db`].includes(file) || first(file) >= 0,
        )
        .map(at),
    isSetAside: (file) => file.startsWith(`${name}.`) && /\.broken-\d+$/.test(file),
  };
}
