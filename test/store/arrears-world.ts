import * as path from "node:path";
import { ArrearsDesk } from "../../electron/opening/arrears-desk.ts";
import type { OpeningService, PreparedOpening } from "../../electron/opening/opening-service.ts";
import { newActId } from "../../electron/outbox/act-id.ts";
import type { StoredCase } from "../../electron/store/case-queries.ts";
import { openLocalStore } from "../../electron/store/local-store.ts";
import { type Hash, hash, millis, orgId } from "../../shared/domain/units.ts";
import { fail, ok } from "../../shared/errors.ts";
import { ACTOR, NOON } from "./fixtures.ts";

export const DATA_KEY = new Uint8Array(32).fill(9);

/**
 * A desk of arrears over a real local store. The service keeps what it signs as the real one does, with no bytes; `onChain` is
 * what the journals hold of a customer.
 */
export async function arrearsWorld(
  dir: string,
  onChain: (customer: Hash) => readonly StoredCase[] = () => [],
) {
  const opened = await openLocalStore({
    dir: path.join(dir, "local"),
    dataKey: DATA_KEY,
    checkpointBytes: 200_000,
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const local = opened.value;
  const prepared = new Map<string, PreparedOpening>();
  const key = { account: ACTOR, locked: false };
  const service: OpeningService = {
    operator: () => ({ org: orgId(1) }) as never,
    barriers: () => [],
    prepare: async (cases) => {
      const act = { act: newActId(), occurredAt: NOON, clockOffset: 0, cases };
      const shown = {
        ...{ item: newActId(), signer: ACTOR, locked: false, payload: "00", nonce: 1 },
        ...{ validUntil: 9, genesis: hash("ab".repeat(32)), specVersion: 1, unmet: [] },
        ...{ act, call: { pallet: "Collection", name: "open_cases" }, judgedAt: NOON },
      };
      prepared.set(shown.item, shown);
      return ok(shown);
    },
    sign: async (id) => {
      const shown = prepared.get(id);
      if (shown === undefined) return fail({ kind: "NotFound", what: "preview" });
      const signed = {
        ...{ extrinsic: "ab", signer: ACTOR, nonce: local.openings.list().length },
        ...{ specVersion: 1, transactionVersion: 1, validUntil: 9 },
      };
      const status = { state: "signed" } as const;
      const item = { id, act: shown.act, createdAt: NOON, updatedAt: NOON, signed, status };
      const kept = local.openings.put(item);
      return kept.ok ? ok(item) : kept;
    },
    drop: async () => ok(undefined),
    proved: async () => undefined,
    nodeChanged: () => undefined,
    stop: async () => undefined,
  };
  const desk = new ArrearsDesk({
    service,
    items: local.openings,
    store: {
      cases: { ofCustomer: onChain, entries: () => [] },
      orgs: () => [{ id: orgId(1), name: "城东供电所" }],
    } as never,
    register: local.register,
    keys: { selected: () => ok(key as never) },
    now: () => millis(NOON),
    changed: () => undefined,
  });
  return { local, desk };
}

/** A list of these many accounts with two overdue bills each. */
export const arrearsList = (accounts: number): string =>
  [
    "户号,客户类别,月份,金额,缴费期限",
    ...Array.from({ length: accounts }, (_, n) => [
      `7${n},居民,2026-08,${n + 1}.25,2026-09-20`,
      `7${n},居民,2026-09,3,2026-10-20`,
    ]).flat(),
    "",
  ].join("\n");
