import { type Codec, enhanceCodec, Struct, Tuple, u32, Vector } from "scale-ts";
import type { Conditions, Part, Window } from "../domain/escalation.ts";
import { chainU64, safeU64 } from "./primitives.ts";

/** The shapes of an escalation, with the codec of their sums and times. */
const shapes = (sum: Codec<number>) => ({
  /** `Conditions` of an approval. */
  conditions: Struct({
    notBefore: u32,
    notAfter: u32,
    minOwed: sum,
  }) as unknown as Codec<Conditions>,
  /** `Window` of a disconnection notice. */
  window: Struct({ from: sum, to: sum }) as unknown as Codec<Window>,
  /** `Parts` of a plan: pairs of a sum and its last day. */
  parts: enhanceCodec(
    Vector(Tuple(sum, u32)),
    (parts: readonly Part[]) => parts.map(({ amount, due }): [number, number] => [amount, due]),
    (pairs) => pairs.map(([amount, due]) => ({ amount, due }) as Part),
  ) as unknown as Codec<readonly Part[]>,
});

/** Of calls, which this program writes. */
export const inCalls = shapes(safeU64);

/** Of what the chain holds. */
export const onChain = shapes(chainU64);
