import { localMinute } from "../../shared/domain/time.ts";
import type { Day } from "../../shared/domain/units.ts";
import { fail, ok } from "../../shared/errors.ts";
import type { Said, WarningRow } from "../../shared/ipc/warning-schemas.ts";
import { RISK_WARNINGS, type RiskWarningKind, riskWarnings } from "../../shared/risk/warnings.ts";
import { isQuiet as isQuietHour } from "../../shared/rules/contact-limits.ts";
import { orgsUnder } from "../ledger/rules-context.ts";
import { keptRisks } from "../risk/kept-risks.ts";
import type { DerivedReader } from "../store/derived-reader.ts";
import type { LocalStore } from "../store/local-store.ts";
import type { StoredCase } from "../store/stored-case.ts";
import type { WarningNote, WarningWord } from "../store/warning-records.ts";
import { type CaseHandlerDeps, momentOf } from "./case-handlers.ts";
import type { Handlers } from "./dispatch.ts";

export interface WarningHandlerDeps extends Omit<CaseHandlerDeps, "derived" | "local"> {
  readonly derived: CaseHandlerDeps["derived"] & Pick<DerivedReader, "warnings">;
  readonly local: CaseHandlerDeps["local"] & Pick<LocalStore, "warnings" | "customers">;
  readonly changed: () => void;
  /** The past day that is shown: of its warnings nothing can be said. */
  readonly pastDay: () => Day | undefined;
}

/** The channels of the warnings. */
export function warningHandlers(
  deps: WarningHandlerDeps,
): Pick<Handlers, "warnings.get" | "warnings.note" | "warnings.undo"> {
  const { derived, local, operator, now } = deps;
  const risksOf = keptRisks();

  /** What is the same for all rows of an answer. */
  const standing = () => {
    const at = momentOf(deps);
    const who = operator();
    const dated = derived.policyInForce(at.now);
    if (who === undefined || dated === undefined || at.levels === undefined) return undefined;
    const orgs = orgsUnder(derived, who.org);
    return { at, dated, levels: at.levels, orgs, register: local.customers.version };
  };
  type Standing = NonNullable<ReturnType<typeof standing>>;

  const section = (kind: RiskWarningKind, limit: number, stands: Standing | undefined) => {
    if (stands === undefined) return { kind, total: 0, quiet: 0, undone: 0, rows: [], noted: [] };
    const { at, dated, levels, orgs } = stands;
    const noted = local.warnings.count(kind);
    const { total, cases } = derived.warnings(kind, orgs, levels, limit + noted);
    let quiet = 0;
    let undone = 0;
    const rows: WarningRow[] = [];
    const dealtWith: WarningRow[] = [];
    for (const found of cases) {
      const warning = riskWarnings(found.risk, dated.policy).find((one) => one.kind === kind);
      const note = noted === 0 ? undefined : local.warnings.find(found.id, kind);
      if (warning === undefined) continue;
      const hidden = note !== undefined && isQuiet(note, warning.points, at.today);
      if (hidden) quiet += 1;
      else if (note?.undone && warning.points <= note.points) undone += 1;
      const list = hidden ? dealtWith : rows;
      if (list.length < limit) list.push({ ...warning, ...rowOf(found, note, stands) });
    }
    return { kind, total, quiet, undone, rows, noted: dealtWith };
  };

  const rowOf = (
    found: StoredCase,
    note: WarningNote | undefined,
    { at, dated, register }: Standing,
  ) => {
    const account = local.register.findByCommitment(found.customer)?.account;
    const customer = {
      state: `${register} ${account ?? ""}`,
      find: () => (account === undefined ? undefined : local.customers.find(account)),
    };
    const moment = { now: at.now, policy: dated.policy, customer };
    const { fee, conduct } = risksOf(derived.cases.history(found), moment, derived);
    const { id, reference, org, outstanding } = found;
    return {
      ...{ case: id, reference, account, org, class: found.class, outstanding },
      risk: { fee, conduct, policy: dated.version },
      said: note ? [...(note.earlier ?? []), note].map(saidOf).reverse() : [],
    };
  };

  function pastView() {
    const past = deps.pastDay();
    return past === undefined ? undefined : fail({ kind: "AsOfView", day: past });
  }

  return {
    "warnings.get": ({ limit }) => {
      const moment = now();
      const policy = derived.policyInForce(moment)?.policy;
      const stands = standing();
      return ok({
        now: moment,
        quiet:
          policy !== undefined && isQuietHour(localMinute(moment, policy.utcOffsetMinutes), policy),
        sections: RISK_WARNINGS.map((kind) => section(kind, limit, stands)),
      });
    },
    "warnings.note": ({ case: id, kind, points, until, reason }) => {
      const past = pastView();
      if (past !== undefined) return past;
      if (until !== undefined && !reason) return fail({ kind: "ReasonMissing" });
      const by = operator()?.account;
      const written = local.warnings.put({
        ...{ case: id, kind, points, at: now() },
        ...(until !== undefined && { until }),
        ...(reason && { reason }),
        ...(by && { by }),
      });
      if (!written.ok) return written;
      deps.changed();
      return ok({});
    },
    "warnings.undo": ({ case: id, kind }) => {
      const past = pastView();
      if (past !== undefined) return past;
      const by = operator()?.account;
      const undone = local.warnings.undo(id, kind, { at: now(), ...(by && { by }) });
      if (!undone.ok) return undone;
      deps.changed();
      return ok({});
    },
  };
}

const saidOf = ({ at, by, until, reason, undone }: WarningWord): Said => ({
  ...{ at, by, until, reason },
  undone: undone && { at: undone.at, by: undone.by },
});

/** A warning keeps quiet while it is not worse than when something was said of it, and its day has not come. */
const isQuiet = (note: WarningNote, points: number, today: Day): boolean =>
  note.undone === undefined &&
  points <= note.points &&
  (note.until === undefined || today < note.until);
