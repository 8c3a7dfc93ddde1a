import { officeHandlers } from "../../ipc/office-handlers.ts";
import { staffHandlers } from "../../ipc/staff-handlers.ts";
import { guard } from "./guard.ts";
import type { LedgerParts } from "./parts.ts";
import type { Shown } from "./shown.ts";

/** The own organisation, and who works for it. */
export function officeChannels(parts: LedgerParts, shown: Shown) {
  const guarded = guard(parts);
  const handlers = officeHandlers({
    office: parts.office,
    items: parts.local.office,
    store: shown.derived,
    operator: shown.operator,
    now: shown.now,
  });
  return {
    ...handlers,
    ...staffHandlers({ ...shown, changed: () => parts.options.changed("keys") }),
    "office.prepare": guarded(handlers["office.prepare"]),
    "office.sign": guarded(handlers["office.sign"]),
  };
}
