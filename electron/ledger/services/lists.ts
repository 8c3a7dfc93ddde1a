import type { KeyService } from "../../keys/key-service.ts";
import { ArrearsDesk } from "../../opening/arrears-desk.ts";
import { PaymentDesk } from "../../payments/payment-desk.ts";
import type { LedgerOptions } from "../ledger.ts";
import { localTime } from "./clock.ts";
import type { Signers } from "./signers.ts";
import type { Stores } from "./stores.ts";

/** Lists that become acts on the chain. */
export interface ListDesks {
  readonly arrears: ArrearsDesk;
  readonly payments: PaymentDesk;
}

export const createLists = (
  { changed }: LedgerOptions,
  { local, derived }: Stores,
  keys: KeyService,
  { opening, outbox }: Signers,
): ListDesks => ({
  arrears: new ArrearsDesk({
    service: opening,
    items: local.openings,
    store: derived,
    register: local.register,
    keys,
    now: localTime,
    changed: () => changed("opening"),
  }),
  payments: new PaymentDesk({
    desk: outbox.desk,
    items: local.outbox,
    store: derived,
    register: local.register,
    now: localTime,
    changed: () => changed("opening"),
  }),
});
