import { caseHandlers } from "../../electron/ipc/case-handlers.ts";
import { dayHandlers } from "../../electron/ipc/day-handlers.ts";
import { figuresHandlers } from "../../electron/ipc/figures-handlers.ts";
import { inboxHandlers } from "../../electron/ipc/inbox-handlers.ts";
import { warningHandlers } from "../../electron/ipc/warning-handlers.ts";
import type { DerivedStore } from "../../electron/store/derived-store.ts";
import type { LocalStore } from "../../electron/store/local-store.ts";
import { localDay } from "../../shared/domain/time.ts";
import { type Day, type Millis, orgId, person } from "../../shared/domain/units.ts";
import type { Result } from "../../shared/errors.ts";
import type { CaseRow, CaseSummary } from "../../shared/ipc/case-schemas.ts";
import type { DayView } from "../../shared/ipc/day-schemas.ts";
import type { Figures } from "../../shared/ipc/figures-schemas.ts";
import type { Inbox } from "../../shared/ipc/inbox-schemas.ts";
import type { Warnings } from "../../shared/ipc/warning-schemas.ts";
import { ACTOR } from "./fixtures.ts";

const OPERATOR = {
  ...({ account: ACTOR, org: orgId(1), role: "Supervisor", active: true } as const),
  person: person("01".repeat(32)),
};

export const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

/** What the screens answer over two stores. */
export function screensOf(derived: DerivedStore, local: LocalStore, now: () => Millis) {
  const stores = { derived, local, operator: () => OPERATOR, now };
  const handlers = {
    ...caseHandlers(stores),
    ...dayHandlers(stores),
    ...inboxHandlers(stores),
    ...warningHandlers({ ...stores, changed: () => undefined, pastDay: () => undefined }),
    ...figuresHandlers({ derived, block: () => undefined, now }),
  };
  const sort = { by: "reference", descending: false } as const;
  return () => {
    const year = localDay(now(), 480);
    const records = { from: (year - 390) as Day, to: year };
    const list = { filter: {}, sort, offset: 0, limit: 50 };
    return {
      day: must(handlers["day.get"]({ limit: 50 }) as Result<DayView>),
      // One row: which is the first must be right too.
      short: must(handlers["day.get"]({ limit: 1 }) as Result<DayView>),
      warnings: must(handlers["warnings.get"]({ limit: 50 }) as Result<Warnings>),
      oldest: must(handlers["inbox.get"]({ order: "age", limit: 50 }) as Result<Inbox>),
      risky: must(handlers["inbox.get"]({ order: "risk", limit: 1 }) as Result<Inbox>),
      riskiest: must(handlers["inbox.get"]({ order: "risk", limit: 50 }) as Result<Inbox>),
      summary: must(handlers["cases.summary"]({ filter: {} }) as Result<CaseSummary>),
      list: must(handlers["cases.list"](list) as Result<{ rows: CaseRow[] }>),
      figures: must(handlers["figures.get"]({ months: 6 }) as Result<Figures>),
      office: must(
        handlers["figures.get"]({
          months: 13,
          orgs: [orgId(1)],
          classes: ["Residential"],
        }) as Result<Figures>,
      ),
      contacts: must(
        handlers["records.list"]({
          filter: { types: ["ContactMade", "PaymentReceived"], ...records },
          ...{ offset: 0, limit: 100 },
        }) as Result<unknown>,
      ),
      hour: must(
        handlers["records.list"]({
          filter: { types: ["ContactMade", "ComplaintMade"], classes: ["Residential"] },
          ...{ offset: 0, limit: 100 },
        }) as Result<unknown>,
      ),
    };
  };
}
