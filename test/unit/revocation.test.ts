import { cryptoWaitReady } from "@polkadot/util-crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { entryOf } from "../../electron/snapshot/entry-row.ts";
import { memorySource } from "../../electron/snapshot/page-store.ts";
import { verifySnapshot } from "../../electron/snapshot/verify.ts";
import type { Entry } from "../../shared/domain/entry.ts";
import { accountId, actId, hash, millis, orgId } from "../../shared/domain/units.ts";
import { blake2Hex } from "../../shared/snapshot/bytes.ts";
import { snapshotOf } from "../snapshot/made-snapshot.ts";
import { rowsOf } from "../snapshot/opened.ts";
import { syntheticChain } from "../snapshot/synthetic-chain.ts";
import { vectorChain } from "../snapshot/vector-chain.ts";

beforeAll(async () => {
  await cryptoWaitReady();
});

/** The chain of the vectors, after the clerk has changed keys: the new one registered for the same person, the old one revoked. */
function rotated() {
  const { options, evidence, file } = vectorChain();
  const last = options.entries.at(-1) as Entry;
  const clerk = options.operators?.find(({ role }) => role === "Collector");
  if (clerk?.person === undefined) throw new Error("no clerk");
  const samePerson = clerk.person;
  const fresh = accountId("f7".repeat(32));
  const at = millis(last.at + 60_000);
  const staff = (n: number, kind: Entry["kind"]): Entry => ({
    ...last,
    ...{ seq: last.seq + n, case: undefined, commitment: undefined, at, occurredAt: at, kind },
    act: actId("00".repeat(16)),
  });
  const entries = [
    ...options.entries,
    staff(1, {
      type: "OperatorRegistered",
      account: fresh,
      role: "Collector",
      person: samePerson,
    }),
    staff(2, { type: "OperatorRevoked", account: clerk.account }),
  ];
  const operators = [
    ...(options.operators ?? []).map((one) => (one === clerk ? { ...one, active: false } : one)),
    { ...clerk, account: fresh, since: at },
  ];
  return { options: { ...options, entries, operators }, evidence, file, clerk };
}

describe("a key that was changed for another", () => {
  it("leaves its records as they were: proved, under its account, with their evidence", async () => {
    const { options, evidence, clerk, file } = rotated();
    const chain = syntheticChain(options);
    const orgs = options.orgs.map(({ id }) => id);
    const bytes = await snapshotOf(chain, {
      orgs: orgs.map(orgId),
      evidence: {
        records: [evidence],
        files: [
          {
            blake2: hash(blake2Hex(file)),
            length: file.length,
            async *bytes() {
              yield file;
            },
          },
        ],
      },
    });
    const { parts } = await verifySnapshot(memorySource(bytes), chain.pinned);
    expect(parts.filter(({ result }) => result === "failed")).toEqual([]);
    const proved = parts.filter(({ result }) => result === "verified").map(({ part }) => part);
    for (const part of ["finality", "heads", "entries", "evidence", "operators"] as const)
      expect(proved).toContain(part);
    // What an auditor reads out of the file: still under the account that signed, whatever became of it.
    const read = (await rowsOf(bytes)).entries.map((row) => entryOf(row).entry);
    const signed = (entries: readonly (Entry | undefined)[]) =>
      entries.filter((entry) => entry?.actor === clerk.account).length;
    expect(signed(read)).toBe(signed(options.entries));
    expect(signed(read)).toBeGreaterThan(2);
    expect(read.at(-1)?.kind).toEqual({ type: "OperatorRevoked", account: clerk.account });
  });
});
