import { registerHandlers } from "../../ipc/register-handlers.ts";
import { localTime } from "../services/clock.ts";
import type { LedgerParts } from "./parts.ts";

/** What the branch knows of its customers. */
export const registerChannels = ({ options, local, scorer, arrears }: LedgerParts) =>
  registerHandlers({
    customers: local.customers,
    rejectsOf: (source) => (source === "arrears" ? arrears.rejects : []),
    now: localTime,
    changed: () => {
      options.changed("register");
      scorer.kick();
    },
  });
