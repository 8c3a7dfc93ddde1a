/** The key that made-up local stores are sealed with. */
export const DATA_KEY = new Uint8Array(32).fill(7);
