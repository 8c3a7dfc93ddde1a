import { ok, type Result } from "../../shared/errors.ts";
import type { AuditDesk } from "../audit/audit-desk.ts";
import { figuresOf, listCases, listFindings, readCase } from "../audit/browse.ts";
import type { ComparisonDesk } from "../audit/comparison-desk.ts";
import type { VerifiedSnapshot } from "../audit/open-snapshot.ts";
import type { Handlers } from "./dispatch.ts";

export type AuditChannel =
  `audit.${"get" | "open" | "close" | "figures" | "cases" | "case" | "findings" | "comparison" | "compare" | "stopComparing"}`;

/** The channels of a snapshot: they need nothing but the file and the pinned chain's specification. */
export function auditHandlers(
  desk: AuditDesk,
  comparison: ComparisonDesk,
): Pick<Handlers, AuditChannel> {
  const within = <T>(look: (snapshot: VerifiedSnapshot) => Result<T>): Result<T> => {
    const snapshot = desk.snapshot();
    return snapshot.ok ? look(snapshot.value) : snapshot;
  };
  return {
    "audit.get": () => ok(desk.view),
    "audit.open": ({ source }) => {
      comparison.cancel();
      return ok(desk.open(source));
    },
    "audit.close": () => {
      comparison.cancel();
      desk.close();
      return ok(desk.view);
    },
    "audit.comparison": () => ok(comparison.view),
    "audit.compare": ({ source }) => comparison.begin(source),
    "audit.stopComparing": () => {
      comparison.cancel();
      return ok(comparison.view);
    },
    "audit.figures": () => within(figuresOf),
    "audit.cases": ({ filter, offset, limit }) =>
      within((snapshot) => listCases(snapshot, filter, offset, limit)),
    "audit.case": ({ id, day }) => within((snapshot) => readCase(snapshot, id, day)),
    "audit.findings": ({ filter, offset, limit }) =>
      within((snapshot) => listFindings(snapshot, filter, offset, limit)),
  };
}
