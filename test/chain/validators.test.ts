import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ApiPromise, WsProvider } from "@polkadot/api";
import type { ApiOptions } from "@polkadot/api/types";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeAtBlock } from "../../electron/snapshot/node-source.ts";
import { openNodeRpc } from "../../electron/snapshot/rpc.ts";
import { makeSnapshotFile, verifySnapshotFile } from "../../electron/snapshot/snapshot-file.ts";
import { demoPair } from "../../scripts/chain/demo-accounts.ts";
import { type DevChain, startDevChain } from "../../scripts/chain/dev-chain.ts";
import { validatorPath } from "../../scripts/chain/genesis.ts";
import { readPinned } from "../../scripts/snapshot/pinned-spec.ts";
import type { Validator } from "../../shared/domain/council.ts";
import { type CaseId, caseId, type Hash, validatorKey } from "../../shared/domain/units.ts";
import type { CouncilIntent } from "../../shared/ipc/council-schemas.ts";
import { callOf, carry } from "./council-votes.ts";
import { openTestCase } from "./open-case.ts";
import { TestConsole, until } from "./outbox-console.ts";

const MINUTES = 60_000;
const dir = mkdtempSync(join(tmpdir(), "validators-"));
const consoles: TestConsole[] = [];
let chain: DevChain;
let api: ApiPromise;

beforeAll(async () => {
  chain = await startDevChain({ dataDir: join(dir, "chain"), validators: 2 });
  const provider = new WsProvider(chain.ready.ws);
  api = await ApiPromise.create({ provider, noInitWarn: true } as ApiOptions);
}, 4 * MINUTES);
afterAll(async () => {
  await Promise.all(consoles.map((one) => one.stop()));
  await api?.disconnect();
  await chain?.stop();
  rmSync(dir, { recursive: true, force: true });
}, MINUTES);

const hex = (bytes: Uint8Array) => `0x${Buffer.from(bytes).toString("hex")}`;
const told = async (pallet: string, item: string): Promise<unknown> =>
  (await api.query[pallet]?.[item]?.())?.toJSON();

/** The keys of the dev chain's validators with these numbers. */
const keysOf = (numbers: readonly number[]) =>
  Promise.all(
    numbers.map(async (number) => ({
      author: hex((await demoPair(validatorPath(number))).publicKey),
      voter: hex((await demoPair(validatorPath(number), "ed25519")).publicKey),
    })),
  );

/** The council votes these in, and waits until blocks after it are final. */
async function voteIn(numbers: readonly number[], set: number): Promise<void> {
  await carry(api, callOf(api, "consortium", "setValidators", await keysOf(numbers)));
  await haveTakenOver(numbers, set);
}

async function haveTakenOver(numbers: readonly number[], set: number): Promise<void> {
  expect(await told("aura", "authorities")).toHaveLength(numbers.length);
  expect(await told("grandpa", "currentSetId")).toBe(set);
  const final = async () =>
    (await api.rpc.chain.getHeader(await api.rpc.chain.getFinalizedHead())).number.toNumber();
  const height = await final();
  await until("final blocks of the new set", async () =>
    (await final()) > height + 3 ? true : undefined,
  );
}

/** The same as a console names them. */
const validatorsOf = async (numbers: readonly number[]): Promise<Validator[]> =>
  (await keysOf(numbers)).map(({ author, voter }) => ({
    author: validatorKey(author.slice(2)),
    voter: validatorKey(voter.slice(2)),
  }));

/** Waits until a console shows these validators as the present ones. */
async function shows(desk: TestConsole, numbers: readonly number[]): Promise<void> {
  const keys = await validatorsOf(numbers);
  await until(`validators ${numbers}`, async () => {
    const { validators } = await desk.get("council.get", {});
    return JSON.stringify(validators) === JSON.stringify(keys) ? true : undefined;
  });
}

