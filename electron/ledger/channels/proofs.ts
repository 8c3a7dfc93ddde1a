import { proofHandlers } from "../../ipc/proof-handlers.ts";
import type { LedgerParts } from "./parts.ts";

/** Proofs that are made here for others. */
export const proofChannels = ({ proofs, nodes }: LedgerParts) => proofHandlers(proofs, nodes);
