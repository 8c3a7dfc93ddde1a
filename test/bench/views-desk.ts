import { caseHandlers } from "../../electron/ipc/case-handlers.ts";
import { dayHandlers } from "../../electron/ipc/day-handlers.ts";
import { figuresHandlers } from "../../electron/ipc/figures-handlers.ts";
import { inboxHandlers } from "../../electron/ipc/inbox-handlers.ts";
import { warningHandlers } from "../../electron/ipc/warning-handlers.ts";
import type { DerivedStore } from "../../electron/store/derived-store.ts";
import type { LocalStore } from "../../electron/store/local-store.ts";
import { type Millis, orgId, person } from "../../shared/domain/units.ts";
import type { Operator } from "../../shared/rules/gate.ts";
import { clerkOf } from "./branch-entries.ts";

/** The supervisor of the branch: sees it and the offices below. */
const OPERATOR: Operator = {
  ...{ account: clerkOf(1, 0), org: orgId(1), role: "Supervisor", active: true },
  person: person("ab".repeat(32)),
};

/** The answers of the ledger service to the screens, over two opened stores. */
export function viewsDesk(derived: DerivedStore, local: LocalStore, now: () => Millis) {
  const stores = { derived, local, operator: () => OPERATOR, now };
  const block = () => {
    const at = derived.cursor();
    return at && { hash: at.block, height: at.height };
  };
  return {
    handlers: {
      ...caseHandlers(stores),
      ...dayHandlers(stores),
      ...inboxHandlers(stores),
      ...warningHandlers({ ...stores, pastDay: () => undefined, changed: () => undefined }),
      ...figuresHandlers({ derived, block, now: stores.now }),
    },
  };
}
export type Desk = ReturnType<typeof viewsDesk>;
