import { z } from "zod";
import { EVIDENCE_MAX_FILES } from "../domain/evidence.ts";
import { NODE_FAULTS } from "../errors.ts";
import { PARTS } from "../snapshot/fault.ts";
import { partViewSchema } from "./audit-schemas.ts";
import {
  appErrorSchema,
  caseIdSchema,
  countSchema,
  hashSchema,
  maybe,
  millisSchema,
  orgIdSchema,
} from "./unit-schemas.ts";

/** Addresses of nodes that are kept at most. */
export const MAX_NODES = 16;
/** Cases named, and records of evidence chosen, in one request. */
export const MAX_NAMED = 500;

const hasNoSecret = (text: string): boolean => {
  const { username, password } = new URL(text);
  return username === "" && password === "";
};

/** Address of a node's JSON-RPC, as `ws://127.0.0.1:9944`. */
export const nodeUrlSchema = z
  .url({ protocol: /^(ws|http)s?$/, abort: true })
  .max(512)
  .refine(hasNoSecret);

/** The record behind an entry's commitment, and those of its files (by their names in the vault) that go with it. */
const evidenceWishSchema = z.object({
  case: caseIdSchema,
  commitment: hashSchema,
  files: z.array(hashSchema).max(EVIDENCE_MAX_FILES),
});
export type EvidenceWish = z.infer<typeof evidenceWishSchema>;

const named = z.array(caseIdSchema).min(1).max(MAX_NAMED);
const evidence = z.array(evidenceWishSchema).max(MAX_NAMED);

/** What a snapshot is to hold. Entries of cases that are not shown are there by their hashes only. */
export const snapshotWishSchema = z.object({
  node: nodeUrlSchema,
  orgs: z.array(orgIdSchema).min(1).max(10_000),
  cases: z.discriminatedUnion("show", [
    z.object({ show: z.literal("all") }),
    z.object({ show: z.literal("only"), ids: named }),
    z.object({ show: z.literal("except"), ids: named }),
  ]),
  evidence,
});
export type SnapshotWish = z.infer<typeof snapshotWishSchema>;

/** What the evidence package of one case is to hold. */
export const pageWishSchema = z.object({ node: nodeUrlSchema, case: caseIdSchema, evidence });
export type PageWish = z.infer<typeof pageWishSchema>;

export const PROOF_STEPS = ["node", "write", ...PARTS, "page", "hash"] as const;
export type ProofStep = (typeof PROOF_STEPS)[number];

const about = {
  what: z.enum(["snapshot", "page"]),
  /** The case of a page. */
  case: maybe(caseIdSchema),
  /** The file's own name. */
  name: z.string(),
};

/** The file that is being made, or was made last. */
export const makingSchema = z.discriminatedUnion("state", [
  z.object({ state: z.literal("none") }),
  z.object({
    state: z.literal("working"),
    ...about,
    step: z.enum(PROOF_STEPS),
    /** Of the step, from 0 to 1; absent where only its end is known. */
    done: maybe(z.number().min(0).max(1)),
  }),
  z.object({ state: z.literal("failed"), ...about, error: appErrorSchema }),
  z.object({
    state: z.literal("made"),
    ...about,
    bytes: countSchema,
    /** Of the whole file. */
    sha256: hashSchema,
    height: countSchema,
    /** Chain time of the block. */
    at: millisSchema,
    result: z.enum(["verified", "notChecked"]),
    parts: z.array(partViewSchema),
  }),
]);
export type Making = z.infer<typeof makingSchema>;

/** What became of one node's word (electron/snapshot/node-testimony.ts). `words` are the comparison's own. */
const testimonySchema = z.discriminatedUnion("result", [
  z.object({
    result: z.literal("proved"),
    block: hashSchema,
    journals: countSchema,
    entries: countSchema,
  }),
  z.object({
    result: z.literal("lie"),
    about: z.enum(["header", "finality", "state", "heads"]),
    words: z.string(),
  }),
  z.object({ result: z.literal("otherChain"), words: z.string() }),
  z.object({ result: z.literal("silent"), fault: z.enum(NODE_FAULTS), words: z.string() }),
]);
export type TestimonyView = z.infer<typeof testimonySchema>;

/** The comparison of nodes that is under way, or was made last. */
export const comparingSchema = z.discriminatedUnion("state", [
  z.object({ state: z.literal("none") }),
  z.object({ state: z.literal("asking"), nodes: countSchema }),
  z.object({ state: z.literal("failed"), error: appErrorSchema }),
  z.object({
    state: z.literal("compared"),
    /** Local time of the end. */
    at: millisSchema,
    result: z.enum(["verified", "failed", "notChecked"]),
    height: maybe(countSchema),
    nodes: z.array(
      z.object({ url: z.string(), newest: maybe(countSchema), testimony: testimonySchema }),
    ),
    /** Different blocks that were proved final at the height. */
    blocks: countSchema,
  }),
]);
export type Comparing = z.infer<typeof comparingSchema>;

export const proofViewSchema = z.object({
  /** Nodes that can be asked; `kept` ones were given here and can be removed, the others come with a demo chain. */
  nodes: z.array(z.object({ url: z.string(), kept: z.boolean() })),
  making: makingSchema,
  comparing: comparingSchema,
});
export type ProofView = z.infer<typeof proofViewSchema>;
