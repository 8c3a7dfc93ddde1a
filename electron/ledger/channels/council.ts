import { councilHandlers } from "../../ipc/council-handlers.ts";
import { chainTime } from "../services/clock.ts";
import { guard } from "./guard.ts";
import { orgOf } from "./operators.ts";
import type { LedgerParts } from "./parts.ts";

/** Block time of the chain (docs/architecture.md), ms, while its metadata is not known. */
const BLOCK_MS = 3_000;

/** The policy and the council. */
export function councilChannels(parts: LedgerParts) {
  const { options, local, derived, council, outbox } = parts;
  const guarded = guard(parts);
  const handlers = councilHandlers({
    council,
    items: local.council,
    policies: derived,
    orgOf: (account) => orgOf(parts, account),
    selected: () => local.settings.get().selectedAccount,
    now: chainTime(options.clock),
    blockTimeMs: () => {
      const context = outbox.signing.context.current();
      return context.ok ? context.value.runtime.blockTimeMs : BLOCK_MS;
    },
  });
  return {
    ...handlers,
    "council.prepare": guarded(handlers["council.prepare"]),
    "council.sign": guarded(handlers["council.sign"]),
  };
}
