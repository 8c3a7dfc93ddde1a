import { type Codec, enhanceCodec, Struct, Tuple, u32, Vector } from "scale-ts";
import type { Conditions, Part, Window } from "../domain/escalation.ts";
import { safeU64 } from "./primitives.ts";

/** `Conditions` of an approval. */
export const conditionsCodec = Struct({
  notBefore: u32,
  notAfter: u32,
  minOwed: safeU64,
}) as unknown as Codec<Conditions>;

/** `Window` of a disconnection notice. */
export const windowCodec = Struct({ from: safeU64, to: safeU64 }) as unknown as Codec<Window>;

/** `Parts` of a plan: pairs of a sum and its last day. */
export const partsCodec = enhanceCodec(
  Vector(Tuple(safeU64, u32)),
  (parts: readonly Part[]) => parts.map(({ amount, due }): [number, number] => [amount, due]),
  (pairs) => pairs.map(([amount, due]) => ({ amount, due }) as Part),
) as unknown as Codec<readonly Part[]>;
