import { setTimeout as sleep } from "node:timers/promises";
import type { OutboxRow } from "../../shared/ipc/outbox-schemas.ts";
import type { Say } from "../bench/child.ts";
import type { KillableConsole } from "./console.ts";
import { isPending } from "./ended.ts";

/** Nothing changed in the outbox for this long (ms): what still waits will wait for ever. */
const PATIENCE_MS = 180_000;
const LOOK_MS = 500;

/** Waits until nothing in the outbox is on its way any more. Answers all of it, or throws when it does not come to rest. */
export async function settle(console: KillableConsole, say: Say): Promise<readonly OutboxRow[]> {
  let seen = "";
  let changedAt = Date.now();
  for (;;) {
    const answer = await console.ask("outbox.list", { all: true });
    if (!console.alive()) throw new Error(`The last console ended. ${console.lastWords()}`);
    const rows = answer?.ok ? answer.value : undefined;
    const pending = rows?.filter(isPending);
    if (rows && pending?.length === 0) return rows;
    const states = JSON.stringify(
      pending?.map(({ id, status }) => [id, status.state]) ?? answer ?? "",
    );
    if (states !== seen) {
      if (pending) say(`settling: ${pending.length} acts are on their way`);
      seen = states;
      changedAt = Date.now();
    }
    if (Date.now() - changedAt > PATIENCE_MS)
      throw new Error(`The outbox does not come to rest: ${states.slice(0, 1_000)}`);
    await sleep(LOOK_MS);
  }
}
