import type { KeyringPair } from "@polkadot/keyring/types";
import type { OrgId } from "../../shared/domain/units.ts";
import { type Batch, entriesOf } from "./batches.ts";
import type { Chain } from "./chain.ts";
import { chunksOf } from "./chunk-codec.ts";
import { failed, resumable } from "./stop.ts";
import type { ImportCase } from "./types.ts";
import type { Refusal } from "./watch.ts";

/** Entries in a call while nothing has been refused for its size. */
const FULL_BATCH = 2_000;
/** No call is made smaller than this. */
const LEAST_BATCH = 16;
/** Calls on their way at a time; the blocks between sending and finality would else stay empty. */
const IN_FLIGHT = 12;
/** How often a call whose fate is uncertain is tried again without any of its entries arriving. */
const ATTEMPTS = 8;
/** How long a new nonce waits for the calls before it, after one of them has failed. */
const SETTLE_MS = 30_000;

/** What is told of each case, exactly once. */
export interface LaneReport {
  /** Before a case is sent for the first time. */
  beforeSending(cases: readonly ImportCase[]): void;
  /** The case is final; its first `before` entries were there when this run first looked. */
  settled(one: ImportCase, before: number): void;
  /** The runtime will not have the case. */
  refused(one: ImportCase, explanation: string): void;
  /** A call is final, and its cases are there. */
  call(batch: { org: OrgId; cases: number; entries: number; block: string }): void;
}

/** The way of one organisation's cases to the chain. */
export interface Lane {
  readonly org: OrgId;
  /** Entries that a call may hold at the moment. */
  limit(): number;
  /** Sends a batch; returns as soon as another one may be prepared. */
  push(batch: Batch): Promise<void>;
  /** Waits until every batch is settled. */
  drain(): Promise<void>;
}

/**
 * Sends batches with increasing nonces, several at a time, and settles each by what the chain holds at its final head:
 * never by what was sent. So a call that was lost, dropped or sent twice is neither a hole nor a duplicate: what is
 * missing is sent again, and the pallet passes over what is there.
 */
export function openLane(org: OrgId, signer: KeyringPair, chain: Chain, report: LaneReport): Lane {
  let limit = FULL_BATCH;
  const running = new Set<Promise<void>>();
  let stopped: unknown;

  const nonces = nonceSource(() => chain.nextNonce(signer.address));

  const settle = async (batch: Batch): Promise<void> => {
    const before = new Map<ImportCase, number>();
    let open = batch;
    let fruitless = 0;
    let why = "";
    let included: { block: string; refusal: () => Promise<Refusal | undefined> } | undefined;
    for (;;) {
      if (stopped) return;
      const there = await chain.imported(open.map((one) => one.case));
      const counts = new Map(open.map((one, place) => [one, there[place] ?? 0]));
      for (const one of open) before.set(one, before.get(one) ?? counts.get(one) ?? 0);
      const missing = open.filter((one) => (counts.get(one) ?? 0) < one.entries.length);
      for (const one of open) {
        if (!missing.includes(one)) report.settled(one, before.get(one) ?? 0);
      }
      if (included && missing.length < open.length) {
        const arrived = open.filter((one) => !missing.includes(one));
        const { block } = included;
        report.call({ org, cases: arrived.length, entries: entriesOf(arrived), block });
      } else if (included) {
        const refusal = await included.refusal().catch(() => undefined);
        if (refusal) {
          stopAtGeneral(refusal, org);
          return divide(open, `${refusal.error}: ${refusal.docs}`);
        }
      }
      if (missing.length === 0) return;
      if (missing.length < open.length) fruitless = 0;
      included = undefined;
      open = missing;
      report.beforeSending(open);

      const nonce = await nonces.take();
      const chunks = open.flatMap((one) => chunksOf(one.case, one.entries, counts.get(one) ?? 0));
      const outcome = await chain
        .importHistory(signer, nonce, chunks)
        .finally(() => nonces.giveBack());
      switch (outcome.kind) {
        case "final":
          included = outcome;
          why = "the chain does not hold what it has taken";
          break;
        case "rejected":
          throw failed(`The chain does not take calls of this key: ${outcome.message}.`);
        case "uncertain":
          nonces.reset();
          why = outcome.why;
          break;
        case "tooLarge":
          nonces.reset();
          limit = Math.max(LEAST_BATCH, Math.floor(Math.min(limit, entriesOf(open)) / 2));
          return divide(open, "No block has room for it.");
      }
      fruitless += 1;
      if (fruitless > ATTEMPTS) {
        throw resumable(
          `Calls do not arrive: ${why}. The same command goes on where this one stopped.`,
        );
      }
    }
  };

  /** One case spoils the call: halves find it, and the others go in. */
  const divide = async (batch: Batch, explanation: string): Promise<void> => {
    const [only] = batch;
    if (only && batch.length === 1) return report.refused(only, explanation);
    const half = Math.ceil(batch.length / 2);
    await settle(batch.slice(0, half));
    await settle(batch.slice(half));
  };

  return {
    org,
    limit: () => limit,
    async push(batch) {
      while (running.size >= IN_FLIGHT) await Promise.race(running);
      if (stopped) throw stopped;
      const work = settle(batch)
        .catch((error: unknown) => {
          stopped ??= error;
        })
        .finally(() => running.delete(work));
      running.add(work);
    },
    async drain() {
      while (running.size > 0) await Promise.race(running);
      if (stopped) throw stopped;
    },
  };
}

/** Refusals that no other case of the same organisation can escape. */
function stopAtGeneral({ error, docs }: Refusal, org: OrgId): void {
  if (error === "ImportClosed") {
    throw failed(
      `The import window of organisation ${org} is closed. The council opens it (open_import); then run the same command again.`,
    );
  }
  if (
    ["NotOperator", "WrongRole", "WrongOrganisation", "JournalFull", "BadOrigin"].includes(error)
  ) {
    throw failed(`The chain refuses the import into organisation ${org}: ${error}. ${docs}`);
  }
}

/**
 * Nonces one after the other. After a failure the next one is asked of the chain again, once the calls on their way
 * have ended or had time to: a gap would keep all that follow waiting.
 */
function nonceSource(ask: () => Promise<number>) {
  let next: number | undefined;
  let out = 0;
  let broken = false;
  let turn: Promise<unknown> = Promise.resolve();

  const quiet = async () => {
    for (const end = Date.now() + SETTLE_MS; out > 0 && Date.now() < end; ) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  const takeNext = async (): Promise<number> => {
    if (broken) {
      broken = false;
      await quiet();
      next = undefined;
    }
    const nonce = next ?? (await ask());
    next = nonce + 1;
    out += 1;
    return nonce;
  };
  return {
    /** Callers get theirs in turn. */
    take(): Promise<number> {
      const mine = turn.then(takeNext);
      turn = mine.catch(() => undefined);
      return mine;
    },
    giveBack() {
      out -= 1;
    },
    reset() {
      broken = true;
    },
  };
}
