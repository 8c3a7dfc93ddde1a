import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { DAY_MS } from "../../shared/domain/time.ts";
import { caseId, type Millis, millis } from "../../shared/domain/units.ts";
import { DEV_CHAIN, type DevChainProcess, startDevChainProcess } from "./dev-chain-process.ts";
import { openTestCase } from "./open-case.ts";
import { TestConsole, until } from "./outbox-console.ts";

const MINUTES = 60_000;
const PASSPHRASE = "a way back home";

let dir: string;
let chain: DevChainProcess;
let ready: Awaited<DevChainProcess["ready"]>;
const consoles: TestConsole[] = [];

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), "backup-chain-"));
  chain = startDevChainProcess([...DEV_CHAIN, "--data-dir", join(dir, "chain")]);
  ready = await chain.ready;
}, 3 * MINUTES);
afterEach(() => Promise.all(consoles.map((one) => one.stop())), MINUTES);
afterAll(async () => {
  chain?.child.kill("SIGTERM");
  await chain?.ended;
  rmSync(dir, { recursive: true, force: true });
}, MINUTES);

function openConsole(name: string, key: number): TestConsole {
  const opened = new TestConsole(join(dir, name), ready.spec, key);
  consoles.push(opened);
  return opened;
}

/** A minute after ten in the morning of yesterday, local time of the demo chain: never in the quiet hours. */
const yesterday = (minute: number): Millis => {
  const offset = 8 * 3_600_000;
  const today = Math.floor((Date.now() + offset) / DAY_MS);
  return millis((today - 1) * DAY_MS - offset + (10 * 60 + minute) * 60_000);
};

it(
  "a restored console sends what was unsent, and the console it came from does not send it again",
  async () => {
    const id = caseId(await openTestCase(ready.ws));
    const old = openConsole("old", 1);
    await old.sit("//org1//collector1", id);
    await old.network(false);
    const item = await old.signContact(id, yesterday(0));
    const draft = (await old.contact(id, yesterday(1), "还没签")).item;
    const file = join(dir, "profile.ccbackup");
    await old.backUp(PASSPHRASE, file);
    expect((await old.get("backup.get", {})).madeAt).toBeDefined();

    const restored = openConsole("new", 2);
    await until("an empty console", async () =>
      (await restored.ask("backup.get", {})).ok ? true : undefined,
    );
    expect(await restored.get("backup.get", {})).toEqual({ empty: true });
    expect(await restored.restore("another passphrase", file)).toMatchObject({
      error: { kind: "WrongPassphrase" },
    });
    expect(await restored.restore(PASSPHRASE, file)).toMatchObject({ value: { restored: true } });
    expect((await restored.row(item))?.status.state).not.toBe("draft");
    expect((await restored.row(draft))?.status.state).toBe("draft");
    expect(await restored.restore(PASSPHRASE, file)).toMatchObject({
      error: { kind: "ProfileNotEmpty" },
    });
    const sent = await restored.reaches(item, "finalized");

    await old.network(true);
    const found = await old.reaches(item, "finalized", "refused", "expired");
    // The very entry that the restored console made; each names the block at which it learnt of it.
    if (sent.status.state !== "finalized") throw new Error(sent.status.state);
    const { state, org, seq } = sent.status;
    expect(found.status).toMatchObject({ state, org, seq });
    for (const desk of [old, restored]) {
      const { timeline } = await desk.get("cases.get", { id });
      const final = timeline.filter(({ proof }) => proof.state === "final");
      expect(final.filter(({ kind }) => kind.type === "ContactMade")).toHaveLength(1);
    }
  },
  8 * MINUTES,
);
