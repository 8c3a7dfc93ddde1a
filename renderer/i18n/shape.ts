/** A translation has the same keys as the Chinese text; the views take the type from here. */
export type { Shape } from "../../shared/words/shape.ts";
