import { pinnedFromJson } from "../electron/snapshot/evidence-page.ts";
import { pinChain } from "../electron/snapshot/pinned-chain.ts";
import { type Verification, verifySnapshot } from "../electron/snapshot/verify.ts";
import { memorySource } from "../shared/snapshot/sqlite/memory-source.ts";
import { element, pickFile, save } from "./dom.ts";
import { LANGUAGES } from "./texts.ts";
import { type Trust, verificationView } from "./view.ts";

/** The page: a snapshot out of it or out of a file, verified here, by the chain that the page names or the user's own. */
class Page {
  readonly #root: HTMLElement;
  #language: keyof typeof LANGUAGES = "zh";
  #bytes: Uint8Array | undefined;
  #trust: Trust | undefined;
  #verification: Verification | undefined;
  #problem: string | undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
    const slot = (id: string) => document.getElementById(id)?.textContent ?? "";
    const pinned = pinnedFromJson(slot("pinned"));
    this.#trust = pinned && { pinned, specification: undefined };
    const snapshot = slot("snapshot").trim();
    this.#bytes = snapshot === "" ? undefined : fromBase64(snapshot);
  }

  async verify(): Promise<void> {
    this.#verification = undefined;
    this.show();
    if (this.#problem !== undefined) return;
    if (this.#bytes === undefined || this.#trust === undefined) return;
    // So that the page says that it works before it does.
    await pause();
    const progress = pause;
    try {
      const source = memorySource(this.#bytes);
      this.#verification = await verifySnapshot(source, this.#trust.pinned, { progress });
    } catch (error) {
      // Nothing in a file makes the verifier throw: this browser cannot run it.
      this.#problem = `${LANGUAGES[this.#language].texts.broken}${(error as Error).message}`;
    }
    this.show();
  }

  show(): void {
    const language = LANGUAGES[this.#language];
    const { texts } = language;
    document.title = texts.title;
    document.documentElement.lang = this.#language === "zh" ? "zh-CN" : "en";
    const trust = this.#trust;
    const content =
      this.#problem !== undefined
        ? element("p", { class: "banner failed", id: "banner" }, this.#problem)
        : trust === undefined
          ? element("p", { id: "banner" }, texts.noPinned)
          : this.#bytes === undefined
            ? element("p", { id: "banner" }, texts.noPackage)
            : this.#verification === undefined
              ? element("p", { id: "working" }, texts.working)
              : verificationView(language, this.#verification, trust);
    this.#root.replaceChildren(
      element("header", {}, element("h1", {}, texts.title), this.#buttons()),
      content,
    );
  }

  #buttons(): HTMLElement {
    const { texts } = LANGUAGES[this.#language];
    const button = (id: string, text: string, click: () => void) =>
      element("button", { id, click }, text);
    const bytes = this.#bytes;
    return element(
      "nav",
      {},
      button("open-snapshot", texts.openSnapshot, () => this.#open()),
      bytes && button("save-snapshot", texts.saveSnapshot, () => save("evidence.snapshot", bytes)),
      button("open-spec", texts.openSpec, () => this.#specify()),
      button("language", texts.other, () => {
        this.#language = this.#language === "zh" ? "en" : "zh";
        this.show();
      }),
    );
  }

  async #open(): Promise<void> {
    const file = await pickFile("");
    this.#bytes = new Uint8Array(await file.arrayBuffer());
    await this.verify();
  }

  async #specify(): Promise<void> {
    const file = await pickFile(".json,application/json");
    const pinned = pinChain(file.name, await file.text());
    const { texts } = LANGUAGES[this.#language];
    this.#problem = pinned.ok ? undefined : `${texts.badSpec}${file.name}`;
    if (pinned.ok) this.#trust = { pinned: pinned.value, specification: file.name };
    await this.verify();
  }
}

const pause = () => new Promise<void>((done) => setTimeout(done));

function fromBase64(text: string): Uint8Array {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

void new Page(document.getElementById("page") as HTMLElement).verify();
