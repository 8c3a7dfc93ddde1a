import type { Value } from "../../shared/snapshot/sqlite/record.ts";
import type { Rng } from "../histories/rng.ts";
import { flipped } from "./mutation.ts";

/** Another value of the same type. */
export function other(rng: Rng, value: Value): Value {
  if (value === null) return 1;
  if (typeof value === "number") return value === 0 ? 1 : value + rng.pick([-1, 1, 100]);
  if (typeof value === "string") return `${value}${rng.pick(["x", " ", "0"])}`;
  return value.length === 0 ? Uint8Array.of(1) : flipped(rng, value);
}
