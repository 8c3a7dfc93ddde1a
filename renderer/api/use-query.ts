import { useCallback, useRef, useSyncExternalStore } from "react";
import type { Input, Output } from "../../shared/ipc/contract.ts";
import { cache } from "./client.ts";
import { keyOf, type QueryState } from "./query-cache.ts";
import type { ReadChannel } from "./topics.ts";

/** The answers to several inputs of one channel, in their order. */
export function useQueries<C extends ReadChannel>(
  channel: C,
  inputs: readonly Input<C>[],
): readonly QueryState<Output<C>>[] {
  const key = inputs.map((input) => keyOf(channel, input)).join("\n");
  const latest = useRef(inputs);
  latest.current = inputs;
  const snapshot = useRef<readonly QueryState<Output<C>>[]>([]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for channel and inputs
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = latest.current.map((input) => cache.subscribe(channel, input, listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
    [key],
  );
  return useSyncExternalStore(subscribe, () => {
    const next = latest.current.map((input) => cache.peek(channel, input));
    const same =
      next.length === snapshot.current.length &&
      next.every((state, index) => state === snapshot.current[index]);
    if (!same) snapshot.current = next;
    return snapshot.current;
  });
}

export interface Query<T> extends QueryState<T> {
  /** Asks again, as after an error. */
  readonly retry: () => void;
}

/**
 * The answer of a read channel, asked again whenever a push says that it changed. While a new input is being asked for
 * the first time, `data` is the answer to the previous one, so that nothing flickers.
 */
export function useQuery<C extends ReadChannel>(channel: C, input: Input<C>): Query<Output<C>> {
  const [state = { data: undefined, error: undefined, loading: true }] = useQueries(channel, [
    input,
  ]);
  const previous = useRef<Output<C> | undefined>(undefined);
  if (state.data !== undefined) previous.current = state.data;
  const data = state.data ?? (state.error === undefined ? previous.current : undefined);
  return { ...state, data, retry: () => cache.retry(channel, input) };
}
