import { bytesToHex } from "@noble/hashes/utils.js";
import { wholeText } from "../../shared/audit/canonical-json.ts";
import type { OpinionFacts } from "../../shared/audit/check-opinion.ts";
import {
  OPINION_FORMAT,
  type Opinion,
  opinionBytes,
  opinionDigest,
  opinionSchema,
  type SampleNote,
} from "../../shared/audit/opinion.ts";
import { drawSample, type Sample } from "../../shared/audit/sampling.ts";
import { type CaseId, type Hash, hash, type Millis } from "../../shared/domain/units.ts";
import { fail, type OpinionLack, ok, type Result } from "../../shared/errors.ts";
import type { AuditWork, OpinionPreview } from "../../shared/ipc/opinion-schemas.ts";
import type { KeyService } from "../keys/key-service.ts";
import { writeFileAtomic } from "../security/atomic-file.ts";
import type { AuditDraft, AuditDrafts } from "../store/audit-records.ts";
import type { AuditDesk } from "./audit-desk.ts";
import { casesOf } from "./browse.ts";
import type { VerifiedSnapshot } from "./open-snapshot.ts";
import { factsOf } from "./opinion-facts.ts";
import { opinionText } from "./opinion-file.ts";

export interface OpinionDeskOptions {
  readonly desk: AuditDesk;
  readonly drafts: AuditDrafts;
  readonly keys: KeyService;
  readonly now: () => Millis;
}

/** What an auditor writes of the open snapshot, kept as it is written, until it is signed. */
export class OpinionDesk {
  readonly #options: OpinionDeskOptions;
  /** What would be signed, until anything of it changes. */
  #prepared: { readonly digest: Hash; readonly opinion: Opinion } | undefined;

  constructor(options: OpinionDeskOptions) {
    this.#options = options;
  }

  /** Errors: SnapshotNotShown, SnapshotChanged; OpinionIncomplete of a file that is no snapshot. */
  work(): Result<AuditWork> {
    const open = this.#open();
    return open.ok ? ok(this.#workOf(open.value)) : open;
  }

  plan(plan: NonNullable<AuditDraft["plan"]>): Result<AuditWork> {
    return this.#change((draft) => ({ ...draft, plan: { ...plan, seed: wholeText(plan.seed) } }));
  }

  conclude(kind: AuditDraft["kind"], text: string): Result<AuditWork> {
    return this.#change((draft) => ({ ...draft, kind, text: wholeText(text) }));
  }

  note(id: CaseId, note: SampleNote | undefined): Result<AuditWork> {
    const open = this.#open();
    if (!open.ok) return open;
    this.#prepared = undefined;
    const whole = note && { ...note, text: wholeText(note.text) };
    const kept = this.#options.drafts.putNote(open.value.sha256, id, whole);
    return kept.ok ? ok(this.#workOf(open.value)) : kept;
  }

  /** Errors: OpinionIncomplete, NoKey, BadKeystore. */
  prepare(): Result<OpinionPreview> {
    const open = this.#open();
    if (!open.ok) return open;
    const { facts, sha256 } = open.value;
    const work = this.#workOf(open.value);
    if (work.lacks) return fail({ kind: "OpinionIncomplete", ...work.lacks });
    const key = this.#options.keys.selected();
    if (!key.ok) return key;
    const { account, name, locked } = key.value;
    const draft = this.#options.drafts.get(sha256);
    const sample = sampleOf(facts, draft);
    const opinion: Opinion = {
      snapshot: facts.snapshot,
      verification: facts.verification,
      ...(facts.rules && { rules: facts.rules }),
      ...(sample && {
        sample: {
          plan: draft.plan as NonNullable<AuditDraft["plan"]>,
          population: sample.population,
          strata: sample.strata.map((one) => ({ ...one })),
          cases: [...sample.cases],
        },
      }),
      notes: work.notes,
      conclusion: { kind: draft.kind as NonNullable<AuditDraft["kind"]>, text: draft.text.trim() },
      auditor: { account, name: wholeText(name) },
      at: this.#options.now(),
    };
    const digest = hash(opinionDigest(opinion));
    this.#prepared = { digest, opinion };
    return ok({ opinion: readBack(opinion), digest, locked });
  }

  /** Signs what was prepared and writes it. Errors: NotFound, SnapshotChanged, NoKey, KeyLocked, of the disk. */
  sign(digest: Hash, target: string): Result<{ saved: boolean }> {
    const open = this.#open();
    if (!open.ok) return open;
    const prepared = this.#prepared;
    if (prepared?.digest !== digest) return fail({ kind: "NotFound", what: "opinion" });
    const { opinion } = prepared;
    const signed = this.#options.keys.sign(opinion.auditor.account, opinionBytes(opinion));
    if (!signed.ok) return signed;
    const signature = bytesToHex(signed.value);
    const text = opinionText({ format: OPINION_FORMAT, opinion, signature });
    const written = writeFileAtomic(target, new TextEncoder().encode(text));
    return written.ok ? ok({ saved: true }) : written;
  }

  #change(change: (draft: AuditDraft) => AuditDraft): Result<AuditWork> {
    const open = this.#open();
    if (!open.ok) return open;
    this.#prepared = undefined;
    const { drafts } = this.#options;
    const { sha256 } = open.value;
    const kept = drafts.put(sha256, change(drafts.get(sha256)));
    return kept.ok ? ok(this.#workOf(open.value)) : kept;
  }

  #open(): Result<OpenWork> {
    const snapshot = this.#options.desk.snapshot();
    if (!snapshot.ok) return snapshot;
    const facts = factsOf(snapshot.value);
    const { sha256 } = snapshot.value;
    if (facts === undefined || sha256 === undefined)
      return fail({ kind: "OpinionIncomplete", what: "hash", missing: 0 });
    return ok({ snapshot: snapshot.value, facts, sha256 });
  }

  #workOf({ snapshot, facts, sha256 }: OpenWork): AuditWork {
    const { drafts } = this.#options;
    const draft = drafts.get(sha256);
    const sample = sampleOf(facts, draft);
    const kept = drafts.notes(sha256);
    const notes = (sample?.cases ?? []).flatMap((id) => kept.get(id) ?? []);
    const cases = casesOf(snapshot);
    const rows = new Map(cases.ok ? cases.value.map((row) => [row.id, row]) : []);
    const lacks = lackOf(facts, draft, sample, notes);
    return {
      plan: draft.plan,
      sample: sample && {
        population: sample.population,
        strata: sample.strata.map((one) => ({ ...one })),
        rows: sample.cases.flatMap((id) => rows.get(id) ?? []),
      },
      notes,
      kind: draft.kind,
      text: draft.text,
      lacks,
    };
  }
}

