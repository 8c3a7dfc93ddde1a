import { BACKUP_DUE_MS } from "../../../shared/ipc/backup-schemas.ts";
import type { Output } from "../../../shared/ipc/contract.ts";
import { useQuery } from "../../api/use-query.ts";

const NOTHING = {};

export const useBackup = () => useQuery("backup.get", NOTHING).data;

/** Whether there is something to lose, and no backup of the last days. */
export const isDue = ({ empty, madeAt }: Output<"backup.get">, now: number): boolean =>
  !empty && now - (madeAt ?? 0) > BACKUP_DUE_MS;
