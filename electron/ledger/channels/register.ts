import { registerHandlers } from "../../ipc/register-handlers.ts";
import { localTime } from "../services/clock.ts";
import type { LedgerParts } from "./parts.ts";

/** What the branch knows of its customers. */
export const registerChannels = ({
  options,
  local,
  derived,
  scorer,
  arrears,
  payments,
}: LedgerParts) =>
  registerHandlers({
    customers: local.customers,
    register: local.register,
    store: derived,
    rejectsOf: (source) => (source === "arrears" ? arrears : payments).rejects,
    now: localTime,
    changed: () => {
      options.changed("register");
      scorer.kick();
    },
    linked: () => {
      options.changed("register", "cases");
      scorer.kick();
    },
  });
