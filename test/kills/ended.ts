import type { OutboxRow } from "../../shared/ipc/outbox-schemas.ts";

/** Turned away by the pool only: the bytes could still enter, and they are sent again. */
const isBarred = ({ status }: OutboxRow): boolean =>
  status.state === "refused" && status.block === undefined;

/** Whether an act has come to an end without being recorded, and the outbox shows the reason. */
export const hasEnded = (row: OutboxRow): boolean =>
  ["refused", "expired", "superseded"].includes(row.status.state) && !isBarred(row);

/** Whether an act is on its way. */
export const isPending = (row: OutboxRow): boolean =>
  ["signed", "broadcast", "inBlock"].includes(row.status.state) || isBarred(row);
