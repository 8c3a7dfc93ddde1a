import type { KeyringPair } from "@polkadot/keyring/types";
import type { AccountId } from "../../shared/domain/units.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import type { KeyFiles } from "./key-files.ts";
import {
  createKeystore,
  type Keystore,
  openKeystore,
  parseKeystore,
  recoverKeystore,
} from "./keystore.ts";

/** A key locks itself after this long without signing (ms). */
export const AUTO_LOCK_MS = 10 * 60 * 1_000;

/** A key as this console knows it. */
export interface KnownKey extends Keystore {
  readonly selected: boolean;
  readonly locked: boolean;
}

export interface KeyServiceOptions {
  readonly files: KeyFiles;
  /** Keystores of the demo chain; empty on any other chain, where own demo keys are hidden too. */
  readonly demoKeys: () => readonly Keystore[];
  readonly demoChain: boolean;
  /** Who works at this console, durable. */
  readonly selection: {
    get(): AccountId | undefined;
    set(account: AccountId): Result<void> | Promise<Result<void>>;
  };
  /** Calls back once after `ms`; answers the way to cancel. */
  readonly after: (ms: number, callback: () => void) => () => void;
  readonly now: () => number;
  /** Called when a key was added, selected, unlocked or locked. */
  readonly onChange: () => void;
}

/**
 * The personal keys of this console. A secret key is in memory only here, only for the selected account, and only while
 * it is unlocked.
 */
export class KeyService {
  readonly #options: KeyServiceOptions;
  #pair: { account: AccountId; pair: KeyringPair } | undefined;
  #cancelAutoLock: () => void = () => {};

  constructor(options: KeyServiceOptions) {
    this.#options = options;
  }

  /** Own keys, then the demo keys that are not taken over yet. */
  list(): KnownKey[] {
    const { files, demoChain } = this.#options;
    const own = files.list().filter((key) => demoChain || !key.demo);
    const known = new Set(own.map((key) => key.account));
    const offered = this.#demoKeys().filter((key) => !known.has(key.account));
    return [...own, ...offered].map((key) => this.#known(key));
  }

  /** The key of who works here. Errors: NoKey, BadKeystore. */
  selected(): Result<KnownKey> {
    const account = this.#options.selection.get();
    if (account === undefined) return fail({ kind: "NoKey" });
    const keystore = this.#options.files.read(account);
    return keystore.ok ? ok(this.#known(keystore.value)) : keystore;
  }

  /** Errors: WeakPassphrase, DiskFull, DiskFailed. The first key is selected at once. */
  async create(
    name: string,
    passphrase: string,
  ): Promise<Result<{ key: KnownKey; mnemonic: string }>> {
    const made = await createKeystore(name, passphrase, this.#options.now());
    if (!made.ok) return made;
    const added = await this.#add(made.value.keystore);
    return added.ok ? ok({ key: added.value, mnemonic: made.value.mnemonic }) : added;
  }

  /** Takes over a keystore that the passphrase opens. Errors: BadKeystore, WrongPassphrase, DiskFull, DiskFailed. */
  async import(json: string, passphrase: string): Promise<Result<KnownKey>> {
    const keystore = parseKeystore(json);
    if (!keystore.ok) return keystore;
    const opened = await openKeystore(keystore.value, passphrase);
    if (!opened.ok) return opened;
    opened.value.lock();
    return this.#add(keystore.value);
  }

  /**
   * Brings a key back from its paper backup, under a new passphrase; a keystore of the same account whose passphrase was lost is
   * replaced. Errors: WeakPassphrase, BadMnemonic, DiskFull, DiskFailed.
   */
  async recover(name: string, mnemonic: string, passphrase: string): Promise<Result<KnownKey>> {
    const keystore = await recoverKeystore(name, mnemonic, passphrase, this.#options.now());
    return keystore.ok ? this.#add(keystore.value) : keystore;
  }

  /** The sealed keystore of an own key. Errors: NoKey, BadKeystore. */
  export(account: AccountId): Result<string> {
    const keystore = this.#options.files.read(account);
    return keystore.ok ? ok(keystore.value.json) : keystore;
  }

  /** Chooses who works here; a demo key is copied into the profile first. Locks the key before. */
  async select(account: AccountId): Promise<Result<KnownKey>> {
    const { files, selection } = this.#options;
    const demo = this.#demoKeys().find((key) => key.account === account);
    let own = files.read(account);
    if (!own.ok && own.error.kind === "NoKey" && demo) {
      const copied = files.write(demo);
      if (!copied.ok) return copied;
      own = ok(demo);
    }
    if (!own.ok) return own;
    if (selection.get() !== account) {
      const chosen = await selection.set(account);
      if (!chosen.ok) return chosen;
      this.#forget();
    }
    this.#options.onChange();
    return ok(this.#known(own.value));
  }

  /** Unlocks the selected key until `lock`, another selection, or 10 minutes without signing. */
  async unlock(passphrase: string): Promise<Result<KnownKey>> {
    const selected = this.selected();
    if (!selected.ok) return selected;
    const opened = await openKeystore(selected.value, passphrase);
    if (!opened.ok) return opened;
    if (this.#options.selection.get() !== selected.value.account) {
      opened.value.lock();
      return fail({ kind: "KeyLocked", account: selected.value.account });
    }
    this.#forget();
    this.#pair = { account: selected.value.account, pair: opened.value };
    this.#restartAutoLock();
    this.#options.onChange();
    return ok(this.#known(selected.value));
  }

  lock(): void {
    if (!this.#pair) return;
    this.#forget();
    this.#options.onChange();
  }

  /**
   * Signs with the selected key: 65 bytes, a `MultiSignature` of sr25519. Errors: NoKey, KeyLocked.
   */
  sign(account: AccountId, message: Uint8Array): Result<Uint8Array> {
    if (this.#options.selection.get() !== account) return fail({ kind: "NoKey" });
    if (this.#pair?.account !== account) return fail({ kind: "KeyLocked", account });
    this.#restartAutoLock();
    return ok(this.#pair.pair.sign(message, { withType: true }));
  }

  async #add(keystore: Keystore): Promise<Result<KnownKey>> {
    const written = this.#options.files.write(keystore);
    if (!written.ok) return written;
    if (this.#options.selection.get() === undefined) return this.select(keystore.account);
    this.#options.onChange();
    return ok(this.#known(keystore));
  }

  #known(keystore: Keystore): KnownKey {
    const { account } = keystore;
    return {
      ...keystore,
      selected: this.#options.selection.get() === account,
      locked: this.#pair?.account !== account,
    };
  }

  #demoKeys(): readonly Keystore[] {
    return this.#options.demoChain ? this.#options.demoKeys().filter((key) => key.demo) : [];
  }

  #restartAutoLock(): void {
    this.#cancelAutoLock();
    this.#cancelAutoLock = this.#options.after(AUTO_LOCK_MS, () => this.lock());
  }

  #forget(): void {
    this.#cancelAutoLock();
    this.#pair?.pair.lock();
    this.#pair = undefined;
  }
}
