import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { OutboxEngine } from "../../electron/outbox/engine.ts";
import { openLocalStore } from "../../electron/store/local-store.ts";
import { accountId, actId, millis } from "../../shared/domain/units.ts";
import { FakeChain } from "./outbox-fake-chain.ts";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "outbox-"));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** Runs the signing console until it has said that everything is signed, and kills it. */
async function signAndKill(): Promise<string[]> {
  const script = join(import.meta.dirname, "outbox-signer.ts");
  const child = spawn(process.execPath, ["--import", "tsx", script, dir], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  let said = "";
  for await (const chunk of child.stdout) {
    said += String(chunk);
    if (said.match(/signed/g)?.length === 3) child.kill("SIGKILL");
  }
  await ended;
  return [...said.matchAll(/signed (\w+)/g)].map(([, id]) => id as string);
}

it("loses no signed act to a kill between signing and sending, and records each once", async () => {
  const ids = await signAndKill();
  expect(ids).toHaveLength(3);
  const opened = await openLocalStore({ dir, dataKey: new Uint8Array(32).fill(7) });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const items = opened.value.outbox;
  expect(items.list().map(({ status }) => status.state)).toEqual(["signed", "signed", "signed"]);

  const chain = new FakeChain();
  for (const { id, signed } of items.list()) {
    const { extrinsic: bytes, nonce, validUntil } = signed as NonNullable<typeof signed>;
    const signer = accountId("01".repeat(32));
    chain.known.set(bytes, { bytes, act: actId(id), signer, nonce, validUntil, fails: false });
  }
  const engine = new OutboxEngine({
    items,
    findAct: (act) => chain.recorded.get(act),
    chain: chain.port,
    explain: () => ({ kind: "NoKey" }),
    barred: () => undefined,
    now: () => millis(1),
    onChange: () => {},
    onError: (error) => {
      throw new Error(JSON.stringify(error));
    },
  });
  for (let heads = 0; heads < 3; heads++) {
    await engine.proved(chain.head);
    await engine.kick();
    chain.finalize();
  }
  expect(ids.map((id) => items.get(id)?.status.state)).toEqual(Array(3).fill("finalized"));
  expect(chain.recorded.size).toBe(3);
  expect(chain.submissions).toHaveLength(3);
  opened.value.close();
});
