import type { Rng } from "../histories/rng.ts";
import type { Verdict } from "./verdict.ts";

/** A kind of input, and the parsers and handlers of this program that it is thrown at. */
export interface Kind {
  readonly name: string;
  /** How many of a thousand inputs are of this kind. */
  readonly share: number;
  /** Makes ready what the inputs are thrown at. `folder` is empty and its own. */
  open(folder: string): Promise<Target>;
}

export interface Target {
  /** Makes one input and throws it. What it throws itself counts as a crash. */
  once(rng: Rng): Promise<Verdict> | Verdict;
  close?(): Promise<void>;
}
