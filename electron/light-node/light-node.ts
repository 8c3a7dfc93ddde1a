import type { Hash } from "../../shared/domain/units.ts";
import { millis } from "../../shared/domain/units.ts";
import type { AppError, Result } from "../../shared/errors.ts";
import type { ChainSpec } from "./chain-spec.ts";
import { DatabaseSaver, type SavedDatabase } from "./database-saver.ts";
import { parseHeader } from "./header.ts";
import { Listeners } from "./listeners.ts";
import { advance, helpFor, type NodeEvent, OFF, SLEEP_MS, stateOf } from "./node-state.ts";
import { persistently, readKeys, readStorage } from "./proved-read.ts";
import { createNodeProvider } from "./provider.ts";
import { openSession, type Session } from "./session.ts";
import { AddChainError, type Smoldot, startSmoldot } from "./smoldot/smoldot.ts";
import {
  type BlockRef,
  type Header,
  type LightNode,
  NodeDownError,
  type NodeStatus,
} from "./types.ts";

const TICK_MS = 1_000;
/** How long a stop waits for the database. */
const LAST_SAVE_MS = 2_000;
/** Headers kept for reading them again. */
const KEPT_HEADERS = 64;

export interface LightNodeOptions {
  /** Asked at each start. */
  readonly loadSpec: () => Promise<Result<ChainSpec>>;
  /** Judges the genesis of the running chain; an error makes the state `wrongChain`. */
  readonly acceptGenesis: (genesis: Hash) => Result<void>;
  readonly database: SavedDatabase;
  /** The built worker file, when the caller is a bundle. */
  readonly workerUrl?: URL | undefined;
  readonly log: (message: string) => void;
}

/** The light node over smoldot. It does nothing until `start`. */
export function createLightNode(options: LightNodeOptions): LightNode {
  return new SmoldotLightNode(options);
}

