import { useState } from "react";
import type { CaseId } from "../../../shared/domain/units.ts";
import type { AppError, ErrorKind } from "../../../shared/errors.ts";
import { BULK_CALL, type BulkPreview } from "../../../shared/ipc/bulk-schemas.ts";
import { send } from "../../api/client.ts";

/** Errors that every further case would meet as well: the rest waits for the operator. */
const OF_ALL: readonly ErrorKind[] = [
  "KeyLocked",
  "NoKey",
  "NotRegistered",
  "NotReady",
  "ClockOff",
  "TooLongOffline",
  "DiskFull",
  "DiskFailed",
  "UnsupportedRuntime",
  "WrongGenesis",
  "ServiceUnavailable",
];

/** What became of a case: saved, or why not. Absent: it waits. */
export type Outcomes = ReadonlyMap<CaseId, AppError | "saved">;

/** Signs a batch in small calls, so that it is seen how far it is, and stops at what stops all. */
export function useBulkSigning(shown: BulkPreview, onSaved: (cases: readonly CaseId[]) => void) {
  const wanted = shown.rows.filter(({ unmet }) => unmet.length === 0).map((row) => row.case);
  const [outcomes, setOutcomes] = useState<Outcomes>(new Map());
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();
  const waiting = wanted.filter((id) => !outcomes.has(id));

  /** `passphrase` unlocks the key once for all of them. */
  async function sign(passphrase: string | undefined) {
    setBusy(true);
    setError(undefined);
    const stop = await signAll(passphrase);
    setBusy(false);
    setError(stop);
  }

  async function signAll(passphrase: string | undefined): Promise<AppError | undefined> {
    if (passphrase !== undefined) {
      const unlocked = await send("keys.unlock", { passphrase });
      if (!unlocked.ok) return unlocked.error;
    }
    for (let at = 0; at < waiting.length; at += BULK_CALL) {
      const cases = waiting.slice(at, at + BULK_CALL);
      const done = await send("bulk.sign", { batch: shown.batch, cases });
      if (!done.ok) return done.error;
      const stops = done.value.find(({ error: why }) => why && OF_ALL.includes(why.kind))?.error;
      const settled = done.value.filter(({ error: why }) => !why || !OF_ALL.includes(why.kind));
      setOutcomes(
        (now) =>
          new Map([...now, ...settled.map((one) => [one.case, one.error ?? "saved"] as const)]),
      );
      onSaved(settled.filter(({ item }) => item).map((one) => one.case));
      if (stops !== undefined) return stops;
    }
    return undefined;
  }
  return { wanted, waiting, outcomes, busy, error, sign };
}
