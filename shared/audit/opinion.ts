import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { z } from "zod";
import { accountIdSchema, caseIdSchema, hashSchema, millisSchema } from "../ipc/unit-schemas.ts";
import { PARTS } from "../snapshot/fault.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { Finding } from "./findings.ts";
import { STRATA } from "./sampling.ts";

/** The name of the format, with its version: the first line of what is signed. */
export const OPINION_FORMAT = "collection-audit-opinion/1";

/** What an auditor can conclude, as auditors call it. */
export const OPINION_KINDS = ["unqualified", "qualified", "adverse", "disclaimer"] as const;
export type OpinionKind = (typeof OPINION_KINDS)[number];

/** What an auditor says of a sampled case. */
export const NOTE_MARKS = ["clean", "remark", "fault"] as const;
export type NoteMark = (typeof NOTE_MARKS)[number];

export const NOTE_MOST = 2_000;
export const CONCLUSION_MOST = 10_000;
export const SAMPLE_MOST = 500;

const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const whole = z.number().int();
const result = z.enum(["verified", "failed", "notChecked"]);

export const planSchema = z.strictObject({
  size: z.number().int().min(1).max(SAMPLE_MOST),
  /** One line, so that it can be repeated by hand. */
  seed: z
    .string()
    .min(1)
    .max(64)
    .regex(/^[^\p{C}\p{Zl}\p{Zp}]+$/u),
  strata: z.array(z.enum(STRATA)).max(STRATA.length),
});

export const noteSchema = z.strictObject({
  case: caseIdSchema,
  mark: z.enum(NOTE_MARKS),
  text: z.string().max(NOTE_MOST),
});
export type SampleNote = z.infer<typeof noteSchema>;

const partSchema = z.strictObject({
  part: z.enum(PARTS),
  result,
  /** Records that were checked; only of what is verified. */
  checked: count.optional(),
  /** The first wrong place; only of what failed. */
  place: z
    .strictObject({
      page: whole.optional(),
      table: z.string().max(64).optional(),
      row: whole.optional(),
      org: whole.optional(),
      seq: whole.optional(),
    })
    .optional(),
});

/** What the replay of the rules found: counts, and one hash over all of it. */
const rulesSchema = z.strictObject({
  judged: count,
  breaches: count,
  late: count,
  open: count,
  byRule: z.array(z.strictObject({ kind: z.string(), rule: z.string(), org: count, n: count })),
  findings: hashSchema,
});

export const opinionSchema = z.strictObject({
  snapshot: z.strictObject({
    sha256: hashSchema,
    bytes: count,
    chain: z.string().max(256).optional(),
    genesis: hashSchema.optional(),
    block: hashSchema.optional(),
    height: count.optional(),
  }),
  verification: z.strictObject({ result, parts: z.array(partSchema) }),
  /** Absent when the rules could not be replayed. */
  rules: rulesSchema.optional(),
  /** Absent when the cases are not proved, or there is none. */
  sample: z
    .strictObject({
      plan: planSchema,
      population: count,
      strata: z.array(z.strictObject({ name: z.string(), population: count, size: count })),
      cases: z.array(caseIdSchema),
    })
    .optional(),
  /** In the order of the sample. */
  notes: z.array(noteSchema),
  conclusion: z.strictObject({
    kind: z.enum(OPINION_KINDS),
    text: z.string().min(1).max(CONCLUSION_MOST),
  }),
  auditor: z.strictObject({ account: accountIdSchema, name: z.string().max(256) }),
  /** By the clock of the auditor's desktop (ms). */
  at: millisSchema,
});
export type Opinion = z.infer<typeof opinionSchema>;

/** An opinion as it lies in a file. */
export const signedOpinionSchema = z.strictObject({
  format: z.literal(OPINION_FORMAT),
  opinion: opinionSchema,
  /** 65 bytes, a `MultiSignature` of sr25519. */
  signature: z.string().regex(/^01[0-9a-f]{128}$/),
});
export type SignedOpinion = z.infer<typeof signedOpinionSchema>;

/**
 * The bytes that are signed. They stand between the marks that tools of the chain's family put around what is no transaction, so
 * that a signature of an opinion can never be one of an act, nor the other way round.
 */
export const opinionBytes = (opinion: Opinion): Uint8Array =>
  utf8ToBytes(`<Bytes>${OPINION_FORMAT}\n${canonicalJson(opinion)}</Bytes>`);

export const opinionDigest = (opinion: Opinion): string =>
  bytesToHex(sha256(opinionBytes(opinion)));

/** One hash over all findings in their order: kind, rule, entry and deadline of each. */
export const findingsDigest = (findings: readonly Finding[]): string =>
  bytesToHex(
    sha256(
      utf8ToBytes(
        canonicalJson(
          findings.map(({ kind, rule, org, seq, due }) => [kind, rule, org, seq, due ?? null]),
        ),
      ),
    ),
  );