class SmoldotLightNode implements LightNode {
  readonly #options: LightNodeOptions;
  readonly #changes = new Listeners<NodeStatus>();
  readonly #finalized = new Listeners<BlockRef>();
  readonly #best = new Listeners<BlockRef>();
  readonly #headers = new Map<Hash, Header>();
  readonly #provider = createNodeProvider(() => {
    const { state, peers } = this.status();
    return { isSyncing: state !== "following", peers };
  });
  readonly #saver: DatabaseSaver;
  #facts = OFF;
  #spec: ChainSpec | undefined;
  #smoldot: Smoldot | undefined;
  #session: Session | undefined;
  #timer: NodeJS.Timeout | undefined;
  #tickAt = 0;
  /** Starts, stops and restarts happen one after another. */
  #queue: Promise<void> = Promise.resolve();
  #told = "";
  #newest: Header | undefined;
  #announced: Hash | undefined;
  #followsSince: number | undefined;

  constructor(options: LightNodeOptions) {
    this.#options = options;
    this.#saver = new DatabaseSaver(options.database, options.log);
  }

  get provider() {
    return this.#provider.provider;
  }

  status(): NodeStatus {
    const { health, best, finalized, headAt, fatal, lost } = this.#facts;
    const error: AppError | undefined =
      fatal?.error ?? (lost === undefined ? undefined : { kind: "NodeUnavailable", issue: lost });
    return {
      state: stateOf(this.#facts, Date.now()),
      peers: health?.peers ?? 0,
      ...(best === undefined ? {} : { best }),
      ...(finalized === undefined ? {} : { finalized }),
      ...(headAt === undefined ? {} : { headAt: millis(headAt) }),
      ...(error ? { error } : {}),
    };
  }

  onChange(listener: (status: NodeStatus) => void) {
    return this.#changes.add(listener);
  }
  onFinalized(listener: (head: BlockRef) => void) {
    return this.#finalized.add(listener);
  }
  onBest(listener: (head: BlockRef) => void) {
    return this.#best.add(listener);
  }

  start(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#facts.on && !this.#facts.fatal) return;
      this.#facts = OFF;
      const spec = await this.#options.loadSpec();
      if (!spec.ok) {
        this.#note({ type: "fatal", state: "failed", error: spec.error });
        return;
      }
      this.#spec = spec.value;
      this.#tickAt = Date.now();
      await this.#provider.open();
      this.#timer = setInterval(() => this.#tick(), TICK_MS);
      await this.#open();
    });
  }

  async stop(): Promise<void> {
    // An opening that hangs would keep the queue for ever.
    if (!this.#session) await this.#endSmoldot();
    return this.#inTurn(async () => {
      clearInterval(this.#timer);
      if (this.#session && this.#saver.isWorth(this.#followsSince, Date.now()))
        await this.#saver.save(this.#session.rpc, LAST_SAVE_MS);
      this.#endSession("the light node was switched off");
      await this.#provider.close();
      await this.#endSmoldot();
      this.#note({ type: "stopped" });
    });
  }

  resumed(): void {
    if (this.#facts.on && !this.#facts.fatal) this.#help("readd", "after sleep");
  }

  async header(at: Hash): Promise<Result<Header>> {
    const known = this.#headers.get(at);
    if (known) return { ok: true, value: known };
    const read = await persistently(async () => {
      const header = parseHeader(await this.rpc("chain_getHeader", [`0x${at}`]));
      if (header.hash !== at) throw new Error("the header does not hash to the block asked for");
      return header;
    });
    if (read.ok) this.#keep(read.value);
    return read;
  }

  storage(keys: readonly string[], at: Hash): Promise<Result<Map<string, Uint8Array>>> {
    return persistently(() => readStorage((method, params) => this.rpc(method, params), keys, at));
  }

  keys(prefix: string, at: Hash): Promise<Result<string[]>> {
    return persistently(() => readKeys((method, params) => this.rpc(method, params), prefix, at));
  }

  rpc<T>(method: string, params: readonly unknown[]): Promise<T> {
    if (!this.#session) return Promise.reject(new NodeDownError("the light node is not running"));
    return this.#session.rpc.call<T>(method, params);
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#queue.then(work);
    this.#queue = done.catch((error) => this.#options.log(`light node: ${String(error)}`));
    return done;
  }

  #note(event: NodeEvent): void {
    this.#facts = advance(this.#facts, event);
    this.#tell();
  }

  /** Tells of a changed status, and of a finalized head once it is one to rely on. */
  #tell(): void {
    const status = this.status();
    const text = JSON.stringify(status);
    if (text !== this.#told) {
      this.#told = text;
      this.#changes.tell(status);
    }
    if (status.state !== "following") {
      this.#followsSince = undefined;
      return;
    }
    this.#followsSince ??= Date.now();
    if (this.#newest && this.#newest.hash !== this.#announced) {
      this.#announced = this.#newest.hash;
      this.#finalized.tell(this.#newest);
    }
  }

  /** Adds the chain to smoldot (started when it is not running) and listens to it. */
  async #open(): Promise<void> {
    const spec = this.#spec as ChainSpec;
    this.#note({ type: "added", at: Date.now() });
    // A database that twice led nowhere is not given a third chance.
    const database = this.#facts.attempts < 2 ? await this.#options.database.load() : undefined;
    this.#smoldot ??= startSmoldot({
      workerUrl: this.#options.workerUrl,
      log: (level, message) => this.#options.log(`smoldot ${level}: ${message}`),
    });
    const smoldot = this.#smoldot;
    try {
      const session = await openSession(
        smoldot,
        spec.text,
        database,
        (message) => this.#provider.receive(message),
        (reason) => {
          if (this.#smoldot === smoldot) this.#lose(reason);
        },
      );
      this.#session = session;
      const accepted = this.#options.acceptGenesis(session.genesis);
      if (!accepted.ok) {
        await this.#giveUp("wrongChain", accepted.error);
        return;
      }
      await session.listen({
        onHealth: ({ peers, syncing }) =>
          this.#note({ type: "health", at: Date.now(), peers, syncing }),
        onBest: (header) => this.#onBest(header),
        onFinalized: (header) => this.#onFinalized(header),
      });
      this.#provider.attach((message) => session.send(message));
    } catch (error) {
      // Ended on purpose: whoever did it goes on from here.
      if (this.#smoldot !== smoldot) return;
      const issue = error instanceof Error ? error.message : String(error);
      if (error instanceof AddChainError)
        await this.#giveUp("failed", { kind: "BadChainSpec", file: spec.name, issue });
      else this.#lose(issue);
    }
  }

  async #giveUp(state: "wrongChain" | "failed", error: AppError): Promise<void> {
    clearInterval(this.#timer);
    this.#endSession("the chain was not accepted");
    await this.#provider.close();
    await this.#endSmoldot();
    this.#note({ type: "fatal", state, error });
  }

  #lose(reason: string): void {
    this.#options.log(`light node lost: ${reason}`);
    this.#endSession(reason);
    this.#note({ type: "lost", at: Date.now(), reason });
  }

  #endSession(reason: string): void {
    this.#provider.detach();
    this.#session?.end(reason);
    this.#session = undefined;
    this.#newest = undefined;
    this.#announced = undefined;
    this.#saver.forget();
  }

  async #endSmoldot(): Promise<void> {
    const smoldot = this.#smoldot;
    this.#smoldot = undefined;
    await smoldot?.terminate();
  }

  #onBest(header: Header): void {
    this.#keep(header);
    this.#note({ type: "best", height: header.height });
    if (this.#facts.health?.syncing === false) this.#best.tell(header);
  }

  #onFinalized(header: Header): void {
    this.#keep(header);
    this.#newest = header;
    this.#note({ type: "finalized", at: Date.now(), height: header.height });
  }

  #keep(header: Header): void {
    this.#headers.set(header.hash, header);
    for (const hash of this.#headers.keys()) {
      if (this.#headers.size <= KEPT_HEADERS) break;
      this.#headers.delete(hash);
    }
  }

  #tick(): void {
    const now = Date.now();
    const late = now - this.#tickAt - TICK_MS;
    this.#tickAt = now;
    if (late > SLEEP_MS) this.resumed();
    else {
      const help = helpFor(this.#facts, now);
      if (help !== "none") this.#help(help, `stuck in ${stateOf(this.#facts, now)}`);
    }
    this.#tell();
    if (this.#session && this.#saver.isDue(this.#followsSince, now))
      void this.#saver.save(this.#session.rpc);
  }

  #help(help: "readd" | "restart", why: string): void {
    this.#options.log(`light node: ${help}, ${why}`);
    this.#note({ type: "helped", at: Date.now() });
    // Outside the queue, since an opening that hangs ends only with its smoldot.
    if (help === "restart") void this.#endSmoldot();
    void this.#inTurn(async () => {
      if (!this.#facts.on || this.#facts.fatal) return;
      this.#endSession("the light node is starting anew");
      await this.#open();
    });
  }
}
