import { useNow } from "../ui/use-now.ts";
import { useStatus } from "./facts.ts";

/** The chain's time as well as it can be told (ms), renewed every `everyMs`. */
export function useChainNow(everyMs = 1_000): number {
  const now = useNow(everyMs);
  return now - (useStatus().data?.clockOffset ?? 0);
}
