import { fail, type Result } from "../../shared/errors.ts";
import type { ChannelName } from "../../shared/ipc/contract.ts";
import { CHANNELS, type Push, pushSchema, TOPICS } from "../../shared/ipc/contract.ts";
import { fromServiceSchema, type ToService } from "../ipc/messages.ts";
import { backoff } from "./backoff.ts";

/** The part of a utilityProcess that is used here; tests pass a worker of their own. */
export interface ServiceProcess {
  postMessage(message: ToService): void;
  on(event: "message", listener: (message: unknown) => void): unknown;
  once(event: "exit", listener: (code: number) => void): unknown;
  kill(): unknown;
}

export interface ServiceClientOptions {
  /** Starts a process. Called again, after a pause, whenever the last one ended by itself. */
  start(): ServiceProcess;
  /** First message to each process. */
  open: Extract<ToService, { type: "open" }>;
  onPush(push: Push): void;
  /** The process ended by itself `deaths` times in a row, each soon after its start. */
  onDeath(deaths: number, code: number): void;
  log(line: string): void;
  /** Longest wait for an answer (ms); reads answer fast, writes wait for the disk. */
  timeouts?: { read: number; write: number; long: number };
}

interface Pending {
  settle(result: unknown): void;
  startedAt: number;
}

/** A process that lived this long (ms) was well; its death does not count with those before it. */
const QUICK_DEATH_MS = 30_000;
/** How long the service may take to bring its files to rest (ms). */
const DRAIN_MS = 10_000;
const TIMEOUTS = { read: 15_000, write: 60_000, long: 30 * 60_000 };
/** Take as long as the file is that they are given, and tell meanwhile how far they are. */
const LONG: ReadonlySet<ChannelName> = new Set([
  "register.import",
  "opening.read",
  "payments.read",
  "register.link",
  "backup.make",
  "backup.restore",
]);

/**
 * The ledger service as the main process sees it: a process that answers calls, is started again when it dies, and comes
 * to rest on `stop`. A call whose process died or that took too long is answered with `ServiceUnavailable`; a write may then have happened all the
 * same, and the views learn of it as of everything else: by asking again.
 */
export class ServiceClient {
  readonly #options: ServiceClientOptions;
  readonly #pending = new Map<number, Pending>();
  #process: ServiceProcess | undefined;
  #restart: NodeJS.Timeout | undefined;
  #nextId = 0;
  #deaths = 0;
  #startedAt = 0;
  #stopping = false;

  constructor(options: ServiceClientOptions) {
    this.#options = options;
    this.#start();
  }

  /** Sends a request that has been parsed. The answer is what the service said, unparsed. */
  call(channel: ChannelName, input: unknown): Promise<unknown> {
    const process = this.#process;
    if (!process || this.#stopping) return Promise.resolve(unavailable(0));
    const timeouts = this.#options.timeouts ?? TIMEOUTS;
    const id = this.#nextId++;
    return new Promise((resolve) => {
      const limit = timeouts[LONG.has(channel) ? "long" : CHANNELS[channel].mode];
      const timer = setTimeout(() => settle(unavailable(limit)), limit);
      const settle = (result: unknown) => {
        clearTimeout(timer);
        this.#pending.delete(id);
        resolve(result);
      };
      this.#pending.set(id, { settle, startedAt: Date.now() });
      process.postMessage({ type: "call", id, channel, input });
    });
  }

  /** Tells the service that the machine slept. */
  resume(): void {
    this.#process?.postMessage({ type: "resume" });
  }

  /** Lets the service finish (at most ten seconds), then ends it. Resolves when it is gone. */
  async stop(): Promise<void> {
    this.#stopping = true;
    clearTimeout(this.#restart);
    const process = this.#process;
    if (!process) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => {
        this.#options.log(`the service did not come to rest in ${DRAIN_MS} ms and was killed`);
        process.kill();
        resolve();
      }, DRAIN_MS);
      process.once("exit", () => {
        clearTimeout(timer);
        resolve();
      });
      process.postMessage({ type: "stop" });
    });
  }

  #start(): void {
    const process = this.#options.start();
    this.#process = process;
    this.#startedAt = Date.now();
    process.on("message", (message) => this.#receive(message));
    process.once("exit", (code) => this.#exited(code));
    process.postMessage(this.#options.open);
  }

  #receive(message: unknown): void {
    const parsed = fromServiceSchema.safeParse(message);
    if (!parsed.success) this.#options.log(`unreadable message: ${parsed.error.message}`);
    else if (parsed.data.type === "push") this.#receivePush(parsed.data.push);
    else this.#pending.get(parsed.data.id)?.settle(parsed.data.result);
  }

  #receivePush(message: unknown): void {
    const push = pushSchema.safeParse(message);
    if (push.success) this.#options.onPush(push.data);
    else this.#options.log(`unreadable push: ${push.error.message}`);
  }

  #exited(code: number): void {
    this.#process = undefined;
    for (const { settle, startedAt } of [...this.#pending.values()])
      settle(unavailable(Date.now() - startedAt));
    if (this.#stopping) return;
    this.#deaths = Date.now() - this.#startedAt < QUICK_DEATH_MS ? this.#deaths + 1 : 1;
    this.#options.log(`the service ended with code ${code}; death ${this.#deaths} in a row`);
    this.#options.onDeath(this.#deaths, code);
    this.#restart = setTimeout(() => {
      this.#start();
      this.#options.onPush({ changed: [...TOPICS] });
    }, backoff(this.#deaths));
  }
}

const unavailable = (afterMs: number): Result<never> =>
  fail({ kind: "ServiceUnavailable", afterMs });
