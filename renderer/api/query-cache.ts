import type { AppError } from "../../shared/errors.ts";
import type { Input, Output, Topic } from "../../shared/ipc/contract.ts";
import type { Call } from "./call.ts";
import { type ReadChannel, topicsOf } from "./topics.ts";

/** What a view knows of an answer. `data` stays while it is asked again and when asking again fails. */
export interface QueryState<T> {
  readonly data: T | undefined;
  readonly error: AppError | undefined;
  readonly loading: boolean;
}

interface Entry {
  state: QueryState<unknown>;
  readonly topics: readonly Topic[];
  readonly ask: () => Promise<void>;
  readonly listeners: Set<() => void>;
  inFlight: boolean;
  /** Must be asked (again) when somebody looks. */
  stale: boolean;
}

const WAITING: QueryState<never> = { data: undefined, error: undefined, loading: true };
/** Time (ms) after which a service that did not answer is asked again by itself. */
const AGAIN_MS = 3_000;
/** Answers kept although no view shows them. */
const KEPT = 200;

export const keyOf = (channel: ReadChannel, input: unknown) =>
  `${channel} ${JSON.stringify(input)}`;

/** Answers of read channels, shared by all views and asked again when a push says that they changed. */
export function createQueryCache(call: Call) {
  const entries = new Map<string, Entry>();

  function entryOf<C extends ReadChannel>(channel: C, input: Input<C>): Entry {
    const key = keyOf(channel, input);
    const known = entries.get(key);
    if (known !== undefined) return known;
    const entry: Entry = {
      state: WAITING,
      topics: topicsOf(channel),
      listeners: new Set(),
      inFlight: false,
      stale: true,
      ask: async () => {
        entry.stale = false;
        entry.inFlight = true;
        if (!entry.state.loading) publish(entry, { ...entry.state, loading: true });
        const answer = await call(channel, input);
        entry.inFlight = false;
        const { data } = entry.state;
        publish(
          entry,
          answer.ok
            ? { data: answer.value, error: undefined, loading: false }
            : { data, error: answer.error, loading: false },
        );
        refresh(entry);
        if (!answer.ok && answer.error.kind === "ServiceUnavailable") setTimeout(retry, AGAIN_MS);
      },
    };
    const retry = () => {
      entry.stale = true;
      refresh(entry);
    };
    entries.set(key, entry);
    return entry;
  }

  function publish(entry: Entry, state: QueryState<unknown>) {
    entry.state = state;
    for (const listener of entry.listeners) listener();
  }

  /** Asks a stale entry that somebody looks at; a question under way is asked once more when it has ended. */
  function refresh(entry: Entry) {
    if (entry.stale && !entry.inFlight && entry.listeners.size > 0) void entry.ask();
  }

  function dropUnseen() {
    for (const [key, entry] of entries) {
      if (entries.size <= KEPT) return;
      if (entry.listeners.size === 0 && !entry.inFlight) entries.delete(key);
    }
  }

  return {
    peek: <C extends ReadChannel>(channel: C, input: Input<C>) =>
      (entries.get(keyOf(channel, input))?.state ?? WAITING) as QueryState<Output<C>>,

    /** Looks at an answer until the returned function is called. */
    subscribe<C extends ReadChannel>(channel: C, input: Input<C>, listener: () => void) {
      const entry = entryOf(channel, input);
      entry.listeners.add(listener);
      refresh(entry);
      return () => {
        entry.listeners.delete(listener);
        dropUnseen();
      };
    },

    invalidate(topics: readonly Topic[]) {
      for (const entry of entries.values()) {
        if (!entry.topics.some((topic) => topics.includes(topic))) continue;
        entry.stale = true;
        refresh(entry);
      }
    },

    /** Asks one answer again, as after an error. */
    retry<C extends ReadChannel>(channel: C, input: Input<C>) {
      const entry = entryOf(channel, input);
      entry.stale = true;
      refresh(entry);
    },
  };
}

export type QueryCache = ReturnType<typeof createQueryCache>;
