import { openingHandlers } from "../../ipc/opening-handlers.ts";
import { guard } from "./guard.ts";
import type { LedgerParts } from "./parts.ts";

/** Cases from a list of arrears. */
export function openingChannels(parts: LedgerParts) {
  const { arrears, opening, local } = parts;
  const guarded = guard(parts);
  const handlers = openingHandlers({ desk: arrears, service: opening, items: local.openings });
  return {
    ...handlers,
    "opening.read": guarded(handlers["opening.read"]),
    "opening.sign": guarded(handlers["opening.sign"]),
  };
}
