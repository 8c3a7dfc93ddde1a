import { keyHandlers } from "../../ipc/key-handlers.ts";
import { gateOperator } from "../rules-context.ts";
import type { LedgerParts } from "./parts.ts";

/** The keys of this console, each with its place on the chain. */
export const keyChannels = ({ keys, outbox, derived }: LedgerParts) =>
  keyHandlers({
    keys,
    operatorOf: (account) => {
      const known = outbox.operatorOf(account);
      if (known === undefined) return undefined;
      const { deputyUntil } = gateOperator(derived, { ...known, account });
      return { ...known, ...(deputyUntil !== undefined && { deputyUntil }) };
    },
  });
