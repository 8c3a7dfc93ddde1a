import { backupHandlers } from "../../ipc/backup-handlers.ts";
import { localTime } from "../services/clock.ts";
import { profileKeys } from "../services/keys.ts";
import type { LedgerParts } from "./parts.ts";

/** Backups of what only this console knows. */
export const backupChannels = ({ options, local, evidence }: LedgerParts) =>
  backupHandlers({
    local,
    evidence,
    keys: profileKeys(options.dataDir),
    chain: { genesis: options.genesis, name: options.chainName },
    demo: options.demoDir !== undefined,
    target: options,
    now: localTime,
    changed: () => options.changed("backup"),
  });
