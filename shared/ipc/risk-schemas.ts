import { z } from "zod";
import { CONDUCT_FACTORS, FEE_FACTORS, RISK_LEVELS } from "../domain/risk.ts";
import { UNKNOWNS } from "../risk/inputs.ts";
import { RISK_WARNINGS } from "../risk/warnings.ts";

const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const absent = <T extends z.ZodType>(schema: T) =>
  schema.nullish().transform((value) => value ?? undefined);

const stepSchema = z.object({ from: count, points: count });

const lineSchema = <const F extends readonly [string, ...string[]]>(factors: F) =>
  z.object({
    factor: z.enum(factors),
    value: absent(count),
    unknown: absent(z.enum(UNKNOWNS)),
    period: absent(count),
    points: count,
    weight: count,
    from: absent(count),
    next: absent(stepSchema),
    entries: z.array(count).readonly(),
  });

const scoreSchema = <const F extends readonly [string, ...string[]]>(factors: F) =>
  z.object({
    points: count,
    unknown: count,
    level: z.enum(RISK_LEVELS),
    lines: z.array(lineSchema(factors)).readonly(),
  });

/** Both scores of a case, with every point told: mirrors `CaseRisk` of shared/risk/case-risk.ts. */
export const caseRiskSchema = z.object({
  /** Absent for a closed case. */
  fee: absent(scoreSchema(FEE_FACTORS)),
  conduct: scoreSchema(CONDUCT_FACTORS),
  /** Version of the policy whose cards they are by. */
  policy: count,
});
export type CaseRiskView = z.infer<typeof caseRiskSchema>;

/** A score as lists show it. */
export const riskMarkSchema = z.object({
  points: count,
  /** What unknown inputs could still add. */
  unknown: count,
  level: z.enum(RISK_LEVELS),
});

export const riskWarningSchema = z.object({
  kind: z.enum(RISK_WARNINGS),
  level: z.enum(["watch", "high"]),
  points: count,
});
