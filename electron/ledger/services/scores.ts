import { registerLink } from "../../risk/register-link.ts";
import { Scorer } from "../../risk/scorer.ts";
import type { LedgerOptions } from "../ledger.ts";
import { chainTime } from "./clock.ts";
import type { Stores } from "./stores.ts";
import { after, pause } from "./timers.ts";

/** Keeps the scores of all cases current, once it is kicked. */
export const createScorer = (
  { clock, changed, log }: LedgerOptions,
  { derived, local }: Stores,
): Scorer =>
  new Scorer({
    derived,
    register: registerLink(local),
    now: chainTime(clock),
    after,
    pause,
    onScored: () => changed("cases", "warnings"),
    log,
  });
