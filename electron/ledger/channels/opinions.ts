import { opinionHandlers } from "../../ipc/opinion-handlers.ts";
import { localTime } from "../services/clock.ts";
import type { LedgerParts } from "./parts.ts";

/** An auditor's own work on the snapshot that is shown. */
export const opinionChannels = ({ options, local, keys }: LedgerParts) =>
  opinionHandlers({ desk: options.audit, drafts: local.audits, keys, now: localTime });
