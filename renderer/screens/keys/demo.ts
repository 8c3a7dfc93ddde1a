/** The published passphrase of the demo keystores (docs/architecture.md). */
export const DEMO_PASSPHRASE = "collection-demo";

/** The fewest characters that the view lets a new passphrase have; the key store has the last word. */
export const PASSPHRASE_MIN = 8;
