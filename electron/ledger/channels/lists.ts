import { openingHandlers } from "../../ipc/opening-handlers.ts";
import { paymentHandlers } from "../../ipc/payment-handlers.ts";
import { guard } from "./guard.ts";
import type { LedgerParts } from "./parts.ts";

/** Cases from a list of arrears, and payments from a list of them. */
export function listChannels(parts: LedgerParts) {
  const { arrears, payments, opening, local } = parts;
  const guarded = guard(parts);
  const handlers = openingHandlers({ desk: arrears, service: opening, items: local.openings });
  const paid = paymentHandlers(payments);
  return {
    ...handlers,
    ...paid,
    "opening.read": guarded(handlers["opening.read"]),
    "opening.sign": guarded(handlers["opening.sign"]),
    "payments.read": guarded(paid["payments.read"]),
    "payments.sign": guarded(paid["payments.sign"]),
  };
}
