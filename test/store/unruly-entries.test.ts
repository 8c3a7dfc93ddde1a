import { concatBytes } from "@noble/hashes/utils.js";
import fc from "fast-check";
import { expect, it } from "vitest";
import { caseHandlers } from "../../electron/ipc/case-handlers.ts";
import { decodePage } from "../../electron/ledger/sync/page.ts";
import { openDerivedStore } from "../../electron/store/derived-store.ts";
import { openLocalStore } from "../../electron/store/local-store.ts";
import type { Entry } from "../../shared/domain/entry.ts";
import { orgId, person } from "../../shared/domain/units.ts";
import type { Result } from "../../shared/errors.ts";
import { CHANNELS } from "../../shared/ipc/contract.ts";
import { rawJournal } from "../unit/raw-entry-arbitrary.ts";
import {
  ACTOR,
  batchOf,
  bill,
  caseIdOf,
  entryOf,
  GENESIS,
  NOON,
  opened,
  rawOf,
} from "./fixtures.ts";
import { freshFolder } from "./folder.ts";

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const CASE = caseIdOf(1);
const START: readonly Entry[] = [
  entryOf(1, 0, CASE, opened(1)),
  entryOf(1, 1, CASE, bill(0, 30_000, 20_700)),
];

it("a store takes whatever a runtime wrote, and its views still answer what their schemas say", async () => {
  await fc.assert(
    fc.asyncProperty(rawJournal(2, Uint8Array.from(Buffer.from(CASE, "hex")), 16), async (raws) => {
      const dir = freshFolder();
      const derived = value(await openDerivedStore({ dir, genesis: GENESIS }));
      const local = value(await openLocalStore({ dir, dataKey: new Uint8Array(32) }));
      const more = decodePage(concatBytes(Uint8Array.of(raws.length << 2), ...raws));
      const all = [...START.map(rawOf), ...more];
      const batch = batchOf(
        5,
        all.map(({ entry }) => entry),
      );
      value(derived.apply({ ...batch, entries: all }));
      const handlers = caseHandlers({
        derived,
        local,
        operator: () => ({
          account: ACTOR,
          org: orgId(1),
          role: "Collector",
          active: true,
          person: person("0b".repeat(32)),
        }),
        now: () => NOON,
      });
      const list = { filter: {}, sort: { by: "outstanding", descending: true } } as const;
      for (const [channel, input] of [
        ["cases.get", { id: CASE }],
        ["cases.list", { ...list, offset: 0, limit: 10 }],
        ["cases.summary", { filter: {} }],
      ] as const) {
        const answer = value(handlers[channel](input as never) as Result<unknown>);
        const read = CHANNELS[channel].output.safeParse(answer);
        expect(read.success ? [] : [channel, ...read.error.issues]).toEqual([]);
      }
      value(derived.close());
      value(local.close());
    }),
    { numRuns: 60 },
  );
}, 120_000);
