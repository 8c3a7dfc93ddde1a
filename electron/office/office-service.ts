import type { ClockReading } from "../../shared/domain/clock.ts";
import type { OfficeAct, OfficeItem, OfficeOutcome } from "../../shared/domain/office.ts";
import type { AccountId, Hash, Millis } from "../../shared/domain/units.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import type { OfficeIntent, OfficePreview } from "../../shared/ipc/office-schemas.ts";
import type { Operator } from "../../shared/rules/operators.ts";
import type { KeyService } from "../keys/key-service.ts";
import { gateOperator } from "../ledger/rules-context.ts";
import type { BlockRef } from "../light-node/types.ts";
import { newActId } from "../outbox/act-id.ts";
import { chainNow, claimedOffset } from "../outbox/judge.ts";
import type { OutboxService } from "../outbox/outbox-service.ts";
import { readyToSign } from "../outbox/ready.ts";
import { SignedDesk } from "../outbox/signed-desk.ts";
import type { DerivedStore } from "../store/derived-store.ts";
import { encodeOfficeCall, readOfficeCall } from "./call.ts";
import { OfficeEngine, type OfficeItems } from "./engine.ts";
import { judgeOfficeAct } from "./judge.ts";
import { accountsOf, personFor } from "./person.ts";

export interface OfficeServiceOptions {
  readonly keys: KeyService;
  /** The durable items; written to by nobody else. */
  readonly items: OfficeItems;
  readonly store: DerivedStore;
  readonly signing: OutboxService["signing"];
  readonly genesis: () => Hash | undefined;
  readonly now: () => Millis;
  readonly clock: () => ClockReading | undefined;
  readonly onChange: () => void;
  readonly log: (message: string) => void;
}

/** This console's acts for the organisation, from the preview to the proved journal. */
export interface OfficeService {
  /** Previews an act. Errors: those of `readyToSign`, UnsupportedRuntime. */
  prepare(intent: OfficeIntent): Promise<Result<OfficePreview>>;
  /** Signs what was previewed. Errors: those of `SignedDesk.signPrepared`. */
  sign(id: string): Promise<Result<OfficeItem>>;
  /** Takes note of an act that failed. Errors: ItemPending, NotFound, of the disk. */
  drop(id: string): Promise<Result<void>>;
  /** Call for every proved head, after the outbox has refreshed the chain's context at it. */
  proved(head: BlockRef): Promise<void>;
  /** Call when the light node's state changed. */
  nodeChanged(): void;
  /** Sends nothing more; answers when nothing is being written. */
  stop(): Promise<void>;
}

export function createOfficeService(options: OfficeServiceOptions): OfficeService {
  const { items, signing, store, keys, genesis, now, clock, log } = options;
  const { context, nextNonce } = signing;
  const facts = { now, clock };
  const engine = new OfficeEngine({
    items,
    chain: signing.chain,
    barred: ({ signed }) => signing.barred(signed.signer),
    now,
    onChange: options.onChange,
    onError: (error) => log(`office: ${JSON.stringify(error)}`),
  });
  const ready = { context, keys, genesis, facts };
  const desk = new SignedDesk<OfficeAct, OfficeOutcome>(
    { ...ready, items, engine, nextNonce },
    { encode: encodeOfficeCall, read: readOfficeCall },
  );

  const operatorOf = (account: AccountId): Operator | undefined => {
    const known = context.account(account)?.operator;
    return known ? gateOperator(store, { ...known, account }) : undefined;
  };
  const judge = (act: OfficeAct, signer: AccountId): AppError[] =>
    judgeOfficeAct(act, {
      store,
      who: operatorOf(signer),
      now: chainNow(facts),
      clock: clock(),
    });

  /** The act that an intent means now. Errors: NotReady (operator); NotRegistered, when the other key is nobody's. */
  const actOf = (intent: OfficeIntent, signer: AccountId): Result<OfficeAct> => {
    if (intent.type === "DeclareBlackout")
      return ok({
        ...intent,
        act: newActId(),
        occurredAt: now(),
        clockOffset: claimedOffset(clock()),
      });
    if (intent.type !== "RegisterOperator") return ok(intent);
    const { type, account, role, sameAs } = intent;
    const org = operatorOf(signer)?.org;
    if (org === undefined) return fail({ kind: "NotReady", what: "operator" });
    const whose = personFor(store, sameAs);
    return whose.ok ? ok({ type, org, account, role, person: whose.value }) : whose;
  };

  return {
    prepare: (intent) =>
      engine.exclusive(async () => {
        const who = readyToSign(ready);
        if (!who.ok) return who;
        const act = actOf(intent, who.value.account);
        if (!act.ok) return act;
        const prepared = desk.prepareAct(who.value, act.value);
        if (!prepared.ok) return prepared;
        const shown = prepared.value;
        return ok({
          ...shown,
          samePerson: accountsOf(store, shown.act),
          unmet: judge(shown.act, shown.signer),
          judgedAt: chainNow(facts),
        });
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
