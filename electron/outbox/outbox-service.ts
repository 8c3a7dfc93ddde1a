import type { ClockReading } from "../../shared/domain/clock.ts";
import type { SignedAct } from "../../shared/domain/outbox.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import type { AccountId, ActId, CaseId, Hash, Millis } from "../../shared/domain/units.ts";
import type { AppError } from "../../shared/errors.ts";
import type { KeyService } from "../keys/key-service.ts";
import type { RulesStore } from "../ledger/rules-context.ts";
import type { BlockRef, LightNode } from "../light-node/types.ts";
import type { KnownCase } from "./case-facts.ts";
import { type AccountState, ChainContext, type TextCache } from "./chain-context.ts";
import { explainRefusal } from "./chain-error.ts";
import { Desk, type DeskOptions } from "./desk.ts";
import { type FoundAct, OutboxEngine, type OutboxItems } from "./engine.ts";
import { keptItems } from "./items.ts";
import { chainNow, type JudgeFacts, judge } from "./judge.ts";
import { mayStillEnter } from "./machine.ts";
import { createOutboxChain, type OutboxChain } from "./outbox-chain.ts";

export interface OutboxServiceOptions {
  readonly node: LightNode;
  readonly keys: KeyService;
  /** The durable items; written to by nobody else. */
  readonly items: OutboxItems;
  readonly index: DeskOptions["index"];
  readonly evidence: DeskOptions["evidence"];
  readonly hasNote: DeskOptions["hasNote"];
  /** For chain facts that can be fetched again. */
  readonly cache: TextCache;
  readonly findAct: (act: ActId) => FoundAct | undefined;
  readonly findCase: (id: CaseId) => KnownCase | undefined;
  /** Operators, policies, organisations and blackouts as the journals tell. */
  readonly store: RulesStore;
  readonly policyAt: (at: Millis) => Policy | undefined;
  /** Signed bytes beside the outbox that may still enter: their signers are looked up too, and their nonces are taken. */
  readonly others: () => readonly SignedAct[];
  /** The chain that the profile belongs to, once it is known. */
  readonly genesis: () => Hash | undefined;
  readonly now: () => Millis;
  /** Local clock minus chain clock (ms), when it was measured. */
  readonly clock: () => ClockReading | undefined;
  /** Called after items changed. */
  readonly onOutbox: () => void;
  /** Called after the chain's answers about accounts changed. */
  readonly onAccounts: () => void;
  readonly log: (message: string) => void;
}

/** Keys, signing and the outbox, wired together. */
export interface OutboxService {
  readonly desk: Desk;
  /**
   * Call after the store was proved at this finalized head, for every such head: looks up the accounts, settles items,
   * sends what waits.
   */
  proved(head: BlockRef): Promise<void>;
  /** Call when the light node's state changed: sends what waits, or notices that it cannot. */
  nodeChanged(): void;
  operatorOf(account: AccountId): NonNullable<AccountState["operator"]> | undefined;
  /** What is shared with others who sign with this console's keys. */
  readonly signing: {
    readonly context: Pick<ChainContext, "current" | "account">;
    readonly chain: OutboxChain;
    /** The signer's next free nonce, over all that this console has on the way. */
    nextNonce(signer: AccountId, finalized: number): number;
    /** Why the pool turns an account away, by the last proved read. */
    barred(account: AccountId): AppError | undefined;
  };
  /** Items on their way, and items that wait for the operator (expired or refused). */
  counts(): { pending: number; attention: number };
  /** Sends nothing more; answers when nothing is being written. */
  stop(): Promise<void>;
}

export function createOutboxService(options: OutboxServiceOptions): OutboxService {
  const { node, keys, findCase, log } = options;
  const items = keptItems(options.items);
  const context = new ChainContext(node, options.cache);
  const facts: JudgeFacts = {
    ...options,
    account: (account) => context.account(account),
    pending: () => items.list().filter(mayStillEnter),
  };
  const logged = (error: AppError) => log(`outbox: ${JSON.stringify(error)}`);

  const chain = createOutboxChain(node, context);
  const barred = (account: AccountId): AppError | undefined => {
    const state = context.account(account);
    if (state?.operator === null) return { kind: "NotRegistered", account };
    return state?.operator.active === false ? { kind: "OperatorRevoked", account } : undefined;
  };

  const engine = new OutboxEngine({
    items,
    others: options.others,
    findAct: options.findAct,
    chain,
    explain(refusal, item) {
      const known = findCase(item.act.case);
      const signer = item.signed?.signer as AccountId;
      const gate = known ? judge(facts, item.act, signer, known).unmet : [];
      return explainRefusal(refusal, { signer, gate, policy: options.policyAt(chainNow(facts)) });
    },
    barred: (item) => barred(item.signed?.signer as AccountId),
    now: options.now,
    onChange: options.onOutbox,
    onError: logged,
  });

  /** The keys that can be chosen here, and all signers of items on their way. */
  const accounts = () => [
    ...new Set([
      ...keys.list().map(({ account }) => account),
      ...items
        .list()
        .filter(mayStillEnter)
        .map((item) => item.signed?.signer as AccountId),
      ...options.others().map(({ signer }) => signer),
    ]),
  ];
  let shown = "";

  return {
    desk: new Desk({ ...options, items, engine, context, facts }),
    async proved(head) {
      const asked = accounts();
      const refreshed = await context.refresh(head, asked);
      if (!refreshed.ok) logged(refreshed.error);
      const operators = JSON.stringify(asked.map((account) => context.account(account)?.operator));
      if (operators !== shown) options.onAccounts();
      shown = operators;
      await engine.proved(head);
    },
    nodeChanged: () => void engine.kick(),
    signing: {
      context,
      chain,
      nextNonce: (signer, finalized) => engine.nextNonce(signer, finalized),
      barred,
    },
    operatorOf: (account) => context.account(account)?.operator ?? undefined,
    counts() {
      const all = items.list();
      const attention = ({ status: { state } }: (typeof all)[number]) =>
        state === "expired" || state === "refused";
      return {
        pending: all.filter((item) => mayStillEnter(item) && !attention(item)).length,
        attention: all.filter(attention).length,
      };
    },
    async stop() {
      engine.stop();
      await engine.exclusive(async () => {});
    },
  };
}
