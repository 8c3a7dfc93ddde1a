import * as path from "node:path";
import { cryptoWaitReady } from "@polkadot/util-crypto";
import type { AccountId, Hash } from "../../shared/domain/units.ts";
import { millis } from "../../shared/domain/units.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import type { Topic } from "../../shared/ipc/contract.ts";
import type { CaseDetail } from "../../shared/ipc/schemas.ts";
import type { Operator } from "../../shared/rules/gate.ts";
import type { AuditDesk } from "../audit/audit-desk.ts";
import {
  type CouncilService,
  createCouncilService,
  signedInCouncil,
} from "../council/council-service.ts";
import { type Evidence, openEvidence } from "../evidence/evidence-service.ts";
import { actHandlers } from "../ipc/act-handlers.ts";
import type { AuditChannel } from "../ipc/audit-handlers.ts";
import { backupHandlers } from "../ipc/backup-handlers.ts";
import { caseHandlers, DEFAULT_OFFSET_MINUTES, lineEvidence } from "../ipc/case-handlers.ts";
import { conflictHandlers } from "../ipc/conflict-handlers.ts";
import { councilHandlers } from "../ipc/council-handlers.ts";
import { dayHandlers } from "../ipc/day-handlers.ts";
import type { Handlers } from "../ipc/dispatch.ts";
import { bindingOf, entryOf, evidenceHandlers } from "../ipc/evidence-handlers.ts";
import { exportHandlers } from "../ipc/export-handlers.ts";
import { figuresHandlers } from "../ipc/figures-handlers.ts";
import { inboxHandlers } from "../ipc/inbox-handlers.ts";
import { keyHandlers } from "../ipc/key-handlers.ts";
import { noticeHandlers } from "../ipc/notice-handlers.ts";
import { officeHandlers } from "../ipc/office-handlers.ts";
import { opinionHandlers } from "../ipc/opinion-handlers.ts";
import { registerHandlers } from "../ipc/register-handlers.ts";
import type { StatusSources } from "../ipc/status-handlers.ts";
import { warningHandlers } from "../ipc/warning-handlers.ts";
import { keyFiles, listKeystores } from "../keys/key-files.ts";
import { KeyService } from "../keys/key-service.ts";
import type { BlockRef, LightNode } from "../light-node/types.ts";
import {
  createOfficeService,
  type OfficeService,
  signedInOffice,
} from "../office/office-service.ts";
import { findCase } from "../outbox/case-facts.ts";
import { chainNow } from "../outbox/judge.ts";
import { createOutboxService, type OutboxService } from "../outbox/outbox-service.ts";
import { registerLink } from "../risk/register-link.ts";
import { Scorer } from "../risk/scorer.ts";
import { type Cursor, type DerivedStore, openDerivedStore } from "../store/derived-store.ts";
import { type LocalStore, openLocalStore } from "../store/local-store.ts";
import type { ClockOffset } from "./clock-offset.ts";
import { DemoRegister } from "./demo-register.ts";
import { gateOperator } from "./rules-context.ts";
import { checkRuntime } from "./runtime-check.ts";
import type { ChainView } from "./sync/chain-view.ts";
import { LedgerSync } from "./sync/sync.ts";
import { TimeTravel } from "./time-travel.ts";

/** Name of the mark in the store that the last batch was only a part of its block. */
const INCOMPLETE = "sync.incomplete";
/** Block time of the chain (docs/architecture.md), ms, while its metadata is not known. */
const BLOCK_MS = 3_000;

export type LedgerHandlers = Omit<Handlers, "status.get" | "network.enable" | AuditChannel>;

export interface LedgerOptions {
  readonly dataDir: string;
  readonly dataKey: Uint8Array;
  readonly demoDir: string | undefined;
  /** The chain of the profile. */
  readonly genesis: Hash;
  readonly demo: boolean;
  readonly chainName: string;
  readonly node: LightNode;
  readonly clock: ClockOffset;
  /** The snapshot that is shown in place of the live chain. */
  readonly audit: AuditDesk;
  readonly changed: (...topics: readonly Topic[]) => void;
  readonly log: (message: string) => void;
}

