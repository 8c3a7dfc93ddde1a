import * as path from "node:path";
import type { AccountId } from "../../../shared/domain/units.ts";
import { keyFiles, listKeystores } from "../../keys/key-files.ts";
import { KeyService } from "../../keys/key-service.ts";
import type { LocalStore } from "../../store/local-store.ts";
import type { LedgerOptions } from "../ledger.ts";
import { after } from "./timers.ts";

/** The keystores of a profile. */
export const profileKeys = (dataDir: string) => keyFiles(path.join(dataDir, "keys"));

export function createKeys(
  { dataDir, demo, demoDir, changed }: LedgerOptions,
  { settings }: Pick<LocalStore, "settings">,
): KeyService {
  return new KeyService({
    files: profileKeys(dataDir),
    demoChain: demo,
    demoKeys: () => (demoDir ? listKeystores(path.join(demoDir, "keystores")) : []),
    selection: {
      get: () => settings.get().selectedAccount,
      set: (account: AccountId) => settings.set({ selectedAccount: account }),
    },
    after,
    now: Date.now,
    onChange: () => changed("keys", "cases"),
  });
}
