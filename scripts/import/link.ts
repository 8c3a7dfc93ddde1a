import { WsProvider } from "@polkadot/api";

const REQUEST_TIMEOUT_MS = 30_000;
const RETRY_MS = 1_000;

/** A connection that is made again whenever it breaks. */
export interface Link {
  readonly provider: WsProvider;
  /** Resolves once connected; true at once when it is. False when that takes longer than `ms`. */
  connected(ms: number): Promise<boolean>;
  /** Makes it for good: no more attempts. */
  stop(): void;
}

/**
 * Connects by WebSocket and keeps trying. Not by the provider's own retries, because they print each attempt. `onGone` is
 * told when a connection breaks.
 */
export function openLink(url: string, onGone: () => void): Link {
  const provider = new WsProvider(url, false, {}, REQUEST_TIMEOUT_MS);
  let stopped = false;
  let was = false;
  const attempt = () => {
    if (!stopped) provider.connect().catch(() => undefined);
  };
  provider.on("connected", () => {
    was = true;
  });
  provider.on("disconnected", () => {
    if (was && !stopped) onGone();
    was = false;
    if (!stopped) setTimeout(attempt, RETRY_MS);
  });
  attempt();
  return {
    provider,
    connected(ms) {
      if (provider.isConnected) return Promise.resolve(true);
      return new Promise((resolve) => {
        const finish = (result: boolean) => {
          clearTimeout(timer);
          off();
          resolve(result);
        };
        const timer = setTimeout(() => finish(false), ms);
        const off = provider.on("connected", () => finish(true));
      });
    },
    stop() {
      stopped = true;
    },
  };
}
