import * as path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Hash } from "../../shared/domain/units.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import {
  CHANNELS,
  type ChannelName,
  MAIN_CHANNELS,
  type Push,
  TOPICS,
} from "../../shared/ipc/contract.ts";
import type { Status } from "../../shared/ipc/status-schemas.ts";
import { AuditDesk } from "../audit/audit-desk.ts";
import { ComparisonDesk } from "../audit/comparison-desk.ts";
import { type AuditChannel, auditHandlers } from "../ipc/audit-handlers.ts";
import { createDispatch, type Dispatch, type Handler, type Handlers } from "../ipc/dispatch.ts";
import { statusOf } from "../ipc/status-handlers.ts";
import type { LedgerService, LedgerServiceOptions } from "../ledger-service.ts";
import { type ChainSpec, loadChainSpec } from "../light-node/chain-spec.ts";
import { createLightNode } from "../light-node/light-node.ts";
import { sealedDatabase } from "../light-node/saved-database.ts";
import type { LightNode } from "../light-node/types.ts";
import { ClockOffset } from "./clock-offset.ts";
import type { Ledger, LedgerHandlers } from "./ledger.ts";
import { openLedger } from "./open-ledger.ts";
import { type Profile, pinGenesis } from "./profile.ts";
import type { ProfileLock } from "./profile-lock.ts";
import { PushHub } from "./push-hub.ts";

/** How long a request may wait for the very first look at the chain's genesis (ms). */
const FIRST_OPEN_MS = 5_000;

/** The console over one profile, which this process has locked. */
export class ProfileService implements LedgerService {
  readonly #options: LedgerServiceOptions;
  readonly #lock: ProfileLock;
  readonly #profile: Profile;
  readonly #hub = new PushHub();
  readonly #clock: ClockOffset;
  readonly #node: LightNode;
  readonly #audit: AuditDesk;
  readonly #comparison: ComparisonDesk;
  readonly #dispatch: Dispatch;
  /** Settles when the store is open, or cannot be opened. Begins when the genesis is known. */
  readonly #opening: Promise<Result<Ledger>>;
  /** Settles when the specification was asked for the first block. */
  #asked: Promise<void> = Promise.resolve();
  /** What the specification says of its chain. */
  #spec: { readonly chainName: string; readonly demo: boolean } | undefined;
  #genesisKnown: (genesis: Hash) => void = () => undefined;
  #opened: Result<Ledger> | undefined;

