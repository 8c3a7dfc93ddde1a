import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bytesToHex } from "@noble/hashes/utils.js";
import { Keyring } from "@polkadot/keyring";
import { cryptoWaitReady } from "@polkadot/util-crypto";
import { openEvidence } from "../../electron/evidence/evidence-service.ts";
import { BulkDesk } from "../../electron/outbox/bulk-desk.ts";
import { Desk } from "../../electron/outbox/desk.ts";
import { OutboxEngine } from "../../electron/outbox/engine.ts";
import { keptItems } from "../../electron/outbox/items.ts";
import { mayStillEnter } from "../../electron/outbox/machine.ts";
import { loadRuntime } from "../../electron/outbox/runtime.ts";
import { openLocalStore } from "../../electron/store/local-store.ts";
import type { OutboxItem } from "../../shared/domain/outbox.ts";
import {
  accountId,
  type CaseId,
  caseId,
  hash,
  millis,
  orgId,
  person,
} from "../../shared/domain/units.ts";
import type { Role } from "../../shared/domain/words.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import { type CaseFacts, noFacts } from "../../shared/rules/case-facts.ts";
import { FakeChain } from "./outbox-fake-chain.ts";
import { POLICY } from "./outbox-fixtures.ts";

/** Ten in the morning, local time. */
export const MORNING = 1_700_013_600_000;
export const caseOf = (n: number): CaseId => caseId(n.toString(16).padStart(32, "0"));
const GENESIS = hash("9e".repeat(32));

/** A desk for many acts over a durable local store, with a chain that is never online. */
export async function bulkWorld(
  dir: string,
  factsOf: (id: CaseId) => Partial<CaseFacts>,
  role: Role = "Collector",
) {
  await cryptoWaitReady();
  const metadata = join(import.meta.dirname, "..", "fixtures", "runtime-metadata.scale");
  const runtime = loadRuntime(readFileSync(metadata));
  if (!runtime.ok) throw new Error(JSON.stringify(runtime.error));
  const pair = new Keyring({ type: "sr25519" }).createFromUri("//org1//collector1");
  const account = accountId(bytesToHex(pair.publicKey));
  const dataKey = new Uint8Array(32).fill(7);
  const opened = await openLocalStore({ dir: join(dir, "local"), dataKey });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const local = opened.value;
  const vault = openEvidence({ dir: join(dir, "evidence"), dataKey, local, now: () => MORNING });
  if (!vault.ok) throw new Error(JSON.stringify(vault.error));
  const kept = keptItems(local.outbox);
  const world = { locked: false, writesLeft: Number.POSITIVE_INFINITY, unlocks: 0, signatures: 0 };
  const items = {
    ...kept,
    put(item: OutboxItem): Result<void> {
      if (world.writesLeft <= 0) return fail({ kind: "DiskFull", file: "local" });
      world.writesLeft -= 1;
      return kept.put(item);
    },
  };
  const chain = new FakeChain();
  chain.online = false;
  const engine = new OutboxEngine({
    items,
    findAct: () => undefined,
    chain: chain.port,
    explain: () => ({ kind: "CaseClosed" }),
    barred: () => undefined,
    now: () => millis(MORNING),
    onChange: () => {},
    onError: () => {},
  });
  const staff = { org: orgId(1), role, active: true } as const;
  const state = { height: 170, nonce: 5, operator: { ...staff, person: person("0b".repeat(32)) } };
  const key = { account, address: pair.address, name: "", demo: false, json: "", selected: true };
  const desk = new Desk({
    items,
    index: local.evidence,
    evidence: vault.value,
    hasNote: () => false,
    engine,
    context: {
      current: () =>
        ok({
          runtime: runtime.value,
          genesis: GENESIS,
          anchor: { height: 160, hash: hash("0a".repeat(32)) },
          height: 170,
          at: millis(MORNING),
        }),
      account: () => state,
    },
    keys: {
      selected: () => ok({ ...key, locked: world.locked }),
      sign(_, message) {
        if (world.locked) return fail({ kind: "KeyLocked", account });
        world.signatures += 1;
        return ok(pair.sign(message, { withType: true }));
      },
    },
    genesis: () => GENESIS,
    facts: {
      findCase: (id) =>
        Number.parseInt(id, 16) >= 100_000
          ? undefined
          : {
              reference: `A-${Number.parseInt(id, 16)}`,
              account: `6123${String(Number.parseInt(id, 16)).padStart(4, "0")}`,
              facts: { ...noFacts(orgId(1), "Residential"), ...factsOf(id) },
              entries: [],
            },
      policyAt: () => POLICY,
      store: {
        operator: () => undefined,
        policy: () => POLICY,
        orgs: () => [],
        blackouts: () => [],
        deputies: () => [],
      },
      account: () => state,
      pending: () => items.list().filter(mayStillEnter),
      now: () => millis(MORNING),
      clock: () => undefined,
    },
  });
  return {
    world,
    desk,
    bulk: new BulkDesk(desk),
    items,
    local,
    runtime: runtime.value,
    pair,
    state,
  };
}
