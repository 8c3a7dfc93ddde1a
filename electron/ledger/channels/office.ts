import { officeHandlers } from "../../ipc/office-handlers.ts";
import { guard } from "./guard.ts";
import type { LedgerParts } from "./parts.ts";
import type { Shown } from "./shown.ts";

/** The own organisation. */
export function officeChannels(parts: LedgerParts, { operator, now }: Shown) {
  const guarded = guard(parts);
  const handlers = officeHandlers({
    office: parts.office,
    items: parts.local.office,
    store: parts.derived,
    operator,
    now,
  });
  return {
    ...handlers,
    "office.prepare": guarded(handlers["office.prepare"]),
    "office.sign": guarded(handlers["office.sign"]),
  };
}
