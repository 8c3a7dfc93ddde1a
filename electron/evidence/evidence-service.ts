import * as path from "node:path";
import { hexToBytes } from "@noble/hashes/utils.js";
import {
  EVIDENCE_MAX_FILES,
  type EvidenceFile,
  type EvidenceState,
} from "../../shared/domain/evidence.ts";
import { type Hash, type Millis, millis } from "../../shared/domain/units.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import type { EvidenceReport, LostFile } from "../../shared/ipc/evidence-schemas.ts";
import type { LocalStore } from "../store/local-store.ts";
import { type Binding, boundOf, packEvidence, type Taking, unpackEvidence } from "./hand-over.ts";
import { canonicalRecord, RECORD_VERSIONS, recordCommitment } from "./record.ts";
import { openVault, type Standing, type Vault } from "./vault.ts";

/** As the chain has it, else as the outbox has it. */
export type { Binding } from "./hand-over.ts";

/** A file that was picked and never used is kept this long (ms): a form can stay open over a night. */
const UNUSED_MS = 24 * 3_600_000;

export interface EvidenceOptions {
  /** Folder of the vault. */
  readonly dir: string;
  readonly dataKey: Uint8Array;
  readonly local: Pick<LocalStore, "evidence" | "notes" | "repairs" | "isNew" | "told">;
  readonly now: () => number;
}

/** A record in clear, as it can be shown to others. */
export interface OpenEvidence {
  readonly record: Uint8Array;
  readonly salt: Uint8Array;
  readonly files: readonly EvidenceFile[];
}

/**
 * Opens the vault beside its index, and removes files that nothing needs. When the index was damaged, or is new, nothing is
 * removed: what it says may be of before. Errors: DiskFull, DiskFailed.
 */
export function openEvidence(options: EvidenceOptions): Result<Evidence> {
  const { local, now, dir, dataKey } = options;
  const index = local.evidence;
  const sound = local.repairs.length === 0 && !local.isNew;
  const dropped = sound ? dropUnused(local, millis(Math.max(0, now() - UNUSED_MS))) : ok(undefined);
  if (!dropped.ok) return dropped;
  const gone = new Map(index.goneFiles().map(({ file, erased }) => [file, erased]));
  const standing = (file: Hash): Standing => {
    if (index.file(file) !== undefined) return "known";
    const erased = sound ? gone.get(file) : undefined;
    return erased === undefined ? "unknown" : erased ? "erased" : "dropped";
  };
  const opened = openVault({ dir, dataKey, standing });
  if (!opened.ok) return opened;
  const { vault, aside } = opened.value;
  // What was erased must go at the next start that can trust the index, wherever it lies by then.
  const noted = gone.size === 0 ? ok(undefined) : index.removed(sound ? "all" : "dropped");
  if (!noted.ok) return noted;
  const about = { at: millis(now()), file: path.basename(dir), aside: [], count: aside };
  const told = aside === 0 ? ok(undefined) : local.told.tell([{ kind: "evidence", ...about }]);
  return told.ok ? ok(new Evidence(vault, local, now)) : told;
}

/** Those that no draft came to use. Of a time before data was lost nobody knows whether that is so: they are set aside. */
function dropUnused({ evidence, told }: EvidenceOptions["local"], before: Millis): Result<void> {
  const lossAt = told.lastLossAt() ?? -1;
  const unused = evidence.unusedFiles(before);
  const filesOf = (doubtful: boolean) =>
    unused.filter(({ addedAt }) => addedAt <= lossAt === doubtful).map(({ file }) => file);
  const dropped = evidence.dropFiles(filesOf(false));
  return dropped.ok ? evidence.dropFiles(filesOf(true), "keep") : dropped;
}

