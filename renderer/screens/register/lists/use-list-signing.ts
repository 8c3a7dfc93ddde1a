import { useState } from "react";
import type { AppError, Result } from "../../../../shared/errors.ts";
import type { ListSigned } from "../../../../shared/ipc/opening-schemas.ts";
import { send } from "../../../api/client.ts";

/** What was signed of a list so far. */
export interface ListProgress {
  readonly done: number;
  readonly failed: ListSigned["failed"];
  readonly left: number;
}

/** Signs a list in small calls, so that it is seen how far it is, and stops at what stops all. */
export function useListSigning(total: number, signNext: () => Promise<Result<ListSigned>>) {
  const [progress, setProgress] = useState<ListProgress>({ done: 0, failed: [], left: total });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();

  /** `passphrase` unlocks the key once for all of it. */
  async function sign(passphrase: string | undefined) {
    setBusy(true);
    setError(undefined);
    setError(await signAll(passphrase));
    setBusy(false);
  }

  async function signAll(passphrase: string | undefined): Promise<AppError | undefined> {
    if (passphrase !== undefined) {
      const unlocked = await send("keys.unlock", { passphrase });
      if (!unlocked.ok) return unlocked.error;
    }
    for (let left = progress.left; left > 0; ) {
      const signed = await signNext();
      if (!signed.ok) return signed.error;
      const { done, failed } = signed.value;
      left = signed.value.left;
      setProgress((now) => ({
        done: now.done + done,
        failed: [...now.failed, ...failed],
        left: signed.value.left,
      }));
    }
    return undefined;
  }
  return { ...progress, busy, error, sign };
}
