import type { z } from "zod";

/** Places that an error names: more tell nobody more. */
const MOST = 10;

/** Where a request does not fit its schema. Names the places, never the values: they may be personal. */
export function issuesOf(error: z.ZodError): string[] {
  const named = error.issues
    .slice(0, MOST)
    .map(({ path, code }) => `${path.map(String).join(".").slice(0, 80) || "request"}: ${code}`);
  const more = error.issues.length - named.length;
  return more > 0 ? [...named, `and ${more} more`] : named;
}