/** The branch's evidence: files in the vault, and what binds them and notes to commitments on chain. */
export class Evidence {
  readonly #vault: Vault;
  readonly #local: EvidenceOptions["local"];
  readonly #now: () => number;
  /** What changes the vault happens one after another. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(vault: Vault, local: EvidenceOptions["local"], now: () => number) {
    this.#vault = vault;
    this.#local = local;
    this.#now = now;
  }

  /** Takes files in for a draft; all or an error. Errors: TooManyFiles and those of `Vault.add`. */
  attach(paths: readonly string[]): Promise<Result<EvidenceFile[]>> {
    return this.#inTurn(async () => {
      if (paths.length > EVIDENCE_MAX_FILES)
        return fail({ kind: "TooManyFiles", limit: EVIDENCE_MAX_FILES });
      const files: EvidenceFile[] = [];
      for (const path of paths) {
        const added = await this.#vault.add(path);
        if (!added.ok) return added;
        const kept = this.#local.evidence.putFile(added.value, millis(this.#now()));
        if (!kept.ok) return kept;
        files.push(added.value);
      }
      return ok(files);
    });
  }

  /** Takes in bytes that were made here, as for a notice. Errors: those of `Vault.addBytes`, of the disk. */
  keep(name: string, bytes: Uint8Array): Promise<Result<EvidenceFile>> {
    return this.#inTurn(async () => {
      const added = await this.#vault.addBytes(name, bytes);
      if (!added.ok) return added;
      const kept = this.#local.evidence.putFile(added.value, millis(this.#now()));
      return kept.ok ? added : kept;
    });
  }

  /** A file was taken out of a draft again: it goes, unless a commitment uses it. Errors: of the disk. */
  discard(file: Hash): Promise<Result<void>> {
    return this.#inTurn(async () => {
      const dropped = this.#local.evidence.dropFiles([file]);
      if (!dropped.ok || this.#local.evidence.file(file) !== undefined) return dropped;
      return this.#vault.remove([file]);
    });
  }

  /** Reads again all that a commitment binds, and holds it against the commitment. */
  async verify(commitment: Hash, binding: Binding | undefined): Promise<Result<EvidenceReport>> {
    const index = this.#local.evidence;
    const erasedAt = index.erasedAt(commitment);
    if (erasedAt !== undefined) return ok({ state: "erased", files: [], erasedAt });
    const record = this.#recordOf(commitment, binding);
    if (record === undefined) return ok({ state: "elsewhere", files: [] });
    const files: EvidenceReport["files"] = [];
    for (const file of index.find(commitment)?.files ?? []) {
      const read = await this.#vault.verify(file);
      const state = read.ok ? "verified" : fileState(read.error.kind);
      if (state === undefined) return read as Result<never>;
      files.push({ file: file.file, state });
    }
    const states = files.map(({ state }) => state);
    const state: EvidenceState =
      !record.bound || states.includes("changed")
        ? "changed"
        : states.includes("missing")
          ? "missing"
          : "verified";
    return ok({ state, files });
  }

  /** Writes a verified copy of a file, be it one that was set aside. Errors: EvidenceMissing, EvidenceChanged, of the disk. */
  async copyTo(file: Hash, target: string): Promise<Result<void>> {
    return this.#vault.copyTo(this.#local.evidence.file(file) ?? { file }, target);
  }

  /** The files of which the index knows nothing, for somebody to look at. Errors: DiskFailed. */
  async lost(): Promise<Result<LostFile[]>> {
    const aside = await this.#vault.aside();
    if (!aside.ok) return aside;
    return ok(aside.value.filter(({ file }) => this.#local.evidence.file(file) === undefined));
  }

  /** Erases files of which the index knows nothing, for good. Errors: DiskFailed. */
  eraseLost(files: readonly Hash[]): Promise<Result<void>> {
    return this.#inTurn(async () =>
      this.#vault.erase(files.filter((file) => this.#local.evidence.file(file) === undefined)),
    );
  }

  /** Gives the content of a file piece by piece to `use`. Errors as `Vault.read`. */
  read(file: EvidenceFile, use: (chunk: Uint8Array) => Promise<void>): Promise<Result<void>> {
    return this.#vault.read(file, use);
  }

  /** The canonical bytes behind a commitment, with their salt, and the files that they name. Errors: those of `boundOf`. */
  open(commitment: Hash, binding: Binding | undefined): Result<OpenEvidence> {
    const bound = boundOf(this.#local, commitment, binding);
    if (!bound.ok) return bound;
    const { manifest, files } = bound.value;
    const { record, salt, version } = manifest;
    return ok({ record: canonicalRecord(record, version), salt, files });
  }

  /** Writes a package for another console. Errors: those of `packEvidence`. */
  pack(
    what: { readonly commitment: Hash; readonly binding: Binding | undefined },
    passphrase: string,
    target: string,
  ): Promise<Result<void>> {
    return packEvidence(this.#stores(), what, passphrase, target);
  }

  /** Takes over a package of another console, and answers its commitment. Errors: those of `unpackEvidence`. */
  unpack(
    taking: Omit<Taking, "isWhole">,
    passphrase: string,
    source: string,
  ): Promise<Result<Hash>> {
    const isWhole = async (commitment: Hash, binding: Binding) => {
      const report = await this.verify(commitment, binding);
      return report.ok && report.value.state === "verified";
    };
    return this.#inTurn(() =>
      unpackEvidence(this.#stores(), { ...taking, isWhole }, passphrase, source),
    );
  }

  /**
   * Erases salts, notes and the files that nothing else uses, for good: when this answers, no file of the profile holds
   * them. Erasing what is erased already finishes what a kill or a full disk left. Errors: of the disk.
   */
  erase(commitments: readonly Hash[]): Promise<Result<Millis>> {
    return this.#inTurn(async () => {
      const index = this.#local.evidence;
      const at = millis(this.#now());
      const files = index.filesOnlyOf(commitments);
      const erased = index.erase(commitments, at);
      if (!erased.ok) return erased;
      const removed = this.#vault.erase(files);
      if (!removed.ok) return removed;
      const scrubbed = index.scrub();
      return scrubbed.ok ? ok(at) : scrubbed;
    });
  }

  #stores() {
    return { vault: this.#vault, local: this.#local, now: this.#now };
  }

  /** Whether what is kept gives the commitment. Undefined when nothing is kept. */
  #recordOf(
    commitment: Hash,
    binding: Binding | undefined,
  ): { readonly bound: boolean } | undefined {
    const kept = this.#local.evidence.find(commitment);
    if (kept !== undefined) {
      const version = RECORD_VERSIONS.find((known) => known === kept.version);
      if (version === undefined) return { bound: false };
      // The chain's word on which act this is counts more than our own.
      const record = { ...kept, ...binding };
      return { bound: recordCommitment(record, hexToBytes(kept.salt), version) === commitment };
    }
    const old = this.#local.notes.get(commitment);
    if (old === undefined) return undefined;
    if (binding === undefined) return { bound: false };
    const record = { ...binding, note: old.note, files: [] };
    return { bound: recordCommitment(record, hexToBytes(old.salt), 1) === commitment };
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}

const fileState = (kind: string): EvidenceState | undefined =>
  kind === "EvidenceMissing" ? "missing" : kind === "EvidenceChanged" ? "changed" : undefined;