/** Three members, one after another at a console, vote these in. */
async function voteInAt(
  desk: TestConsole,
  validators: readonly Validator[],
  known: CaseId,
): Promise<void> {
  const act = async (org: number, intent: CouncilIntent, outcome: string): Promise<Hash> => {
    await desk.sit(`//org${org}//admin`, known);
    const preview = await desk.get("council.prepare", intent);
    expect(preview).toMatchObject({ unmet: [], warnings: [] });
    await desk.get("council.sign", { item: preview.item });
    await until(`${intent.type} of ${org}`, async () => {
      const { acts } = await desk.get("council.get", {});
      const status = acts.find(({ id }) => id === preview.item)?.status;
      if (status?.state === "refused") throw new Error(JSON.stringify(status));
      return status?.state === "done" && status.outcome.type === outcome ? true : undefined;
    });
    return preview.act.motion;
  };
  const matter = { type: "SetValidators", validators } as const;
  const motion = await act(1, { type: "ProposeMatter", matter }, "Proposed");
  const { motions } = await desk.get("council.get", {});
  expect(motions.find(({ hash }) => hash === motion)?.proposal).toEqual(matter);
  for (const org of [1, 2, 3]) await act(org, { type: "Vote", motion, approve: true }, "Voted");
  await act(3, { type: "Close", motion }, "CarriedOut");
}

/** Who made the latest blocks, by their places among the authors: slots go round. */
async function authors(blocks: number, count: number): Promise<Set<number>> {
  const seen = new Set<number>();
  let hash = await api.rpc.chain.getFinalizedHead();
  for (let n = 0; n < blocks; n += 1) {
    const { digest, parentHash } = await api.rpc.chain.getHeader(hash);
    const log = digest.logs.find((one) => one.isPreRuntime);
    const [, slot] = log?.asPreRuntime ?? [];
    if (slot === undefined) throw new Error("a block without a slot");
    seen.add(Number(Buffer.from(slot.toU8a(true)).readBigUInt64LE() % BigInt(count)));
    hash = parentHash;
  }
  return seen;
}

async function consoleAt(name: string, id: string): Promise<TestConsole> {
  const seated = new TestConsole(join(dir, name), chain.ready.spec);
  consoles.push(seated);
  await seated.sit("//org1//collector1", caseId(id));
  return seated;
}

async function heightOf(console: TestConsole): Promise<number> {
  const { ledger } = await console.get("status.get", {});
  expect(ledger.error).toBeUndefined();
  return ledger.height ?? 0;
}

describe("validators", { timeout: 10 * MINUTES }, () => {
  it("are removed and admitted by the council's vote; consoles follow and snapshots prove it", async () => {
    const desk = await consoleAt("desk", await openTestCase(chain.ready.ws));
    await voteIn([1], 1);
    const alone = await heightOf(desk);
    const id = await openTestCase(chain.ready.ws);
    await until("a case that only one validator made final", async () =>
      (await desk.ask("cases.get", { id: caseId(id) })).ok ? true : undefined,
    );

    // The rest is the console's: it knows who is there by proofs, and admits the other one again.
    await shows(desk, [1]);
    await voteInAt(desk, await validatorsOf([1, 2]), caseId(id));
    await haveTakenOver([1, 2], 2);
    await shows(desk, [1, 2]);
    const later = await openTestCase(chain.ready.ws);
    await until("a case that both made final", async () =>
      (await desk.ask("cases.get", { id: caseId(later) })).ok ? true : undefined,
    );
    expect(await heightOf(desk)).toBeGreaterThan(alone);
    expect(await authors(3, 2)).toEqual(new Set([0, 1]));

    // Whoever knows the first validators only is led to the present ones.
    const fresh = await consoleAt("fresh", later);
    expect(await heightOf(fresh)).toBeGreaterThan(alone);

    const pinned = readPinned(chain.ready.spec);
    const node = await nodeAtBlock(openNodeRpc(chain.ready.ws), {});
    if (!node.ok) throw new Error(JSON.stringify(node.error));
    const { source } = node.value;
    const path = join(dir, "after.snapshot");
    const orgs = source.heads.map(({ org }) => org as number);
    const made = await makeSnapshotFile({ path, chain: pinned, source, choice: { orgs } });
    expect(made).toMatchObject({ ok: true });
    const found = await verifySnapshotFile(path, pinned);
    if (!found.ok) throw new Error(JSON.stringify(found.error));
    const { verification, close } = found.value;
    close();
    expect(verification.parts.filter(({ result }) => result !== "verified")).toEqual([]);
    // The headers that end the two sets before, and the block's own.
    const finality = verification.parts.find(({ part }) => part === "finality");
    expect(finality).toMatchObject({ checked: 3 });
    expect(verification.result).toBe("verified");
  });
});