/** Everything over one profile that needs its chain to be known: stores, sync, keys, outbox. */
export interface Ledger {
  readonly handlers: LedgerHandlers;
  status(): NonNullable<StatusSources["ledger"]>;
  /** A finalized head to catch up with. */
  head(block: BlockRef): void;
  /** The light node's state changed. */
  nodeChanged(): void;
  /** Resolves when nothing is written any more and the files are closed. */
  stop(): Promise<void>;
}

/** Opens the stores. Errors: those of `openLocalStore`, `openEvidence` and `openDerivedStore`. */
export async function openLedger(options: LedgerOptions): Promise<Result<Ledger>> {
  const { dataDir, dataKey, genesis } = options;
  await cryptoWaitReady();
  const local = await openLocalStore({ dir: path.join(dataDir, "local"), dataKey });
  if (!local.ok) return local;
  const evidence = openEvidence({
    dir: path.join(dataDir, "evidence"),
    dataKey,
    local: local.value,
    now: Date.now,
  });
  if (!evidence.ok) {
    local.value.close();
    return evidence;
  }
  const derived = await openDerivedStore({
    dir: path.join(dataDir, "derived"),
    genesis,
    accounts: local.value.register,
  });
  if (!derived.ok) {
    local.value.close();
    return derived;
  }
  return ok(new OpenLedger(options, local.value, derived.value, evidence.value));
}

class OpenLedger implements Ledger {
  readonly handlers: LedgerHandlers;
  readonly #options: LedgerOptions;
  readonly #local: LocalStore;
  readonly #derived: DerivedStore;
  readonly #evidence: Evidence;
  readonly #keys: KeyService;
  readonly #outbox: OutboxService;
  readonly #council: CouncilService;
  readonly #office: OfficeService;
  readonly #sync: LedgerSync;
  readonly #register: DemoRegister | undefined;
  readonly #scorer: Scorer;
  readonly #travel: TimeTravel;
  #proved: Cursor | undefined;
  #unsupported: AppError | undefined;
  /** What follows a proved head (outbox, register) happens one head after another. */
  #following: Promise<void> = Promise.resolve();
  #waiting: ChainView | undefined;
  /** The version of the policy at the last proved block. */
  #inForce: number | undefined;

