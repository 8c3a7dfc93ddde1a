import type { Entry } from "../../shared/domain/entry.ts";
import type { CaseId, Hash, Millis } from "../../shared/domain/units.ts";
import { ok, type Result } from "../../shared/errors.ts";
import type { Binding, Evidence } from "../evidence/evidence-service.ts";
import type { Desk } from "../outbox/desk.ts";
import type { DerivedStore } from "../store/derived-store.ts";
import type { LocalStore } from "../store/local-store.ts";
import type { RepairLog } from "../store/repair-records.ts";
import type { Handlers } from "./dispatch.ts";

type EvidenceChannel =
  | `evidence.${"attach" | "discard" | "verify" | "export" | "pack" | "unpack" | "erase"}`
  | `evidence.${"lost" | "eraseLost"}`
  | "repairs.acknowledge";

export interface EvidenceHandlerDeps {
  readonly evidence: Evidence;
  readonly desk: Pick<Desk, "erase">;
  readonly bindingOf: (id: CaseId, commitment: Hash) => Binding | undefined;
  /** The same, of the proved journal only. */
  readonly entryOf: (id: CaseId, commitment: Hash) => Binding | undefined;
  readonly told: RepairLog;
  readonly now: () => Millis;
  /** Call after lines of cases changed. */
  readonly changed: () => void;
  /** Call after what is told of repairs changed. */
  readonly seen: () => void;
}

/** The channels of notes and files behind commitments. */
export function evidenceHandlers({
  evidence,
  desk,
  bindingOf,
  entryOf,
  told,
  now,
  changed,
  seen,
}: EvidenceHandlerDeps): Pick<Handlers, EvidenceChannel> {
  return {
    "evidence.attach": ({ paths }) => evidence.attach(paths),
    "evidence.discard": async ({ file }) => empty(await evidence.discard(file)),
    "evidence.verify": ({ case: id, commitment }) =>
      evidence.verify(commitment, bindingOf(id, commitment)),
    "evidence.export": async ({ file, target }) => {
      const copied = await evidence.copyTo(file, target);
      return copied.ok ? ok({ saved: true }) : copied;
    },
    "evidence.pack": async ({ case: id, commitment, passphrase, target }) => {
      const what = { commitment, binding: bindingOf(id, commitment) };
      const packed = await evidence.pack(what, passphrase, target);
      return packed.ok ? ok({ saved: true }) : packed;
    },
    "evidence.unpack": async ({ case: id, passphrase, source }) => {
      const taken = await evidence.unpack({ case: id, entryOf }, passphrase, source);
      if (!taken.ok) return taken;
      changed();
      return ok({ taken: true });
    },
    "evidence.erase": async ({ commitment }) => {
      const erased = await desk.erase(commitment);
      // What was erased before a failure is gone from the views too.
      changed();
      return erased.ok ? ok({ erasedAt: erased.value }) : erased;
    },
    "evidence.lost": () => evidence.lost(),
    "evidence.eraseLost": async ({ files }) => empty(await evidence.eraseLost(files)),
    "repairs.acknowledge": () => {
      const noted = told.acknowledge(now());
      seen();
      return empty(noted);
    },
  };
}

const empty = (result: Result<void>): Result<Record<never, never>> => (result.ok ? ok({}) : result);

/** The entry with a commitment in a case's proved journal. */
export function committedEntry(
  derived: Pick<DerivedStore, "cases">,
  id: CaseId,
  commitment: Hash,
): Entry | undefined {
  const stored = derived.cases.get(id);
  const entries = stored === undefined ? [] : derived.cases.entries(stored.no);
  return entries.find((one) => one.entry.commitment === commitment)?.entry;
}

/** The act behind a commitment, of the proved journal. */
export function entryOf(
  derived: Pick<DerivedStore, "cases">,
  id: CaseId,
  commitment: Hash,
): Binding | undefined {
  const entry = committedEntry(derived, id, commitment);
  return entry && { act: entry.act, case: id, occurredAt: entry.occurredAt };
}

/** The act behind a commitment: of the proved journal, else of the outbox. */
export function bindingOf(
  derived: Pick<DerivedStore, "cases">,
  local: Pick<LocalStore, "outbox">,
  id: CaseId,
  commitment: Hash,
): Binding | undefined {
  const proved = entryOf(derived, id, commitment);
  if (proved !== undefined) return proved;
  const item = local.outbox
    .list()
    .find(({ act }) => act.commitment === commitment && act.case === id);
  return item && { act: item.act.act, case: id, occurredAt: item.act.occurredAt };
}
