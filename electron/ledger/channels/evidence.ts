import { bindingOf, entryOf, evidenceHandlers } from "../../ipc/evidence-handlers.ts";
import { localTime } from "../services/clock.ts";
import type { LedgerParts } from "./parts.ts";

/** Notes and files behind commitments. */
export const evidenceChannels = ({ options, evidence, outbox, derived, local }: LedgerParts) =>
  evidenceHandlers({
    evidence,
    desk: outbox.desk,
    bindingOf: (id, commitment) => bindingOf(derived, local, id, commitment),
    entryOf: (id, commitment) => entryOf(derived, id, commitment),
    told: local.told,
    now: localTime,
    changed: () => options.changed("cases", "outbox"),
    seen: () => options.changed("status"),
  });
