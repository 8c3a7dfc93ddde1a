import type { Result } from "../../shared/errors.ts";
import { CHANNELS } from "../../shared/ipc/contract.ts";
import type { Offer } from "../update/feed.ts";
import { granted, type Outcome, refuse, type UpdateRefusal } from "../update/refusal.ts";
import type { Updater } from "../update/updater.ts";
import type { Forward } from "./calls.ts";
import { updateWords } from "./update-words.ts";

/** Between two looks that nobody asked for (ms). */
const LOOK_EVERY_MS = 24 * 60 * 60_000;
/** The first of them, when the console has come to rest after its start (ms). */
const FIRST_LOOK_MS = 2 * 60_000;

export interface Box {
  readonly message: string;
  readonly detail: string;
  /** What can be answered; the last one is to let it be. */
  readonly buttons: readonly string[];
}

export interface UpdateDeskOptions {
  readonly updater: Pick<Updater, "look" | "stage" | "install" | "outboxEmpty">;
  readonly ask: Forward;
  /** Shows a box; answers which button was pressed. */
  readonly show: (box: Box) => Promise<number>;
  /** A message of the system that asks nothing. */
  readonly tell: (title: string, body: string) => void;
  /** Whether this kind of installation can replace itself; otherwise the package is only shown. */
  readonly replacesItself: boolean;
}

const CLOSE = ["好 OK"];
const LATER = "以后再说 Later";

/** Leads a person through an update. Nothing is downloaded or installed without an answer to a box. */
export class UpdateDesk {
  readonly #options: UpdateDeskOptions;
  #busy = false;
  #told: string | undefined;

  constructor(options: UpdateDeskOptions) {
    this.#options = options;
  }

  /** What the menu does. */
  async check(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      const looked = await this.#look();
      const refusal = looked.ok ? await this.#lead(looked.value) : looked.refusal;
      if (refusal !== undefined) await this.#say(refusal);
    } finally {
      this.#busy = false;
    }
  }

  /** Looks now and then, and tells of a version once. Whatever goes wrong is for those who ask by the menu. */
  watch(): void {
    const look = async () => {
      const looked = await this.#look();
      if (!looked.ok || this.#told === looked.value.manifest.version) return;
      this.#told = looked.value.manifest.version;
      this.#options.tell(
        "有新版本 · Update available",
        `${this.#told}：菜单“帮助 → 检查更新”。\n${this.#told}: see the menu Help, Check for updates.`,
      );
    };
    setTimeout(() => void look(), FIRST_LOOK_MS).unref();
    setInterval(() => void look(), LOOK_EVERY_MS).unref();
  }

  async #look(): Promise<Outcome<Offer>> {
    const answer = (await this.#options.ask("status.get", {})) as Result<unknown>;
    if (!answer.ok) return refuse({ kind: "OutboxUnknown" });
    const { networkEnabled } = CHANNELS["status.get"].output.parse(answer.value);
    if (!networkEnabled) return refuse({ kind: "NetworkOff" });
    const looked = await this.#options.updater.look();
    return looked.ok ? granted(looked.value) : looked;
  }

  /** From an offer to the new version. Undefined: done, or let be. */
  async #lead(offer: Offer): Promise<UpdateRefusal | undefined> {
    const { updater, show, replacesItself } = this.#options;
    const { version, notes } = offer.manifest;
    const megabytes = Math.ceil(offer.package.bytes / 1_000_000);
    const download = await show({
      message: `有新版本 ${version}（${megabytes} MB）。现在下载吗？下载不影响工作。\n${notes.zh}`,
      detail: `Version ${version} is available (${megabytes} MB). Download it now? Work can go on meanwhile.\n${notes.en}`,
      buttons: ["下载 Download", LATER],
    });
    if (download !== 0) return undefined;
    const staged = await updater.stage(offer);
    if (!staged.ok) return staged.refusal;
    const empty = await updater.outboxEmpty();
    if (!empty.ok) return empty.refusal;
    const install = await show({
      message: replacesItself
        ? `版本 ${version} 已下载并核对。现在安装吗？控制台会关闭，安装后可重新打开。`
        : `版本 ${version} 已下载并核对。请由安装本程序的人安装。`,
      detail: replacesItself
        ? `Version ${version} is downloaded and checked. Install it now? The console closes for it.`
        : `Version ${version} is downloaded and checked. Whoever installed this program can install it.`,
      buttons: [replacesItself ? "安装并关闭 Install and close" : "显示文件 Show the file", LATER],
    });
    if (install !== 0) return undefined;
    const installed = await updater.install(staged.value);
    return installed.ok ? undefined : installed.refusal;
  }

  async #say(refusal: UpdateRefusal): Promise<void> {
    await this.#options.show({ ...updateWords(refusal), buttons: CLOSE });
  }
}
