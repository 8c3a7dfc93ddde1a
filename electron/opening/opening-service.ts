import type { ClockReading } from "../../shared/domain/clock.ts";
import type { OpeningAct, OpeningItem, OpeningOutcome } from "../../shared/domain/opening.ts";
import type { AccountId, CaseId, Hash, Millis } from "../../shared/domain/units.ts";
import { type AppError, ok, type Result } from "../../shared/errors.ts";
import type { Operator } from "../../shared/rules/operators.ts";
import type { KeyService } from "../keys/key-service.ts";
import { gateOperator } from "../ledger/rules-context.ts";
import type { BlockRef } from "../light-node/types.ts";
import { newActId } from "../outbox/act-id.ts";
import { explainRefusal } from "../outbox/chain-error.ts";
import { chainNow, claimedOffset } from "../outbox/judge.ts";
import type { OutboxService } from "../outbox/outbox-service.ts";
import { readyToSign } from "../outbox/ready.ts";
import { type PreparedAct, SignedDesk } from "../outbox/signed-desk.ts";
import { mayStillEnter } from "../outbox/signed-machine.ts";
import type { DerivedStore } from "../store/derived-store.ts";
import { encodeOpening, readOpening } from "./call.ts";
import { OpeningEngine, type OpeningItems } from "./engine.ts";
import { judgeOpening } from "./judge.ts";

export interface OpeningServiceOptions {
  readonly keys: KeyService;
  /** The durable items; written to by nobody else. */
  readonly items: OpeningItems;
  readonly store: DerivedStore;
  readonly signing: OutboxService["signing"];
  readonly genesis: () => Hash | undefined;
  readonly now: () => Millis;
  readonly clock: () => ClockReading | undefined;
  readonly onChange: () => void;
  readonly log: (message: string) => void;
}

/** An act that opens cases as it would be signed, read from the very bytes. */
export interface PreparedOpening extends PreparedAct<OpeningAct> {
  /** Why the chain would refuse it; then it is not signed. */
  readonly unmet: AppError[];
  readonly judgedAt: Millis;
}

/** This console's acts that open cases, from the preview to the proved journal. */
export interface OpeningService {
  /** Who works here, as the chain was last asked. */
  operator(): Operator | undefined;
  /** Why who works here may not open cases; empty when they may. */
  barriers(): AppError[];
  /** Previews the opening of these cases. Errors: those of `readyToSign`, UnsupportedRuntime, Unknown. */
  prepare(cases: OpeningAct["cases"]): Promise<Result<PreparedOpening>>;
  /** Signs what was previewed. Errors: those of `SignedDesk.signPrepared`. */
  sign(id: string): Promise<Result<OpeningItem>>;
  /** Takes note of an act that failed. Errors: ItemPending, NotFound, of the disk. */
  drop(id: string): Promise<Result<void>>;
  /** Call for every proved head, after the outbox has refreshed the chain's context at it. */
  proved(head: BlockRef): Promise<void>;
  /** Call when the light node's state changed. */
  nodeChanged(): void;
  /** Sends nothing more; answers when nothing is being written. */
  stop(): Promise<void>;
}

export function createOpeningService(options: OpeningServiceOptions): OpeningService {
  const { items, signing, store, keys, genesis, now, clock, log } = options;
  const { context, nextNonce } = signing;
  const facts = { now, clock };
  const engine = new OpeningEngine({
    items,
    chain: signing.chain,
    barred: ({ signed }) => signing.barred(signed.signer),
    explain: (refusal, { act, signed }) =>
      explainRefusal(refusal, {
        signer: signed.signer,
        gate: judge(act, signed.signer, act.act),
        policy: store.policyInForce(chainNow(facts))?.policy,
      }),
    now,
    onChange: options.onChange,
    onError: (error) => log(`openings: ${JSON.stringify(error)}`),
  });
  const ready = { context, keys, genesis, facts };
  const desk = new SignedDesk<OpeningAct, OpeningOutcome>(
    { ...ready, items, engine, nextNonce },
    { encode: encodeOpening, read: readOpening },
  );

  const operatorOf = (account: AccountId): Operator | undefined => {
    const known = context.account(account)?.operator;
    return known ? gateOperator(store, { ...known, account }) : undefined;
  };
  /** `own`: an act does not stand in its own way. */
  const judge = (
    act: Pick<OpeningAct, "cases" | "occurredAt">,
    signer: AccountId,
    own?: OpeningAct["act"],
  ): AppError[] => {
    const onTheWay = new Set<CaseId>(
      items
        .list()
        .filter((item) => mayStillEnter(item) && item.act.act !== own)
        .flatMap((item) => item.act.cases.map((one) => one.case)),
    );
    return judgeOpening(act, {
      store,
      who: operatorOf(signer),
      exists: (id) => onTheWay.has(id) || store.cases.get(id) !== undefined,
      now: chainNow(facts),
      clock: clock(),
    });
  };
  const selected = () => {
    const key = keys.selected();
    return key.ok ? key.value.account : undefined;
  };

  return {
    operator() {
      const account = selected();
      return account === undefined ? undefined : operatorOf(account);
    },
    barriers() {
      const who = readyToSign(ready);
      return who.ok ? judge({ cases: [], occurredAt: now() }, who.value.account) : [who.error];
    },
    prepare: (cases) =>
      engine.exclusive(async () => {
        const who = readyToSign(ready);
        if (!who.ok) return who;
        const act: OpeningAct = {
          ...{ act: newActId(), occurredAt: now(), clockOffset: claimedOffset(clock()) },
          cases,
        };
        const prepared = desk.prepareAct(who.value, act);
        if (!prepared.ok) return prepared;
        const shown = prepared.value;
        const unmet = judge(shown.act, shown.signer);
        return ok({ ...shown, unmet, judgedAt: chainNow(facts) });
      }),
    sign: (id) => desk.signPrepared(id, (act, signer) => judge(act, signer)[0]),
    drop: (id) => desk.drop(id),
    proved: (head) => engine.proved(head, store),
    nodeChanged: () => void engine.kick(),
    async stop() {
      engine.stop();
      await engine.exclusive(async () => {});
    },
  };
}
