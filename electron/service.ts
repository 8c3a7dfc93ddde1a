import { fileURLToPath } from "node:url";
import { hexToBytes } from "@noble/hashes/utils.js";
import type { FromService, ToService } from "./ipc/messages.ts";
import { toServiceSchema } from "./ipc/messages.ts";
import { createLedgerService, type LedgerService } from "./ledger-service.ts";

/**
 * Entry of the ledger service: a utilityProcess of Electron. It speaks the messages of ipc/messages.ts over its parent
 * port, logs to standard error, and exits with 0 after `stop`.
 */

/** Electron puts it on `process` in a utilityProcess; its types are not in Node's. */
interface ParentPort {
  on(event: "message", listener: (event: { data: unknown }) => void): void;
  postMessage(message: FromService): void;
}

const port = (process as unknown as { parentPort: ParentPort }).parentPort;
const log = (message: string) => console.error(`${new Date().toISOString()} ${message}`);
let service: LedgerService | undefined;

async function receive(message: ToService): Promise<void> {
  switch (message.type) {
    case "open": {
      if (service) return log("a second open was dropped");
      const { dataDir, specFile, demoDir, dataKey } = message;
      service = createLedgerService({
        dataDir,
        specFile,
        demoDir,
        dataKey: hexToBytes(dataKey),
        // The build puts it beside the folder of this bundle.
        pageFile: fileURLToPath(new URL("../verifier/page.html", import.meta.url)),
        log,
      });
      service.onPush((push) => port.postMessage({ type: "push", push }));
      return;
    }
    case "call": {
      const { id, channel, input } = message;
      const result = (await service?.call(channel, input)) ?? {
        ok: false,
        error: { kind: "NotReady", what: "store" },
      };
      return port.postMessage({ type: "answer", id, result });
    }
    case "resume":
      return service?.resumed();
    case "stop":
      await service?.stop();
      process.exit(0);
  }
}

port.on("message", ({ data }) => {
  const message = toServiceSchema.safeParse(data);
  if (!message.success) return log(`unreadable message: ${message.error.message}`);
  receive(message.data).catch((error) => {
    // A bug at rest or at work: the files are in order at every instant, so a new process does better than this one.
    log(`fatal: ${error instanceof Error ? error.stack : String(error)}`);
    process.exit(1);
  });
});
