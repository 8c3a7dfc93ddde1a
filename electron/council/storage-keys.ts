import type { Hash } from "../../shared/domain/units.ts";
import { itemKey } from "../light-node/frame-keys.ts";

/** Storage keys of pallet-collective as the runtime's `Council`, and of who the validators are; hexadecimal with 0x. Maps are keyed by hashes as they are. */
const item = (name: string) => itemKey("Council", name);

const VOTING = item("Voting");
const PROPOSAL_OF = item("ProposalOf");

export const MEMBERS_KEY = item("Members");
export const PRIME_KEY = item("Prime");
export const PROPOSALS_KEY = item("Proposals");
/** The keys that make blocks, and those that make them final. */
export const AUTHORS_KEY = itemKey("Aura", "Authorities");
export const VOTERS_KEY = itemKey("Grandpa", "Authorities");
export const votingKey = (motion: Hash) => VOTING + motion;
export const proposalKey = (motion: Hash) => PROPOSAL_OF + motion;
