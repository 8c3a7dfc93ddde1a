import type { AccountId } from "../../shared/domain/units.ts";
import { ok, type Result } from "../../shared/errors.ts";
import type { KeyInfo } from "../../shared/ipc/key-schemas.ts";
import type { KeyService, KnownKey } from "../keys/key-service.ts";
import { writeFileAtomic } from "../security/atomic-file.ts";
import type { Handlers } from "./dispatch.ts";

type KeyChannel =
  | "keys.list"
  | "keys.create"
  | "keys.import"
  | "keys.recover"
  | "keys.export"
  | "keys.save"
  | "keys.select"
  | "keys.unlock"
  | "keys.lock";

export interface KeyHandlerDeps {
  readonly keys: KeyService;
  /** The account's place on the chain; undefined when it has none or was not looked up yet. */
  readonly operatorOf: (account: AccountId) => KeyInfo["operator"];
}

/** The channels of the keys. Secrets go in (passphrases) and once out (the mnemonic of a new key), and are never logged. */
export function keyHandlers({ keys, operatorOf }: KeyHandlerDeps): Pick<Handlers, KeyChannel> {
  const info = (key: KnownKey): KeyInfo => {
    const { account, address, name, nameEn, demo, selected, locked } = key;
    const operator = operatorOf(account);
    return {
      ...{ account, address, name, demo, selected, locked },
      ...(nameEn && { nameEn }),
      ...(operator && { operator }),
    };
  };
  const answer = (key: Result<KnownKey>): Result<KeyInfo> => (key.ok ? ok(info(key.value)) : key);
  return {
    "keys.list": () => ok(keys.list().map(info)),
    "keys.create": async ({ name, passphrase }) => {
      const made = await keys.create(name, passphrase);
      if (!made.ok) return made;
      return ok({ key: info(made.value.key), mnemonic: made.value.mnemonic });
    },
    "keys.import": async ({ json, passphrase }) => answer(await keys.import(json, passphrase)),
    "keys.recover": async ({ name, mnemonic, passphrase }) =>
      answer(await keys.recover(name, mnemonic, passphrase)),
    "keys.export": ({ account }) => {
      const json = keys.export(account);
      return json.ok ? ok({ json: json.value }) : json;
    },
    "keys.save": ({ account, target }) => {
      const json = keys.export(account);
      if (!json.ok) return json;
      const written = writeFileAtomic(target, new TextEncoder().encode(json.value));
      return written.ok ? ok({ saved: true }) : written;
    },
    "keys.select": async ({ account }) => answer(await keys.select(account)),
    "keys.unlock": async ({ passphrase }) => answer(await keys.unlock(passphrase)),
    "keys.lock": () => {
      keys.lock();
      return ok({});
    },
  };
}
