import { z } from "zod";
import type { SignedActState } from "../domain/signed-item.ts";
import {
  accountIdSchema,
  appErrorSchema,
  countSchema,
  hashSchema,
  maybe,
  millisSchema,
} from "./unit-schemas.ts";

/** Where a signed act of no case stands, by what can come of it. */
export const signedActStateSchema = <Outcome>(outcome: z.ZodType<Outcome>) =>
  z.discriminatedUnion("state", [
    z.object({ state: z.literal("signed") }),
    z.object({ state: z.literal("broadcast"), at: millisSchema }),
    z.object({ state: z.literal("inBlock"), block: hashSchema, height: countSchema }),
    z.object({ state: z.literal("done"), block: hashSchema, height: countSchema, outcome }),
    z.object({
      state: z.literal("refused"),
      reason: appErrorSchema,
      block: maybe(hashSchema),
      height: maybe(countSchema),
    }),
    z.object({ state: z.literal("expired"), reason: z.enum(["mortality", "nonce", "runtime"]) }),
    z.object({ state: z.literal("dropped") }),
  ]) as unknown as z.ZodType<SignedActState<Outcome>>;

/** What will be signed, read from the very bytes. */
export const signedPreviewFields = {
  item: z.string(),
  signer: accountIdSchema,
  locked: z.boolean(),
  call: z.object({ pallet: z.string(), name: z.string() }),
  /** The bytes that the key will sign, hexadecimal. */
  payload: z.string(),
  nonce: countSchema,
  /** Last block height in which the signed bytes are valid. */
  validUntil: countSchema,
  genesis: hashSchema,
  specVersion: countSchema,
  /** Why the chain would refuse; then it is not signed. */
  unmet: z.array(appErrorSchema),
};
