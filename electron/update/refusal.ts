/** Why there is no update, as data. The dialogs put it into words (electron/main/update-words.ts). */
export type UpdateRefusal =
  /** The operator switched the network off. */
  | { kind: "NetworkOff" }
  | { kind: "FeedUnreachable"; issue: string }
  /** The feed is not what a feed is, although it may be signed. */
  | { kind: "FeedUnreadable"; issue: string }
  /** The signature is not of the pinned key. */
  | { kind: "FeedForged" }
  /** The feed's own time is over (ms): whoever serves it may be keeping a newer one back. */
  | { kind: "FeedExpired"; expires: number }
  /** The feed offers this version or an older one. */
  | { kind: "NothingNewer"; current: string; offered: string }
  /** The feed lets only some consoles have this version yet. */
  | { kind: "NotYetHere"; offered: string; rollout: number }
  | { kind: "NoPackage"; target: string }
  | { kind: "DownloadFailed"; issue: string }
  /** What was downloaded, or lies downloaded, is not what the feed names. */
  | { kind: "WrongFile"; what: "size" | "sha256" }
  | { kind: "DiskFailed"; issue: string }
  /** Acts lie here that the chain does not have, or that somebody must look at. */
  | { kind: "OutboxNotEmpty"; held: number }
  /** The ledger service does not say what the outbox holds. */
  | { kind: "OutboxUnknown" };

export type Outcome<T> = { ok: true; value: T } | { ok: false; refusal: UpdateRefusal };

export const refuse = (refusal: UpdateRefusal) => ({ ok: false, refusal }) as const;
export const granted = <T>(value: T) => ({ ok: true, value }) as const;
