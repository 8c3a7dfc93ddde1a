import type { Hash, Millis } from "../../shared/domain/units.ts";
import { fail, ok } from "../../shared/errors.ts";
import { makeBackup } from "../backup/make-backup.ts";
import { type RestoreTarget, stageRestore } from "../backup/stage-restore.ts";
import type { Evidence } from "../evidence/evidence-service.ts";
import type { KeyFiles } from "../keys/key-files.ts";
import type { LocalStore } from "../store/local-store.ts";
import type { Handlers } from "./dispatch.ts";

type BackupChannel = "backup.get" | "backup.make" | "backup.restore";

export interface BackupHandlerDeps {
  readonly local: LocalStore;
  readonly evidence: Evidence;
  readonly keys: KeyFiles;
  readonly chain: { readonly genesis: Hash; readonly name: string };
  readonly demo: boolean;
  readonly target: RestoreTarget;
  readonly now: () => Millis;
  /** A backup was made. */
  readonly changed: () => void;
}

/** The channels of backups. Passphrases and what they open are never logged. */
export function backupHandlers(deps: BackupHandlerDeps): Pick<Handlers, BackupChannel> {
  const { local, keys, demo, now, target, changed } = deps;
  const isEmpty = () => keys.list().length === 0 && local.isEmpty(demo);
  return {
    "backup.get": () => {
      const { backedUpAt } = local.settings.get();
      return ok({ empty: isEmpty(), ...(backedUpAt !== undefined && { madeAt: backedUpAt }) });
    },
    "backup.make": async ({ passphrase, target: file }) => {
      const made = await makeBackup(deps, passphrase, file, now());
      if (!made.ok) return made;
      const noted = local.settings.set({ backedUpAt: made.value.madeAt });
      if (!noted.ok) return noted;
      changed();
      return ok({ saved: true, made: made.value });
    },
    // The profile is replaced behind this answer, once nothing works in it any more (restoring-service.ts).
    "backup.restore": async ({ passphrase, source }) => {
      if (!isEmpty()) return fail({ kind: "ProfileNotEmpty" });
      const staged = await stageRestore(target, passphrase, source);
      return staged.ok ? ok({ restored: true, ...staged.value }) : staged;
    },
  };
}
