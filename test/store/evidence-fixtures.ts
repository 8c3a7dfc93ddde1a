import * as fs from "node:fs";
import * as path from "node:path";
import { type Evidence, openEvidence } from "../../electron/evidence/evidence-service.ts";
import { recordCommitment, saltRecord } from "../../electron/evidence/record.ts";
import { type LocalStore, openLocalStore } from "../../electron/store/local-store.ts";
import type { EvidenceFile } from "../../shared/domain/evidence.ts";
import type { Hash } from "../../shared/domain/units.ts";
import type { Result } from "../../shared/errors.ts";
import { actIdOf, caseIdOf, NOON } from "./fixtures.ts";

export const DATA_KEY = new Uint8Array(32).fill(9);

export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

export interface Opened {
  readonly local: LocalStore;
  readonly evidence: Evidence;
  /** Folder of the vault. */
  readonly vault: string;
}

/** The local store and the vault of a profile, as the console opens them. */
export async function openProfile(
  dir: string,
  now: () => number = () => NOON,
  dataKey: Uint8Array = DATA_KEY,
): Promise<Opened> {
  const local = value(await openLocalStore({ dir: path.join(dir, "local"), dataKey, now }));
  const vault = path.join(dir, "evidence");
  return {
    local,
    evidence: value(openEvidence({ dir: vault, dataKey, local, now })),
    vault,
  };
}

/** Bytes that no compressor shortens and no two seeds share. */
export function content(seed: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let state = seed + 1;
  for (let at = 0; at < length; at += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) | 0;
    bytes[at] = state >>> 16;
  }
  return bytes;
}

export function sourceFile(dir: string, name: string, bytes: Uint8Array): string {
  const file = path.join(dir, name);
  fs.writeFileSync(file, bytes);
  return file;
}

/** What belongs to act `n`. */
export const bindingFor = (n: number) => ({
  act: actIdOf(n),
  case: caseIdOf(1),
  occurredAt: NOON,
});

/** Binds a note and files to act `n`, as the desk does. */
export function bind(
  { local }: Opened,
  n: number,
  note: string | undefined,
  files: readonly EvidenceFile[],
): Hash {
  const record = { ...bindingFor(n), note, files };
  const { version, salt, commitment } = saltRecord(record);
  value(
    local.evidence.put(commitment, {
      ...bindingFor(n),
      note,
      files,
      version,
      salt: Buffer.from(salt).toString("hex"),
    }),
  );
  return commitment;
}

/** A note of the first kind of record, as older programs put it. */
export function bindOld({ local }: Pick<Opened, "local">, n: number, note: string): Hash {
  const salt = new Uint8Array(32).fill(n);
  const commitment = recordCommitment({ ...bindingFor(n), note, files: [] }, salt, 1);
  value(local.notes.put(commitment, { note, salt: Buffer.from(salt).toString("hex") }));
  return commitment;
}
