/**
 * How long signed bytes stay valid, in blocks: as long as the chain remembers block hashes (`BlockHashCount`), 54 hours
 * of 3 s blocks. An act that was signed offline can still be sent two days later.
 */
export const MORTALITY = 65_536;

/** A mortal era's phase has 12 bits, so an era of 65,536 blocks begins at a multiple of 16 (sp_runtime `Era::mortal`). */
export const ERA_STEP = Math.max(MORTALITY >> 12, 1);

/** The height at which an era begins that is anchored at a block of this height: at most 15 below. */
export const eraBirth = (height: number): number => Math.floor(height / ERA_STEP) * ERA_STEP;

/** The last height at which bytes are valid whose era begins at `birth`. */
export const eraLast = (birth: number): number => birth + MORTALITY - 1;

/**
 * The two bytes of a mortal era, as sp_runtime encodes them: the low 4 bits are log2(period) - 1, the high 12 the phase
 * in steps. (`@polkadot/types` does not quantize a phase that lies between two steps, so this is not left to it.)
 */
export function encodeEra(birth: number): Uint8Array {
  const phase = birth % MORTALITY;
  const encoded = (Math.log2(MORTALITY) - 1) | ((phase / ERA_STEP) << 4);
  return new Uint8Array([encoded & 0xff, encoded >> 8]);
}
