import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ApiPromise, WsProvider } from "@polkadot/api";
import type { ApiOptions } from "@polkadot/api/types";
import { expect, it, onTestFinished } from "vitest";
import { IN_FLIGHT } from "../../electron/outbox/send-window.ts";
import { demoPair } from "../../scripts/chain/demo-accounts.ts";
import { caseId, fen, millis } from "../../shared/domain/units.ts";
import { DEV_CHAIN, startDevChainProcess } from "./dev-chain-process.ts";
import { TestConsole, until } from "./outbox-console.ts";

/** More than smoldot's pool holds (64); `ACTS` asks for another number. */
const ACTS = Number(process.env.ACTS ?? 100);
const AMOUNT = 10_000;
const MINUTES = 60_000;

const random = (bytes: number) => `0x${randomBytes(bytes).toString("hex")}`;

it(
  "settles many acts that were signed at once, a few in flight at a time, and smoldot lives",
  async () => {
    const dir = mkdtempSync(join(tmpdir(), "outbox-many-"));
    const chain = startDevChainProcess([...DEV_CHAIN, "--data-dir", join(dir, "chain")]);
    onTestFinished(async () => {
      chain.child.kill("SIGTERM");
      await chain.ended;
      rmSync(dir, { recursive: true, force: true });
    });
    const ready = await chain.ready;
    const provider = new WsProvider(ready.ws);
    const api = await ApiPromise.create({ provider, noInitWarn: true } as ApiOptions);
    const ids = Array.from({ length: ACTS }, () => random(16));
    const meta = { act: random(16), occurredAt: Date.now(), clockOffset: 0 };
    const bills = [{ period: 202501, amount: AMOUNT, due: 20_100 }];
    const cases = ids.map((id) => ({
      ...{ case: id, reference: `A-${id.slice(2, 8)}`, customer: random(32) },
      ...{ class: "Residential", bills },
    }));
    const pair = await demoPair("//org1//supervisor");
    for (let from = 0; from < ACTS; from += 50) {
      const part = [{ ...meta, act: random(16) }, cases.slice(from, from + 50)];
      await new Promise<void>((resolve, reject) => {
        api.tx.collection
          ?.openCases?.(...part)
          .signAndSend(pair, { nonce: -1 }, ({ status, dispatchError }) => {
            if (dispatchError) reject(new Error(dispatchError.toString()));
            else if (status.isFinalized) resolve();
          })
          .catch(reject);
      });
    }
    await api.disconnect();

    const desk = new TestConsole(join(dir, "profile"), ready.spec);
    onTestFinished(() => desk.stop(), MINUTES);
    await desk.sit("//org1//cashier", caseId(ids.at(-1)?.slice(2) ?? ""));
    const occurredAt = millis(Date.now() - MINUTES);
    for (const id of ids) {
      const detail = { type: "RecordPayment", amount: fen(AMOUNT), method: "Cash" } as const;
      const { item } = await desk.get("act.prepare", {
        case: caseId(id.slice(2)),
        detail,
        occurredAt,
      });
      await desk.get("act.sign", { item });
    }
    let done = -1;
    let most = 0;
    // Each step within the patience of `until`.
    while (done < ACTS) {
      const before = done;
      done = await until(`more than ${before} of ${ACTS} acts to be final`, async () => {
        const rows = await desk.get("outbox.list", { all: true });
        const count = (...states: string[]) =>
          rows.filter(({ status }) => states.includes(status.state)).length;
        expect(count("refused", "expired", "superseded", "draft")).toBe(0);
        most = Math.max(most, count("broadcast", "inBlock"));
        const final = count("finalized");
        return final > before ? final : undefined;
      });
    }
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(IN_FLIGHT);
    expect(desk.lines.filter((line) => line.startsWith("light node lost"))).toEqual([]);
    for (const id of [ids[0], ids.at(-1)]) {
      const { timeline } = await desk.get("cases.get", { id: caseId(id?.slice(2) ?? "") });
      expect(timeline.filter(({ kind }) => kind.type === "PaymentReceived")).toHaveLength(1);
    }
  },
  30 * MINUTES,
);
