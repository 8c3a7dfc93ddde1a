import { registerLink } from "../../risk/register-link.ts";
import type { LedgerOptions } from "../ledger.ts";
import { TimeTravel } from "../time-travel.ts";
import { chainTime } from "./clock.ts";
import type { Stores } from "./stores.ts";
import { pause } from "./timers.ts";

/** What the views show: the present, or a past day. */
export const createTimeTravel = (
  { clock, changed, log }: LedgerOptions,
  { derived, local }: Stores,
): TimeTravel =>
  new TimeTravel({
    live: derived,
    customerOf: registerLink(local).customerOf,
    now: chainTime(clock),
    pause,
    changed: () => changed("asOf", "cases", "warnings", "status"),
    log,
  });
