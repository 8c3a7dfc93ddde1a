import { Struct, u8, u32, Vector } from "scale-ts";
import { CONDUCT_FACTORS, FEE_FACTORS } from "../domain/risk.ts";
import { word } from "./primitives.ts";

const step = Struct({ from: u32, points: u8 });

const cardOf = <F extends string>(factors: readonly F[]) =>
  Struct({
    factors: Vector(Struct({ factor: word(factors), steps: Vector(step) })),
    watch: u8,
    high: u8,
  });

/** `RiskCard<FeeFactor>` of the consortium pallet. */
export const feeCardCodec = cardOf(FEE_FACTORS);

/** `RiskCard<ConductFactor>` of the consortium pallet. */
export const conductCardCodec = cardOf(CONDUCT_FACTORS);