  constructor(
    options: LedgerOptions,
    local: LocalStore,
    derived: DerivedStore,
    evidence: Evidence,
  ) {
    const { node, changed, log, clock } = options;
    this.#options = options;
    this.#local = local;
    this.#derived = derived;
    this.#evidence = evidence;
    this.#proved = isIncomplete(derived) ? undefined : derived.cursor();
    this.#keys = this.#createKeys();
    this.#outbox = createOutboxService({
      node,
      keys: this.#keys,
      items: local.outbox,
      index: local.evidence,
      evidence,
      hasNote: (commitment) => local.notes.get(commitment) !== undefined,
      cache: textCache(derived),
      findAct: (act) => derived.findAct(act),
      findCase: (id) => findCase(derived, local.register, id),
      store: derived,
      policyAt: (at) => derived.policyInForce(at)?.policy,
      others: () => [...signedInCouncil(local.council), ...signedInOffice(local.office)],
      genesis: () => options.genesis,
      now: () => millis(Date.now()),
      clockOffset: () => clock.value,
      onOutbox: () => changed("outbox", "cases", "status"),
      onAccounts: () => changed("keys"),
      log,
    });
    this.#council = createCouncilService({
      node,
      keys: this.#keys,
      items: local.council,
      cache: textCache(derived),
      policies: () => derived.policies(),
      signing: this.#outbox.signing,
      genesis: () => options.genesis,
      now: () => millis(Date.now()),
      clockOffset: () => clock.value,
      onChange: () => changed("council"),
      log,
    });
    this.#office = createOfficeService({
      keys: this.#keys,
      items: local.office,
      store: derived,
      signing: this.#outbox.signing,
      genesis: () => options.genesis,
      now: () => millis(Date.now()),
      clockOffset: () => clock.value,
      onChange: () => changed("office"),
      log,
    });
    this.#sync = new LedgerSync({
      reader: node,
      store: {
        heads: () => derived.heads(),
        apply: (batch) => derived.apply(batch),
        setIncomplete(incomplete) {
          const mark = Uint8Array.of(incomplete ? 1 : 0);
          if (derived.chainInfo(INCOMPLETE)?.[0] === mark[0]) return ok(undefined);
          return derived.setChainInfo(INCOMPLETE, mark);
        },
      },
      onState: () => changed("status"),
      onApplied: ({ entries, policies }) =>
        changed(
          "orgs",
          ...(entries.length > 0 ? ["cases" as const] : []),
          ...(policies.length > 0 ? ["council" as const] : []),
        ),
      onProved: (view) => this.#onProved(view),
      log,
    });
    const register = registerLink(local);
    const now = chainTime(clock);
    const pause = () => new Promise<void>((resolve) => setImmediate(resolve));
    this.#travel = new TimeTravel({
      live: derived,
      customerOf: register.customerOf,
      now,
      pause,
      changed: () => changed("asOf", "cases", "warnings"),
      log,
    });
    this.#scorer = new Scorer({
      derived,
      register,
      now,
      after,
      pause,
      onScored: () => changed("cases", "warnings"),
      log,
    });
    this.#register = options.demoDir
      ? new DemoRegister(options.demoDir, local.register, log)
      : undefined;
    void this.#refreshRegister();
    this.handlers = this.#createHandlers();
    this.#scorer.kick();
  }

  status(): NonNullable<StatusSources["ledger"]> {
    return {
      sync: this.#sync.state,
      proved: this.#proved,
      entries: this.#derived.entryCount(),
      unsupported: this.#unsupported,
      outbox: this.#outbox.counts(),
    };
  }

  head(block: BlockRef): void {
    this.#sync.head(block);
  }

  nodeChanged(): void {
    this.#outbox.nodeChanged();
    this.#council.nodeChanged();
    this.#office.nodeChanged();
  }

  async stop(): Promise<void> {
    await this.#sync.stop();
    await this.#scorer.stop();
    this.#travel.close();
    await this.#outbox.stop();
    await this.#council.stop();
    await this.#office.stop();
    await this.#following;
    this.#keys.lock();
    for (const store of [this.#derived, this.#local]) {
      const closed = store.close();
      if (!closed.ok) this.#options.log(`a store did not close: ${closed.error.kind}`);
    }
  }

  #onProved(view: ChainView): void {
    const { clock, changed } = this.#options;
    this.#proved = { block: view.hash, height: view.height, at: view.at };
    clock.timed(view.hash, view.at);
    changed("status");
    const inForce = this.#derived.policyInForce(view.at)?.version;
    if (inForce !== this.#inForce) changed("council");
    this.#scorer.kick();
    this.#inForce = inForce;
    const busy = this.#waiting !== undefined;
    this.#waiting = view;
    if (busy) return;
    this.#following = this.#following.then(() => this.#follow());
  }

  /** What follows the newest proved head; heads that were overtaken meanwhile are left out. */
  async #follow(): Promise<void> {
    const { node, log } = this.#options;
    const view = this.#waiting;
    this.#waiting = undefined;
    if (!view) return;
    try {
      const runtime = await checkRuntime(node);
      if (runtime.ok) this.#unsupported = runtime.value;
      await this.#outbox.proved(view);
      await this.#council.proved(view);
      await this.#office.proved(view);
      await this.#refreshRegister();
    } catch (error) {
      log(
        `bug after block ${view.height}: ${error instanceof Error ? error.stack : String(error)}`,
      );
    }
  }

  async #refreshRegister(): Promise<void> {
    if (await this.#register?.refresh()) this.#options.changed("cases");
  }

  #createKeys(): KeyService {
    const { dataDir, demo, demoDir, changed } = this.#options;
    return new KeyService({
      files: keyFiles(path.join(dataDir, "keys")),
      demoChain: demo,
      demoKeys: () => (demoDir ? listKeystores(path.join(demoDir, "keystores")) : []),
      selection: {
        get: () => this.#local.settings.get().selectedAccount,
        set: (account: AccountId) => this.#local.settings.set({ selectedAccount: account }),
      },
      after,
      now: Date.now,
      onChange: () => changed("keys", "cases"),
    });
  }

  /** Why nothing may be signed now, whatever it is. */
  #barrier(): AppError | undefined {
    const { error } = this.#options.node.status();
    if (error?.kind === "WrongGenesis") return error;
    const { day } = this.#travel.view;
    if (day !== undefined) return { kind: "AsOfView", day };
    if (this.#sync.state.state === "mismatch") return this.#sync.state.error;
    return this.#unsupported;
  }

  /** Who works at this console: as the chain was last asked, else as the journals tell. */
  #operator(): Operator | undefined {
    const account = this.#local.settings.get().selectedAccount;
    if (account === undefined) return undefined;
    const operator = this.#outbox.operatorOf(account) ?? this.#derived.operator(account);
    return operator && gateOperator(this.#derived, { ...operator, account });
  }

  #createHandlers(): LedgerHandlers {
    const { clock } = this.#options;
    const guarded =
      <I, O>(handle: (input: I) => O) =>
      (input: I) => {
        const barrier = this.#barrier();
        return barrier ? fail(barrier) : handle(input);
      };
    const travel = this.#travel;
    // What the views show: the present, or a past day.
    const stores = {
      derived: travel.store,
      local: this.#local,
      operator: () => this.#operator(),
      now: () => travel.now(),
    };
    const cases = caseHandlers(stores);
    const { isOffered, ...notices } = noticeHandlers({
      caseOf: (id) => cases["cases.get"]({ id }) as Result<CaseDetail>,
      orgName: (id) => this.#derived.orgs().find((org) => org.id === id)?.name,
      policyAt: (at) => this.#derived.policyInForce(at),
      genesis: this.#options.genesis,
      evidence: this.#evidence,
      recorded: (act) => this.#derived.findAct(act),
      drafted: (act) => this.#local.outbox.get(act)?.act,
    });
    const acts = actHandlers({
      isOffered,
      desk: this.#outbox.desk,
      items: this.#local.outbox,
      referenceOf: (id) => this.#derived.cases.get(id)?.reference,
      filesOf: (commitment) => this.#local.evidence.find(commitment)?.files ?? [],
    });
    const council = councilHandlers({
      council: this.#council,
      items: this.#local.council,
      policies: this.#derived,
      orgOf: (account) =>
        (this.#outbox.operatorOf(account) ?? this.#derived.operator(account))?.org,
      selected: () => this.#local.settings.get().selectedAccount,
      now: chainTime(clock),
      blockTimeMs: () => {
        const context = this.#outbox.signing.context.current();
        return context.ok ? context.value.runtime.blockTimeMs : BLOCK_MS;
      },
    });
    const office = officeHandlers({
      office: this.#office,
      items: this.#local.office,
      store: this.#derived,
      operator: stores.operator,
      now: stores.now,
    });
    // The very queries of the views, so that a file cannot differ from the screen.
    const exports = exportHandlers({
      figures: (filter) => this.handlers["figures.get"](filter),
      records: (filter, offset, limit) => this.handlers["records.list"]({ filter, offset, limit }),
      names: () => ({
        orgs: new Map(this.#derived.orgs().map(({ id, name }) => [id, name])),
        accounts: new Map(this.#keys.list().map(({ account, name }) => [account, name])),
      }),
      standing: () => {
        const now = stores.now();
        const proved = this.#proved;
        return {
          now,
          utcOffsetMinutes:
            travel.store.policyInForce(now)?.policy.utcOffsetMinutes ?? DEFAULT_OFFSET_MINUTES,
          block: proved && { hash: proved.block, height: proved.height },
        };
      },
    });
    return {
      ...exports,
      ...office,
      "office.prepare": guarded(office["office.prepare"]),
      "office.sign": guarded(office["office.sign"]),
      ...council,
      "council.prepare": guarded(council["council.prepare"]),
      "council.sign": guarded(council["council.sign"]),
      ...cases,
      ...inboxHandlers(stores),
      ...dayHandlers(stores),
      ...warningHandlers({ ...stores, changed: () => this.#options.changed("warnings") }),
      "asOf.get": () => ok(travel.view),
      "asOf.show": ({ day }) => travel.show(day),
      ...figuresHandlers({
        derived: travel.store,
        block: () => {
          const proved = isIncomplete(this.#derived) ? undefined : this.#derived.cursor();
          return proved && { hash: proved.block, height: proved.height };
        },
        now: stores.now,
      }),
      ...notices,
      ...keyHandlers({
        keys: this.#keys,
        operatorOf: (account) => {
          const known = this.#outbox.operatorOf(account);
          if (known === undefined) return undefined;
          const { deputyUntil } = gateOperator(this.#derived, { ...known, account });
          return { ...known, ...(deputyUntil !== undefined && { deputyUntil }) };
        },
      }),
      ...evidenceHandlers({
        evidence: this.#evidence,
        desk: this.#outbox.desk,
        bindingOf: (id, commitment) => bindingOf(this.#derived, this.#local, id, commitment),
        entryOf: (id, commitment) => entryOf(this.#derived, id, commitment),
        changed: () => this.#options.changed("cases", "outbox"),
      }),
      ...opinionHandlers({
        desk: this.#options.audit,
        drafts: this.#local.audits,
        keys: this.#keys,
        now: () => millis(Date.now()),
      }),
      ...backupHandlers({
        local: this.#local,
        evidence: this.#evidence,
        keys: keyFiles(path.join(this.#options.dataDir, "keys")),
        chain: { genesis: this.#options.genesis, name: this.#options.chainName },
        demo: this.#options.demoDir !== undefined,
        target: this.#options,
        now: () => millis(Date.now()),
        changed: () => this.#options.changed("backup"),
      }),
      ...registerHandlers({
        customers: this.#local.customers,
        now: () => millis(Date.now()),
        changed: () => {
          this.#options.changed("register");
          this.#scorer.kick();
        },
      }),
      ...conflictHandlers({
        derived: this.#derived,
        items: this.#local.outbox,
        evidenceOf: (commitment) => lineEvidence(this.#local, commitment),
        filesOf: (commitment) => this.#local.evidence.find(commitment)?.files ?? [],
        operator: () => this.#operator(),
        now: chainTime(clock),
      }),
      ...acts,
      "bulk.prepare": guarded(acts["bulk.prepare"]),
      "bulk.sign": guarded(acts["bulk.sign"]),
      "act.prepare": guarded(acts["act.prepare"]),
      "act.sign": guarded(acts["act.sign"]),
      "outbox.resign": guarded(acts["outbox.resign"]),
    };
  }
}

/** The chain's time now, as well as it can be told. */
const chainTime = (clock: ClockOffset) => () =>
  chainNow({ now: () => millis(Date.now()), clockOffset: () => clock.value });

/** Calls back after some ms, if the service still runs; answers the way to call it off. */
const after = (ms: number, callback: () => void) => {
  const timer = setTimeout(callback, ms);
  timer.unref();
  return () => clearTimeout(timer);
};

/** Whether the store is between two parts of a catch-up: the cursor names the block that they lead to. */
const isIncomplete = (derived: DerivedStore): boolean => derived.chainInfo(INCOMPLETE)?.[0] === 1;

/** Chain facts that can be fetched again lie with the rest that can. */
const textCache = (derived: DerivedStore) => ({
  get(name: string) {
    const value = derived.chainInfo(name);
    return value && new TextDecoder().decode(value);
  },
  set: (name: string, text: string) => derived.setChainInfo(name, new TextEncoder().encode(text)),
});