  constructor(options: LedgerServiceOptions, lock: ProfileLock, profile: Profile) {
    this.#options = options;
    this.#lock = lock;
    this.#profile = profile;
    this.#clock = new ClockOffset(profile.data.clock, (clock) => {
      const kept = profile.set({ clock });
      if (!kept.ok) options.log(`the clock's measure is not kept: ${kept.error.kind}`);
    });
    this.#node = createLightNode({
      loadSpec: () => this.#loadSpec(),
      acceptGenesis: (genesis) => this.#acceptGenesis(genesis),
      database: sealedDatabase(
        path.join(options.dataDir, "light-node.bin"),
        options.dataKey,
        options.log,
      ),
      workerUrl: options.workerUrl,
      log: options.log,
    });
    this.#audit = new AuditDesk({
      specFile: options.specFile,
      changed: () => this.#hub.changed("audit"),
      log: options.log,
    });
    this.#comparison = new ComparisonDesk(this.#audit, {
      changed: () => this.#hub.changed("audit"),
      log: options.log,
    });
    this.#dispatch = createDispatch(this.#handlers(), options.log);
    const genesis = new Promise<Hash>((resolve) => {
      this.#genesisKnown = resolve;
    });
    this.#opening = genesis.then((known) => this.#open(known));
    this.#follow();
    if (profile.data.genesis) this.#genesisKnown(profile.data.genesis);
    else this.#asked = this.#pinFromSpec();
    if (profile.data.networkEnabled) this.#startNode();
  }

  call(channel: string, input: unknown): Promise<Result<unknown>> {
    return this.#dispatch.call(channel, input);
  }

  onPush(listener: (push: Push) => void): () => void {
    return this.#hub.onPush(listener);
  }

  resumed(): void {
    this.#node.resumed();
  }

  async stop(): Promise<void> {
    await this.#dispatch.drain();
    this.#comparison.cancel();
    this.#audit.close();
    await Promise.all([this.#audit.ready(), this.#comparison.ready()]);
    try {
      const opened = this.#profile.data.genesis ? await this.#opening : undefined;
      if (opened?.ok) await opened.value.stop();
      await this.#node.stop();
    } finally {
      this.#hub.stop();
      this.#lock.release();
    }
  }

  async #loadSpec(): Promise<Result<ChainSpec>> {
    const spec = await loadChainSpec(this.#options.specFile);
    if (!spec.ok) return spec;
    const demo = spec.value.demo || this.#options.demoDir !== undefined;
    this.#spec = { chainName: spec.value.name, demo };
    return spec;
  }

  /**
   * A new profile on a desktop that has no network: the specification holds the whole first state, so the first block is known
   * before anybody was asked. One with a checkpoint only has to wait for the light node.
   */
  async #pinFromSpec(): Promise<void> {
    const pinned = await this.#audit.pinned();
    if (!pinned.ok) return;
    const spec = await this.#loadSpec();
    if (spec.ok && this.#profile.data.genesis === undefined)
      this.#acceptGenesis(pinned.value.genesis);
  }

  #acceptGenesis(genesis: Hash): Result<void> {
    const pinned = pinGenesis(this.#profile, genesis);
    if (!pinned.ok) return pinned;
    // Not before: the specification may be of another chain, whose name this profile must not take.
    const { data } = this.#profile;
    const { chainName, demo } = this.#spec ?? data;
    if (data.chainName !== chainName || data.demo !== demo) {
      const kept = this.#profile.set({ chainName, demo });
      if (!kept.ok) return kept;
    }
    this.#genesisKnown(genesis);
    return pinned;
  }

  async #open(genesis: Hash): Promise<Result<Ledger>> {
    const { dataDir, dataKey, demoDir, log, pageFile } = this.#options;
    const opened = await openLedger({
      dataDir,
      dataKey,
      demoDir,
      genesis,
      demo: this.#profile.data.demo,
      chainName: this.#profile.data.chainName,
      node: this.#node,
      clock: this.#clock,
      audit: this.#audit,
      pageFile,
      changed: (...topics) => this.#hub.changed(...topics),
      log,
    });
    if (!opened.ok) log(`the store did not open: ${JSON.stringify(opened.error)}`);
    this.#opened = opened;
    // Whatever was asked for before was answered that there is nothing yet.
    this.#hub.changed(...TOPICS);
    return opened;
  }

  #startNode(): void {
    this.#node.start().catch((error) => this.#options.log(`light node: ${String(error)}`));
  }

  #follow(): void {
    this.#node.onChange(({ state }) => {
      if (state !== "following") this.#clock.interrupted();
      this.#hub.changed("status");
      if (this.#opened?.ok) this.#opened.value.nodeChanged();
    });
    this.#node.onFinalized((head) => {
      this.#clock.arrived(head.hash, Date.now());
      void this.#opening.then((opened) => opened.ok && opened.value.head(head));
    });
  }

  #status(): Status {
    const opened = this.#opened;
    return statusOf({
      profile: this.#profile.data,
      node: this.#node.status(),
      ledger: opened?.ok ? opened.value.status() : undefined,
      openError: opened && !opened.ok ? opened.error : undefined,
      clock: this.#clock.reading(Date.now()),
    });
  }

  #handlers(): Handlers {
    const own: Pick<Handlers, "status.get" | "network.enable" | AuditChannel> = {
      ...auditHandlers(this.#audit, this.#comparison),
      "status.get": () => ok(this.#status()),
      "network.enable": async ({ enabled }) => {
        const kept = this.#profile.set({ networkEnabled: enabled });
        if (!kept.ok) return kept;
        // Starting may take long (a peer is slow, a spec wrong): the status tells.
        if (enabled) this.#startNode();
        else await this.#node.stop();
        return ok(this.#status());
      },
    };
    const elsewhere: readonly string[] = [...Object.keys(own), ...MAIN_CHANNELS];
    const ofLedger = Object.keys(CHANNELS)
      .filter((channel): channel is keyof LedgerHandlers => !elsewhere.includes(channel))
      .map((channel) => [channel, this.#whenOpen(channel)]);
    return { ...own, ...(Object.fromEntries(ofLedger) as LedgerHandlers) };
  }

  /** The opening of a profile that never saw its chain; undefined when there is nobody to tell of it, or not in time. */
  async #firstOpening(): Promise<Result<Ledger> | undefined> {
    await this.#asked;
    const { genesis, networkEnabled } = this.#profile.data;
    if (genesis) return this.#opening;
    const unable = ["failed", "wrongChain"].includes(this.#node.status().state);
    if (!networkEnabled || unable) return undefined;
    const late = sleep(FIRST_OPEN_MS, undefined, { ref: false });
    return Promise.race([this.#opening, late]);
  }

  /** A channel that needs the store: it waits for it, but not for ever for a chain that was never seen. */
  #whenOpen<C extends ChannelName & keyof LedgerHandlers>(channel: C): Handler<C> {
    const handle = async (input: never): Promise<Result<unknown>> => {
      const opened = await (this.#profile.data.genesis ? this.#opening : this.#firstOpening());
      if (!opened) return fail({ kind: "NotReady", what: "chain" });
      return opened.ok ? (opened.value.handlers[channel] as Handler<never>)(input) : opened;
    };
    return handle as unknown as Handler<C>;
  }
}