interface OpenWork {
  readonly snapshot: VerifiedSnapshot;
  readonly facts: OpinionFacts;
  readonly sha256: Hash;
}

/** The last sample of each snapshot: a plan is drawn once, and looked at with every note. */
const drawn = new WeakMap<OpinionFacts, { readonly plan: string; readonly sample: Sample }>();

/** Without cases there is nothing to draw from. */
function sampleOf(facts: OpinionFacts, { plan }: AuditDraft): Sample | undefined {
  const { cases } = facts;
  if (plan === undefined || cases === undefined || cases.length === 0) return undefined;
  const key = JSON.stringify(plan);
  const last = drawn.get(facts);
  if (last?.plan === key) return last.sample;
  const sample = drawSample(cases, plan);
  drawn.set(facts, { plan: key, sample });
  return sample;
}

function lackOf(
  { cases, verification }: OpinionFacts,
  { kind, text }: AuditDraft,
  sample: Sample | undefined,
  notes: readonly SampleNote[],
): { what: OpinionLack; missing: number } | undefined {
  if (sample === undefined && cases !== undefined && cases.length > 0)
    return { what: "sample", missing: 0 };
  const done = notes.filter(({ mark, text: said }) => mark === "clean" || said.trim() !== "");
  const missing = (sample?.cases.length ?? 0) - done.length;
  if (missing > 0) return { what: "notes", missing };
  if (kind === undefined || text.trim() === "") return { what: "conclusion", missing: 0 };
  if (kind === "unqualified" && verification.result === "failed")
    return { what: "unqualified", missing: 0 };
  return undefined;
}

/** What the bytes say to whoever reads them, not what we meant to write. */
function readBack(opinion: Opinion): Opinion {
  const text = new TextDecoder().decode(opinionBytes(opinion));
  return opinionSchema.parse(JSON.parse(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1)));
}
