import type { ProofView } from "../../../shared/ipc/proof-schemas.ts";
import { useQuery } from "../../api/use-query.ts";

const NOTHING = {};

/** Proofs that are being made at this console, and the nodes that can be asked. */
export const useProof = (): ProofView | undefined => useQuery("proof.get", NOTHING).data;
