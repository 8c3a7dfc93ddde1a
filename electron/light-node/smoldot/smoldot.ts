import { MessageChannel, Worker } from "node:worker_threads";
import type { Chain, ClientOptionsWithBytecode } from "smoldot";
import { compileBytecode } from "smoldot/bytecode";
import { AddChainError, startWithBytecode } from "smoldot/no-auto-bytecode";

export { AddChainError };

/** One chain that smoldot follows, as a pipe of JSON-RPC messages. */
export interface SmoldotChain {
  send(message: string): void;
  /** Stops following; no message and no `onClosed` comes any more. */
  remove(): void;
}

export interface SmoldotChainOptions {
  /** The raw chain spec, JSON. */
  readonly spec: string;
  /** What `chainHead_unstable_finalizedDatabase` gave earlier. Trusted by smoldot: only ever our own. */
  readonly database?: string | undefined;
  readonly onMessage: (message: string) => void;
  /** smoldot crashed or was terminated under the chain. */
  readonly onClosed: (reason: string) => void;
}

/** A running smoldot: its CPU-heavy part in a thread of its own, its sockets in this one. */
export interface Smoldot {
  /** Rejects with `AddChainError` when smoldot cannot take the spec. Equal specs share one sync inside smoldot. */
  addChain(options: SmoldotChainOptions): Promise<SmoldotChain>;
  /** Ends smoldot and its thread, even when it hangs. */
  terminate(): Promise<void>;
}

export interface SmoldotOptions {
  /** The built worker file, when this file is part of a bundle. */
  readonly workerUrl?: URL | undefined;
  /** smoldot's own log, down to warnings. Levels: 1 error, 2 warning. */
  readonly log: (level: number, message: string) => void;
}

/** Starts smoldot. The thread keeps the process alive until `terminate`. */
export function startSmoldot(options: SmoldotOptions): Smoldot {
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(options.workerUrl ?? new URL("./worker.mjs", import.meta.url), {
    workerData: port2,
    transferList: [port2],
    // A loader of the parent (a test runner, tsx) has no business in this thread.
    execArgv: [],
  });
  const closers = new Set<(reason: string) => void>();
  const closeAll = (reason: string) => {
    for (const close of closers) close(reason);
    closers.clear();
  };
  worker.on("error", (error) => closeAll(`the smoldot thread failed: ${error.message}`));
  worker.on("exit", () => closeAll("the smoldot thread ended"));
  const client = startWithBytecode({
    bytecode: compileBytecode(),
    portToWorker: port1 as unknown as NonNullable<ClientOptionsWithBytecode["portToWorker"]>,
    maxLogLevel: 2,
    logCallback: (level, target, message) => options.log(level, `${target}: ${message}`),
  });
  return {
    async addChain(chainOptions) {
      const added = client.addChain({
        chainSpec: chainOptions.spec,
        ...(chainOptions.database === undefined ? {} : { databaseContent: chainOptions.database }),
      });
      const died = new Promise<never>((_, reject) => {
        const onDeath = (reason: string) => reject(new Error(reason));
        closers.add(onDeath);
        const forget = () => closers.delete(onDeath);
        added.then(forget, forget);
      });
      return pipe(await Promise.race([added, died]), chainOptions, closers);
    },
    async terminate() {
      closeAll("smoldot was ended");
      client.terminate().catch(() => undefined);
      await worker.terminate();
      port1.close();
    },
  };
}

function pipe(
  chain: Chain,
  { onMessage, onClosed }: SmoldotChainOptions,
  closers: Set<(reason: string) => void>,
): SmoldotChain {
  let open = true;
  const close = (reason: string) => {
    if (!open) return;
    open = false;
    closers.delete(close);
    onClosed(reason);
  };
  closers.add(close);
  void (async () => {
    try {
      for await (const message of chain.jsonRpcResponses) if (open) onMessage(message);
      close("smoldot closed the chain");
    } catch (error) {
      close(error instanceof Error ? error.message : String(error));
    }
  })();
  return {
    send: (message) => chain.sendJsonRpc(message),
    remove() {
      if (!open) return;
      open = false;
      closers.delete(close);
      try {
        chain.remove();
      } catch {
        // smoldot crashed: there is nothing left to remove.
      }
    },
  };
}
