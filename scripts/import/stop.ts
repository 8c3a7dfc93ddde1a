/** The exit statuses of the import. */
export const EXIT = { done: 0, failed: 1, resumable: 2 } as const;

/**
 * Ends an import with a sentence for its user. `failed` needs something else first (another file, key or window);
 * `resumable` only the same command again.
 */
export class ImportStop extends Error {
  readonly outcome: "failed" | "resumable";

  constructor(outcome: "failed" | "resumable", sentence: string) {
    super(sentence);
    this.name = "ImportStop";
    this.outcome = outcome;
  }
}

export const failed = (sentence: string) => new ImportStop("failed", sentence);
export const resumable = (sentence: string) => new ImportStop("resumable", sentence);
