import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { orgKey, pageKey } from "../../electron/ledger/sync/storage-keys.ts";
import { LedgerSync, type SyncState } from "../../electron/ledger/sync/sync.ts";
import { entryCodec, entryKindCodec, pageCodec } from "../../shared/codec/entry.ts";
import type { Entry } from "../../shared/domain/entry.ts";
import { fen, orgId } from "../../shared/domain/units.ts";
import { fail } from "../../shared/errors.ts";
import { anEntry, FakeChain, FakeStore, headOf } from "./sync-fake-chain.ts";

/** A sync over a scripted chain, and the way to wait until it rests. */
function start(chain: FakeChain, store = new FakeStore(), partEntries = 40) {
  const states: SyncState[] = [];
  let applied = () => {};
  let old = () => {};
  const sync = new LedgerSync({
    reader: chain,
    store,
    partEntries,
    retryMs: 1,
    log: () => undefined,
    onState: (state) => {
      states.push(state);
      if (state.state === "mismatch") applied();
      if (state.state === "readOnly" && state.error.kind === "ProgramTooOld") old();
    },
    onApplied: () => undefined,
    onProved: () => applied(),
  });
  /** Follows a head and waits until the store has it all, or a mismatch ended the sync. */
  const follow = async (block = chain.block()) => {
    const done = new Promise<void>((resolve) => {
      applied = resolve;
    });
    sync.head(block);
    await done;
    await new Promise((resolve) => setImmediate(resolve));
  };
  /** Waits until the sync rests at what it cannot read. */
  const tooOld = async () => {
    await new Promise<void>((resolve) => {
      old = resolve;
    });
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { sync, store, states, follow, tooOld };
}

/** The page with another kind in its first entry. */
function withKind(page: Uint8Array, kind: number): Uint8Array {
  const entries = pageCodec.dec(page.slice());
  const [first, ...others] = entries.map((entry) => entryCodec.enc(entry)) as [
    Uint8Array,
    ...Uint8Array[],
  ];
  const bytes = first.slice();
  bytes[first.length - entryKindCodec.enc((entries[0] as Entry).kind).length] = kind;
  return Uint8Array.from([entries.length << 2, ...[bytes, ...others].flatMap((one) => [...one])]);
}

const mismatch = (states: SyncState[]) => {
  const last = states.at(-1);
  return last?.state === "mismatch" && last.error.kind === "JournalMismatch"
    ? last.error
    : undefined;
};

describe("sync", () => {
  test("brings the store to each head, whatever the journals' growth and the parts", async () => {
    const growth = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 40 })),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(growth, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 100 }),
        async (blocks, partEntries) => {
          const chain = new FakeChain();
          const { follow, store } = start(chain, new FakeStore(), partEntries);
          for (const changes of blocks) {
            for (const [org, count] of changes) chain.append(org, count);
            await follow();
            for (const [org, journal] of chain.journals)
              expect(store.journals.get(org) ?? []).toEqual(journal);
            expect(store.heads()).toEqual(
              [...chain.journals.keys()]
                .sort((a, b) => a - b)
                .map((org) => headOf(org, chain.journals.get(org) ?? [])),
            );
          }
        },
      ),
      { numRuns: 15 },
    );
  }, 60_000);

  test("asks only for pages that changed", async () => {
    const chain = new FakeChain();
    chain.append(1, 100);
    chain.append(2, 5);
    const { follow } = start(chain);
    await follow();
    chain.reads = [];
    chain.append(1, 1);
    await follow();
    expect(chain.reads.flat().filter((key) => key === pageKey(orgId(1), 6))).toHaveLength(1);
    expect(chain.reads.flat()).not.toContain(pageKey(orgId(1), 5));
    expect(chain.reads.flat()).not.toContain(pageKey(orgId(2), 0));
  });

  test("goes on from the part that was stored when it is started again", async () => {
    const chain = new FakeChain();
    chain.append(1, 200);
    const store = new FakeStore();
    const first = start(chain, store, 32);
    const block = chain.block();
    const apply = store.apply;
    let parts = 0;
    store.apply = (batch) => {
      if (++parts === 3) {
        void first.sync.stop();
        return fail({ kind: "DiskFull", file: "journal" });
      }
      return apply(batch);
    };
    first.sync.head(block);
    await first.sync.stop();
    expect(store.journals.get(1)?.length).toBeGreaterThan(0);
    expect(store.journals.get(1)?.length).toBeLessThan(200);
    expect(store.incomplete).toBe(true);
    store.apply = apply;
    await start(chain, store, 32).follow(block);
    expect(store.incomplete).toBe(false);
    expect(store.journals.get(1)).toEqual(chain.journals.get(1));
  });

  test("tries again when no peer answers, and when the disk is full", async () => {
    const chain = new FakeChain();
    chain.append(1, 20);
    chain.failures = 3;
    const { follow, store, states } = start(chain);
    const apply = store.apply;
    let full = true;
    store.apply = (batch) => {
      if (!full) return apply(batch);
      full = false;
      return fail({ kind: "DiskFull", file: "journal" });
    };
    await follow();
    expect(store.journals.get(1)).toHaveLength(20);
    expect(states.map(({ state }) => state)).toContain("readOnly");
    expect(states.at(-1)).toEqual({ state: "idle" });
  });

  test.each<[string, (chain: FakeChain) => void, RegExp]>([
    [
      "a changed entry",
      (chain) => {
        chain.lie = (values) => {
          const key = pageKey(orgId(1), 1);
          const page = values.get(key);
          if (!page) return;
          const entries = pageCodec.dec(page.slice());
          entries[3] = {
            ...anEntry(1, 19),
            kind: { type: "AmountWaived", amount: fen(1), penaltyOnly: false },
          };
          values.set(key, pageCodec.enc(entries));
        };
      },
      /hash/,
    ],
    [
      "an entry of another organisation",
      (chain) => {
        chain.lie = (values) => {
          const key = pageKey(orgId(1), 0);
          if (!values.has(key)) return;
          const entries = Array.from({ length: 16 }, (_, seq) => anEntry(seq === 2 ? 9 : 1, seq));
          values.set(key, pageCodec.enc(entries));
        };
      },
      /organisation 9/,
    ],
    [
      "a missing page",
      (chain) => {
        chain.lie = (values) => values.delete(pageKey(orgId(1), 1));
      },
      /missing/,
    ],
    [
      "a short page",
      (chain) => {
        chain.lie = (values) => {
          const key = pageKey(orgId(1), 0);
          if (values.has(key)) values.set(key, pageCodec.enc([anEntry(1, 0)]));
        };
      },
      /1 entries, not 16/,
    ],
  ])("stops for good at %s and stores none of it", async (_, lie, issue) => {
    const chain = new FakeChain();
    chain.append(1, 30);
    lie(chain);
    const { follow, store, states, sync } = start(chain);
    await follow();
    expect(mismatch(states)?.issue).toMatch(issue);
    expect(store.batches).toBe(0);
    chain.lie = () => undefined;
    sync.head(chain.block());
    await sync.stop();
    expect(store.batches).toBe(0);
  });

  test("reads on around an entry of a kind that it does not know, and says that it is too old", async () => {
    const chain = new FakeChain();
    chain.append(1, 40);
    chain.append(2, 5);
    const unknown = pageKey(orgId(1), 1);
    chain.lie = (values) => {
      const page = values.get(unknown);
      // The kind of `anEntry` is the last thing but its fields: here one that a later runtime might write.
      if (page) values.set(unknown, withKind(page, 28));
    };
    const { sync, store, states, tooOld } = start(chain);
    sync.head(chain.block());
    await tooOld();
    const error = { kind: "ProgramTooOld", what: "entry" };
    expect(states.at(-1)).toMatchObject({ state: "readOnly", error });
    expect(sync.tooOld).toMatchObject(error);
    // What lies before it, and the other journals, are there.
    expect(store.journals.get(1)).toHaveLength(16);
    expect(store.journals.get(2)).toHaveLength(5);
    expect(store.incomplete).toBe(true);

    chain.append(1, 3);
    chain.append(2, 3);
    chain.reads = [];
    sync.head(chain.block());
    await tooOld();
    expect(store.journals.get(2)).toHaveLength(8);
    expect(chain.reads.flat()).not.toContain(unknown);
    await sync.stop();

    // A program that knows it goes on from there.
    chain.lie = () => undefined;
    const later = start(chain, store);
    await later.follow();
    expect(later.sync.tooOld).toBeUndefined();
    expect(store.journals.get(1)).toEqual(chain.journals.get(1));
    expect(store.incomplete).toBe(false);
  });

  test("names an unreadable policy or organisation, and goes on when it can be read", async () => {
    const chain = new FakeChain();
    chain.append(1, 3);
    const { sync, store, states, tooOld, follow } = start(chain);
    chain.lie = (values) => {
      if (values.has(orgKey(orgId(1)))) values.set(orgKey(orgId(1)), Uint8Array.of(1));
    };
    sync.head(chain.block());
    await tooOld();
    expect(states.at(-1)).toMatchObject({ error: { kind: "ProgramTooOld", what: "state" } });
    expect(store.batches).toBe(0);
    chain.lie = () => undefined;
    await follow();
    expect(sync.tooOld).toBeUndefined();
    expect(states.at(-1)).toEqual({ state: "idle" });
  });

  test("stops at a header whose root is not that of the heads", async () => {
    const chain = new FakeChain();
    chain.append(1, 3);
    const { follow, store, states } = start(chain);
    await follow(chain.block("11".repeat(32)));
    expect(mismatch(states)).toMatchObject({ org: 0 });
    expect(store.batches).toBe(0);
  });

  test.each([
    ["shrank", 2, /shrank/],
    ["was rewritten", 5, /past changed/],
  ])("stops when a journal %s", async (_, length, issue) => {
    const chain = new FakeChain();
    chain.append(1, 5);
    const { follow, states, store } = start(chain);
    await follow();
    const other = Array.from({ length }, (_, seq) => ({ ...anEntry(1, seq), policy: 2 }));
    chain.journals.set(1, other);
    await follow();
    expect(mismatch(states)?.issue).toMatch(issue);
    expect(store.journals.get(1)).toHaveLength(5);
  });

  test("stops when an organisation with entries is gone", async () => {
    const chain = new FakeChain();
    chain.append(1, 5);
    chain.append(2, 5);
    const { follow, states } = start(chain);
    await follow();
    chain.journals.delete(2);
    await follow();
    expect(mismatch(states)).toMatchObject({ org: 2 });
  });
});
