import { randomBytes } from "node:crypto";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { NewCase, OpeningAct } from "../../shared/domain/opening.ts";
import { localDay } from "../../shared/domain/time.ts";
import type { Fen, Hash, Millis, OrgId } from "../../shared/domain/units.ts";
import { CUSTOMER_CLASSES } from "../../shared/domain/words.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import {
  type ListSigned,
  type OpeningPlan,
  SHOWN_CASES,
} from "../../shared/ipc/opening-schemas.ts";
import { NAMED_REJECTS } from "../../shared/ipc/register-schemas.ts";
import { readArrears } from "../../shared/register/arrears.ts";
import { UTC_OFFSET_MINUTES } from "../../shared/register/list-values.ts";
import type { Reject } from "../../shared/register/rejects.ts";
import type { KeyService } from "../keys/key-service.ts";
import { groupArrears } from "../register/group-arrears.ts";
import { listReport, readListFile } from "../register/list-file.ts";
import { ListProgress } from "../register/list-progress.ts";
import type { DerivedStore } from "../store/derived-store.ts";
import type { LocalStore } from "../store/local-store.ts";
import type { OpeningItems } from "./engine.ts";
import type { OpeningService, PreparedOpening } from "./opening-service.ts";
import { intoActs, type PlannedCase, planCases } from "./plan.ts";

export interface ArrearsDeskOptions {
  readonly service: OpeningService;
  readonly items: Pick<OpeningItems, "list">;
  readonly store: Pick<DerivedStore, "cases" | "orgs">;
  readonly register: LocalStore["register"];
  readonly keys: Pick<KeyService, "selected">;
  readonly now: () => Millis;
  /** Call when how far a list is has changed. */
  readonly changed: () => void;
}

interface Batch {
  readonly name: string;
  readonly acts: readonly (readonly PlannedCase[])[];
  /** How many of the acts are signed. */
  signed: number;
}

/**
 * Turns a list of arrears into signed acts: read, judge, show, and sign one act at a time, so that the window tells how far
 * it is and a kill comes between two. What opens the commitments is on the disk before the act is signed; what was signed is
 * on the disk before it is told. A list that is read again names what is on its way, so nothing is opened twice.
 */
export class ArrearsDesk {
  /** Of the last list. */
  rejects: readonly Reject[] = [];
  readonly progress: ListProgress;
  readonly #options: ArrearsDeskOptions;
  #batch: Batch | undefined;

  constructor(options: ArrearsDeskOptions) {
    this.#options = options;
    this.progress = new ListProgress(options.changed);
  }

  /** Reads and judges a list; nothing is written. Errors: RegisterBusy, those of `readListFile` and of `prepare`. */
  read(path: string): Promise<Result<OpeningPlan>> {
    return this.progress.during(path, () => this.#read(path));
  }

  async #read(path: string): Promise<Result<OpeningPlan>> {
    const { service, items, store, register, now } = this.#options;
    const today = localDay(now(), UTC_OFFSET_MINUTES);
    const list = await readListFile(
      path,
      "arrears",
      (header, fields) => readArrears(header, fields, today),
      (rows) => this.progress.pause("reading", rows),
    );
    if (!list.ok) return list;
    const org = service.operator()?.org;
    const planned = await planCases(groupArrears(list.value), list.value.reject, {
      ...{ cases: store.cases, register, items: items.list(), today },
      office: store.orgs().find(({ id }) => id === org)?.name,
      pause: (accounts) => this.progress.pause("judging", accounts),
    });
    const acts = intoActs(planned);
    const batch = { name: bytesToHex(randomBytes(16)), acts, signed: 0 };
    const [some] = acts;
    const first = some && (await service.prepare(some.map(({ opened }) => opened)));
    if (first?.ok === false) return first;
    this.#batch = batch;
    this.rejects = list.value.rejects.inOrder();
    return ok({
      batch: batch.name,
      ...listReport(list.value, NAMED_REJECTS),
      ...planView(planned, org),
      acts: acts.length,
      first: first && previewView(first.value),
    });
  }

  /**
   * Signs the next act of the list. Errors: NotFound (the preview, when the list must be read anew), KeyLocked, of the disk,
   * those of `prepare` and `sign`.
   */
  async sign(name: string): Promise<Result<ListSigned>> {
    const { service, register, keys } = this.#options;
    const batch = this.#batch;
    if (batch === undefined || batch.name !== name)
      return fail({ kind: "NotFound", what: "preview" });
    const act = batch.acts[batch.signed];
    if (act === undefined) return ok({ done: 0, failed: [], left: 0 });
    const key = keys.selected();
    if (!key.ok) return key;
    if (key.value.locked) return fail({ kind: "KeyLocked", account: key.value.account });
    const cases = act.map(({ opened }) => opened);
    const prepared = await service.prepare(cases);
    if (!prepared.ok) return prepared;
    const [refusal] = prepared.value.unmet;
    if (refusal) return fail(refusal);
    if (!isSame(prepared.value.act.cases, cases))
      return fail({ kind: "Unknown", issue: "the bytes say something else than the list" });
    const kept = register.putMany(
      act.map(({ customer }) => customer).filter((row) => isNew(register, row.commitment)),
    );
    if (!kept.ok) return kept;
    const signed = await service.sign(prepared.value.item);
    if (!signed.ok) return signed;
    batch.signed += 1;
    return ok({
      done: cases.length,
      failed: [],
      left: batch.acts.slice(batch.signed).reduce((sum, one) => sum + one.length, 0),
    });
  }
}

const isNew = (register: LocalStore["register"], commitment: string): boolean =>
  register.findByCommitment(commitment as Hash) === undefined;

const isSame = (read: OpeningAct["cases"], planned: readonly NewCase[]): boolean =>
  JSON.stringify(read.map(inOrder)) === JSON.stringify(planned.map(inOrder));
const inOrder = ({ case: id, reference, customer, class: of, bills }: NewCase) => [
  ...[id, reference, customer, of],
  ...bills.map(({ period, amount, due }) => [period, amount, due]),
];

/** What cases come to. */
export function sumsOf(cases: readonly Pick<NewCase, "bills">[]) {
  const bills = cases.flatMap((one) => one.bills);
  const amount = bills.reduce((sum, bill) => sum + bill.amount, 0) as Fen;
  return { cases: cases.length, bills: bills.length, amount };
}

function planView(planned: readonly PlannedCase[], org: OrgId | undefined) {
  const opened = planned.map((one) => one.opened);
  const byClass = CUSTOMER_CLASSES.map((name) => ({
    class: name,
    ...sumsOf(opened.filter((one) => one.class === name)),
  }));
  const shown = planned.slice(0, SHOWN_CASES).map(({ account, opened: one }) => {
    const { bills, amount } = sumsOf([one]);
    return { account, reference: one.reference, class: one.class, bills, amount };
  });
  return { org, ...sumsOf(opened), byClass: byClass.filter(({ cases }) => cases > 0), shown };
}

const previewView = ({ act, ...shown }: PreparedOpening) => ({ ...shown, ...sumsOf(act.cases) });
