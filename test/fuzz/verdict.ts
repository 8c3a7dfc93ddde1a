/** What came of one malformed input. */
export type Verdict =
  /** Taken for what it still says, or answered: it was not malformed enough. */
  | { readonly is: "taken" }
  /** Refused with an error that the views have a sentence for, and nothing has changed. */
  | { readonly is: "refused" }
  /** An exception, an answer outside of the contract, or an end of the service. */
  | { readonly is: "crash"; readonly told: string }
  /** Refused, but something has changed all the same, or something was taken that must not be. */
  | { readonly is: "effect"; readonly told: string }
  /** Refused with words that tell nobody anything. */
  | { readonly is: "unclear"; readonly told: string };

export const TAKEN: Verdict = { is: "taken" };
export const REFUSED: Verdict = { is: "refused" };
export const crash = (error: unknown): Verdict => ({
  is: "crash",
  told: error instanceof Error ? (error.stack ?? error.message) : String(error),
});
