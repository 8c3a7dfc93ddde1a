import { BOMBS } from "./bombs.ts";
import { DERIVED_MUTATIONS } from "./derived-mutations.ts";
import { ENTRY_MUTATIONS } from "./entry-mutations.ts";
import { EVIDENCE_MUTATIONS } from "./evidence-mutations.ts";
import type { Mutation } from "./mutation.ts";
import { PROOF_MUTATIONS } from "./proof-mutations.ts";

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  ...ENTRY_MUTATIONS,
  ...PROOF_MUTATIONS,
  ...DERIVED_MUTATIONS,
  ...EVIDENCE_MUTATIONS,
  ...BOMBS,
};
