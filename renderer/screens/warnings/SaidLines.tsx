import { useTranslation } from "react-i18next";
import type { AccountId } from "../../../shared/domain/units.ts";
import type { Said } from "../../../shared/ipc/warning-schemas.ts";
import { useAccountName, useOperator } from "../../app/facts.ts";
import { shortHex } from "../../format/number.ts";
import { dateTime, dayDate } from "../../format/time.ts";
import type { T } from "../../i18n/index.ts";

/** Everything that was said of a warning at this console, the latest first; what was taken back stays. */
export function SaidLines({ said }: { said: readonly Said[] }) {
  const { t } = useTranslation();
  const accountName = useAccountName();
  const me = useOperator()?.account;
  const who = (account: AccountId | undefined) => {
    if (account === undefined) return t("warnings.somebody");
    return account === me ? t("warnings.you") : (accountName(account) ?? shortHex(account));
  };
  return said.map((one) => (
    <p key={one.at} className="hint">
      {saidText(t, one, who)}
    </p>
  ));
}

function saidText(t: T, { at, by, until, reason, undone }: Said, who: Who): string {
  const of = { who: who(by), time: dateTime(at) };
  const word =
    until === undefined
      ? t("warnings.saidNoted", of)
      : t("warnings.saidPutOff", { ...of, day: dayDate(until), reason: reason ?? "" });
  if (undone === undefined) return word;
  return `${word}${t("warnings.saidUndone", { who: who(undone.by), time: dateTime(undone.at) })}`;
}

type Who = (account: AccountId | undefined) => string;
