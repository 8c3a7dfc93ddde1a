import { registerHandlers } from "../../ipc/register-handlers.ts";
import { localTime } from "../services/clock.ts";
import type { LedgerParts } from "./parts.ts";

/** What the branch knows of its customers. */
export const registerChannels = ({ options, local, scorer }: LedgerParts) =>
  registerHandlers({
    customers: local.customers,
    now: localTime,
    changed: () => {
      options.changed("register");
      scorer.kick();
    },
  });
