import type { z } from "zod";

/**
 * The first thing that keeps a file from fitting its schema, for somebody who opens it in an editor: `address: missing`.
 * `whole` names what the file is when it does not fit at all.
 */
export function firstIssue(error: z.ZodError, whole: string): string {
  const issue = error.issues[0];
  return issue === undefined ? whole : issueWords(issue, whole);
}

/** One place where a file does not fit, in few words; the values are not repeated. */
export function issueWords({ path, message }: z.core.$ZodIssue, whole: string): string {
  const place = path.map(String).join(".").slice(0, 80) || whole;
  const words = /received undefined$/.test(message)
    ? "missing"
    : message.replace(/^Invalid input: /, "").slice(0, 160);
  return `${place}: ${words}`;
}
