import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { dirname } from "node:path";
import type { benchActs } from "./acts.ts";
import type { BranchFigures } from "./branch.ts";
import type { benchGate } from "./gate.ts";
import type { benchHistories } from "./histories.ts";
import type { benchQueries } from "./queries.ts";
import type { benchSnapshots } from "./snapshots.ts";
import type { benchSync } from "./sync.ts";
import type { benchMemory, benchStart } from "./windows.ts";

/** When a part was measured, and how busy the machine was at its end. */
export interface Taken {
  readonly takenAt: string;
  /** Processes that wanted a core in the last minute. */
  readonly load: number;
}

interface Parts {
  readonly sync: Awaited<ReturnType<typeof benchSync>>;
  readonly queries: Awaited<ReturnType<typeof benchQueries>>;
  readonly start: Awaited<ReturnType<typeof benchStart>>;
  readonly memory: Awaited<ReturnType<typeof benchMemory>>;
  readonly acts: Awaited<ReturnType<typeof benchActs>>;
  readonly gate: Awaited<ReturnType<typeof benchGate>>;
  readonly histories: Awaited<ReturnType<typeof benchHistories>>;
  readonly branch: BranchFigures;
  readonly snapshots: Awaited<ReturnType<typeof benchSnapshots>>;
}
export type PartName = keyof Parts;
export type PartOf<Name extends PartName> = Parts[Name] & Taken;

interface Head {
  readonly quick: boolean;
  readonly machine: {
    readonly cores: number;
    readonly model: string;
    readonly memoryGb: number;
    readonly platform: string;
    readonly node: string;
    readonly electron: string | undefined;
  };
}

/** What `bench/latest.json` holds. Parts that were never measured are absent. */
export type Report = Head & { readonly [Name in PartName]?: PartOf<Name> };

export const load = () => Math.round((loadavg()[0] ?? 0) * 10) / 10;

/** A report of this machine. Figures in the file that another run took on a machine like it are kept. */
export function beginReport(file: string, quick: boolean, electron: string | undefined): Report {
  const machine = {
    cores: cpus().length,
    model: cpus()[0]?.model ?? "unknown",
    memoryGb: Math.round(totalmem() / 2 ** 30),
    platform: `${process.platform} ${process.arch}`,
    node: process.versions.node,
  };
  if (!existsSync(file)) return { quick, machine: { ...machine, electron } };
  // Our own file: whatever does not fit is measured anew.
  const old = JSON.parse(readFileSync(file, "utf8")) as Report;
  const known = { ...machine, electron: electron ?? old.machine.electron };
  const same =
    old.quick === quick &&
    Object.entries(machine).every(([name, value]) => old.machine[name as "node"] === value);
  return same ? { ...old, machine: known } : { quick, machine: { ...machine, electron } };
}

export function writeReport(file: string, report: Report): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.tmp`, `${JSON.stringify(report, null, 2)}\n`);
  renameSync(`${file}.tmp`, file);
}
