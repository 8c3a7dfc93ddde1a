import type { Result } from "../../shared/errors.ts";

/** The value of a result that has no business to fail in a measurement. Throws with the error's data. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
