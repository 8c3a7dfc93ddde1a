import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { u8aToHex } from "@polkadot/util";
import { expect } from "vitest";
import { createLedgerService, type LedgerService } from "../../electron/ledger-service.ts";
import { DEMO_PASSPHRASE, demoPair } from "../../scripts/chain/demo-accounts.ts";
import { KEYSTORE_DIR } from "../../scripts/chain/paths.ts";
import type { ActDetail } from "../../shared/domain/act.ts";
import type { EvidenceFile } from "../../shared/domain/evidence.ts";
import {
  type AccountId,
  accountId,
  type CaseId,
  type Millis,
  millis,
} from "../../shared/domain/units.ts";
import type { Result } from "../../shared/errors.ts";
import type { ChannelName, Input, Output } from "../../shared/ipc/contract.ts";
import type { OutboxRow, Preview } from "../../shared/ipc/outbox-schemas.ts";
import type { Making } from "../../shared/ipc/proof-schemas.ts";

/** How long the chain may take for what a test waits for (ms). */
const PATIENCE_MS = 150_000;

/** Asks until the answer is there. */
export async function until<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error(`waited in vain: ${what}`);
    await sleep(300);
  }
}

/** The account of a demo operator. */
export const demoAccount = async (path: string): Promise<AccountId> =>
  accountId(u8aToHex((await demoPair(path)).publicKey, -1, false));

/** A whole console without its window, on its own profile. */
export class TestConsole {
  readonly #dir: string;
  readonly #spec: string;
  readonly #key: Uint8Array;
  readonly #pageFile: string | undefined;
  readonly lines: string[] = [];
  #service: LedgerService;

  /** `key` tells the data keys of two computers apart; `pageFile` is the page of evidence packages, for those who make one. */
  constructor(dir: string, spec: string, key = 1, pageFile?: string) {
    this.#pageFile = pageFile;
    this.#key = new Uint8Array(32).fill(key);
    this.#dir = dir;
    this.#spec = spec;
    this.#service = this.#open();
  }

  #open(): LedgerService {
    return createLedgerService({
      dataDir: this.#dir,
      specFile: this.#spec,
      dataKey: this.#key,
      demoDir: join(KEYSTORE_DIR, ".."),
      pageFile: this.#pageFile,
      log: (line) => this.lines.push(line),
    });
  }

  stop = () => this.#service.stop();

  /** Closes the program and opens it again. */
  async restart(): Promise<void> {
    await this.#service.stop();
    this.#service = this.#open();
  }

  ask<C extends ChannelName>(channel: C, input: Input<C>): Promise<Result<Output<C>>> {
    return this.#service.call(channel, input) as Promise<Result<Output<C>>>;
  }

  async get<C extends ChannelName>(channel: C, input: Input<C>): Promise<Output<C>> {
    const result = await this.ask(channel, input);
    if (!result.ok) throw new Error(`${channel}: ${JSON.stringify(result.error)}`);
    return result.value;
  }

  /** Sits a demo operator down, once the chain has said who that is and the case is here. */
  async sit(path: string, needed: CaseId): Promise<void> {
    const account = await demoAccount(path);
    await until("keys", async () => ((await this.ask("keys.list", {})).ok ? true : undefined));
    await this.get("keys.select", { account });
    await until(`operator ${path}`, async () =>
      (await this.get("keys.list", {})).find((key) => key.account === account && key.operator),
    );
    await until("the case", async () =>
      (await this.ask("cases.get", { id: needed })).ok ? true : undefined,
    );
    await this.get("keys.unlock", { passphrase: DEMO_PASSPHRASE });
  }

  /** Writes a backup as if the operator had chosen a place for it. */
  async backUp(passphrase: string, target: string): Promise<void> {
    const made = await this.#service.call("backup.make", { passphrase, target });
    if (!made.ok) throw new Error(JSON.stringify(made.error));
  }

  /** Makes a proof as if the operator had chosen a place for it; answers how it ended. */
  async prove<C extends "proof.snapshot" | "proof.page">(
    channel: C,
    wish: Input<C>,
    target: string,
  ): Promise<Making> {
    const begun = await this.#service.call(channel, { ...wish, target });
    if (!begun.ok) throw new Error(JSON.stringify(begun.error));
    return until("the proof", async () => {
      const { making } = await this.get("proof.get", {});
      return making.state === "working" ? undefined : making;
    });
  }

  /** Takes a file into the vault as if the operator had picked it. */
  async attach(path: string): Promise<EvidenceFile> {
    const answer = await this.#service.call("evidence.attach", { paths: [path] });
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    return (answer.value as EvidenceFile[])[0] as EvidenceFile;
  }

  restore = (passphrase: string, source: string) =>
    this.#service.call("backup.restore", { passphrase, source });

  network = (enabled: boolean) => this.get("network.enable", { enabled });

  contact(id: CaseId, occurredAt: Millis, note?: string): Promise<Preview> {
    const detail = {
      type: "RecordContact",
      channel: "Phone",
      outcome: "Reached",
      party: "Customer",
    } as const;
    return this.get("act.prepare", { case: id, detail, occurredAt, ...(note ? { note } : {}) });
  }

  async signContact(id: CaseId, occurredAt: Millis): Promise<string> {
    const { item } = await this.contact(id, occurredAt);
    await this.get("act.sign", { item });
    return item;
  }

  async row(item: string): Promise<OutboxRow | undefined> {
    return (await this.get("outbox.list", { all: true })).find(({ id }) => id === item);
  }

  /** Records an act with a note and waits until it is final; its id. */
  async record(id: CaseId, detail: ActDetail): Promise<string> {
    const occurredAt = millis(Date.now());
    const note = "现场核对属实";
    const { item, unmet } = await this.get("act.prepare", { case: id, detail, occurredAt, note });
    expect(unmet, detail.type).toEqual([]);
    await this.get("act.sign", { item });
    await this.reaches(item, "finalized");
    return item;
  }

  /** The words of what stands against an act now, without a note. */
  async refusals(id: CaseId, detail: ActDetail): Promise<string[]> {
    const occurredAt = millis(Date.now());
    const { item, unmet } = await this.get("act.prepare", { case: id, detail, occurredAt });
    await this.get("outbox.drop", { item });
    return unmet.map((error) => (error.kind === "NotYet" ? error.refusal : error.kind));
  }

  /** Waits until the case's proved record holds an entry of a kind. */
  async sees(id: CaseId, kind: string): Promise<void> {
    await until(`${kind} in the record`, async () => {
      const { timeline } = await this.get("cases.get", { id });
      return timeline.find((line) => line.kind.type === kind && line.proof.state === "final");
    });
  }

  /** Waits until an item is in one of the states. */
  reaches(item: string, ...states: OutboxRow["status"]["state"][]): Promise<OutboxRow> {
    return until(`${item} to be ${states.join(" or ")}`, async () => {
      const row = await this.row(item);
      return row && states.includes(row.status.state) ? row : undefined;
    });
  }
}
