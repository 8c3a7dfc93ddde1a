import type { OutboxItem } from "../../shared/domain/outbox.ts";
import type { OutboxItems } from "./engine.ts";

/**
 * Keeps the items in memory beside the store that they are written through to, because the engine looks at all of them
 * at every finalized head. The store must have no other writer.
 */
export function keptItems(store: OutboxItems): OutboxItems {
  const kept = new Map<string, OutboxItem>(store.list().map((item) => [item.id, item]));
  return {
    get: (id) => kept.get(id),
    list: () => [...kept.values()],
    put(item) {
      const put = store.put(item);
      if (put.ok) kept.set(item.id, item);
      return put;
    },
  };
}
