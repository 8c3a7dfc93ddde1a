import * as fs from "node:fs";
import * as path from "node:path";
import { expect, it } from "vitest";
import type { FileSystem } from "../../electron/store/file-system.ts";
import { type LocalStore, openLocalStore } from "../../electron/store/local-store.ts";
import { freshFolder } from "./folder.ts";
import { importOf } from "./register-import.ts";
import { must } from "./screens.ts";
import { unsynced } from "./unsynced-files.ts";

const ACCOUNTS = 2_400;
const open = async (dir: string, files = unsynced): Promise<LocalStore> =>
  must(
    await openLocalStore({
      dir,
      dataKey: new Uint8Array(32).fill(9),
      files,
      checkpointBytes: 60_000,
    }),
  );
const importing = (value: number) =>
  importOf(
    Array.from({ length: ACCOUNTS }, (_, n) => ({
      account: `A${n}`,
      facts: [{ kind: "consumption" as const, at: 24_300, value: value * 1_000 }],
    })),
  );
/** What the accounts say: one value when all say the same, the last ones and the new ones included. */
const said = ({ customers }: LocalStore) => {
  const values = new Set<number | undefined>();
  for (let n = 0; n < ACCOUNTS; n += 150)
    values.add(customers.find(`A${n}`)?.consumption.at(-1)?.kwh);
  values.add(customers.find(`A${ACCOUNTS - 1}`)?.consumption.at(-1)?.kwh);
  return [...values];
};

it("an import is there for all accounts at once while it is moved in slices, and after a kill between any two", async () => {
  const dir = freshFolder();
  const store = await open(dir);
  must(await store.customers.put(importing(1)));
  const seen: (number | undefined)[] = [];
  const killed: { readonly dir: string; readonly shown: number | undefined }[] = [];
  const pause = async () => {
    const shown = said(store);
    expect(shown).toHaveLength(1);
    seen.push(shown[0]);
    const copy = freshFolder();
    fs.cpSync(dir, copy, { recursive: true });
    killed.push({ dir: copy, shown: shown[0] });
  };
  expect(must(await store.customers.put({ ...importing(2), pause }))).toMatchObject({
    changed: ACCOUNTS,
  });
  expect(said(store)).toEqual([2]);
  store.close();
  // Before the word there is the old, after it the new; there were slices to be killed between.
  expect(seen).toEqual([...seen].sort());
  expect(seen.filter((one) => one === 2).length).toBeGreaterThan(3);
  expect(seen).toContain(1);
  for (const one of killed) {
    const again = await open(one.dir);
    expect(said(again)).toEqual([one.shown]);
    expect(again.customers.version).toBe(one.shown);
    expect(again.customers.changedSince(1)).toHaveLength(one.shown === 2 ? ACCOUNTS : 0);
    must(await again.customers.put(importing(3)));
    expect(said(again)).toEqual([3]);
    again.close();
  }
}, 120_000);

it("an import whose disk fails between two slices is finished by the next one", async () => {
  const dir = freshFolder();
  let full = false;
  const files: FileSystem = {
    ...unsynced,
    openAppend(file, size) {
      const real = unsynced.openAppend(file, size);
      return {
        append(bytes) {
          if (full) throw Object.assign(new Error(), { code: "ENOSPC" });
          real.append(bytes);
        },
        sync: () => real.sync(),
        truncate: (to) => real.truncate(to),
        close: () => real.close(),
      };
    },
    write(file, parts) {
      if (full) throw Object.assign(new Error(), { code: "ENOSPC" });
      unsynced.write(file, parts);
    },
  };
  const store = await open(path.join(dir, "local"), files);
  must(await store.customers.put(importing(1)));
  const pause = async () => {
    if (said(store)[0] === 2) full = true;
  };
  expect(await store.customers.put({ ...importing(2), pause })).toMatchObject({
    error: { kind: "DiskFull" },
  });
  expect([store.customers.version, said(store)]).toEqual([1, [2]]);
  full = false;
  must(await store.customers.put(importOf([{ account: "B", facts: [] }])));
  expect([store.customers.version, said(store)]).toEqual([3, [2]]);
  expect(store.customers.changedSince(1)).toHaveLength(ACCOUNTS + 1);
  store.close();
}, 120_000);
