import { DEFAULT_UTC_OFFSET_MINUTES, localDay } from "../../shared/domain/time.ts";
import type { Millis, OrgId } from "../../shared/domain/units.ts";
import { CUSTOMER_CLASSES } from "../../shared/domain/words.ts";
import { ok } from "../../shared/errors.ts";
import type { CellFigures } from "../../shared/figures/answer.ts";
import { timeOf } from "../../shared/figures/tally.ts";
import type { FigureRecord, Figures, FiguresFilter } from "../../shared/ipc/figures-schemas.ts";
import { FIRST_CONDUCT_CARD, FIRST_CONDUCT_DAYS } from "../../shared/risk/default-cards.ts";
import type { DerivedStore } from "../store/derived-store.ts";
import type { CaseRecord } from "../store/record-queries.ts";
import type { Handlers } from "./dispatch.ts";

export interface FiguresHandlerDeps {
  readonly derived: Pick<DerivedStore, "figures" | "records" | "heads" | "policyInForce">;
  /** The proved block that the store stands at; undefined within a catch-up, when it is between two. */
  readonly block: () => Figures["block"];
  /** The chain's time now, as well as it can be told (ms). */
  readonly now: () => Millis;
}

/** Before a policy is known: the chain's first card. */
const NO_POLICY = {
  utcOffsetMinutes: DEFAULT_UTC_OFFSET_MINUTES,
  conductRisk: FIRST_CONDUCT_CARD,
  conductDays: FIRST_CONDUCT_DAYS,
};

/** The channels of the dashboard, over the organisations whose journals the console holds. */
export function figuresHandlers(
  deps: FiguresHandlerDeps,
): Pick<Handlers, "figures.get" | "records.list"> {
  const { derived } = deps;
  const orgsOf = (asked: readonly OrgId[] | undefined): OrgId[] => {
    const held = derived.heads().map(({ org }) => org);
    return asked === undefined ? held : held.filter((org) => asked.includes(org));
  };
  const policyAt = (at: Millis) => derived.policyInForce(at);

  const cellFigures = (filter: FiguresFilter, now: Millis): CellFigures => {
    const dated = policyAt(now);
    const { utcOffsetMinutes, conductRisk, conductDays } = dated?.policy ?? NO_POLICY;
    const today = localDay(now, utcOffsetMinutes);
    const orgs = orgsOf(filter.orgs);
    const classes = CUSTOMER_CLASSES.filter((name) => filter.classes?.includes(name) ?? true);
    const time = timeOf(today, filter.months, conductDays);
    return derived.figures.of({ ...time, ...{ orgs, classes, conductCard: conductRisk } });
  };

  return {
    "figures.get": (filter) => {
      const now = deps.now();
      const policy = policyAt(now)?.policy;
      const { utcOffsetMinutes } = policy ?? NO_POLICY;
      return ok({
        now,
        today: localDay(now, utcOffsetMinutes),
        utcOffsetMinutes,
        block: deps.block(),
        quiet: policy && { fromMinute: policy.quietFromMinute, toMinute: policy.quietToMinute },
        ...cellFigures(filter, now),
      });
    },
    "records.list": ({ filter: { orgs, ...filter }, offset, limit }) => {
      const { utcOffsetMinutes } = policyAt(deps.now())?.policy ?? NO_POLICY;
      const question = { ...filter, orgs: orgsOf(orgs), utcOffsetMinutes };
      const { total, rows } = derived.records(question, offset, limit);
      return ok({ total, rows: rows.map(recordOf) });
    },
  };
}

const recordOf = ({ entry, case: id, reference, class: of }: CaseRecord): FigureRecord => ({
  case: id,
  reference,
  class: of,
  org: entry.org,
  seq: entry.seq,
  occurredAt: entry.occurredAt,
  actor: entry.actor,
  provenance: entry.provenance,
  kind: entry.kind,
});
