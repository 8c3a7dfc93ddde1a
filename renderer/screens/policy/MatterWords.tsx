import { useTranslation } from "react-i18next";
import { addressOf } from "../../../shared/codec/address.ts";
import type { Matter, Validator } from "../../../shared/domain/council.ts";
import type { AccountId } from "../../../shared/domain/units.ts";
import { useAccountName, useOrgName } from "../../app/facts.ts";
import { sentence } from "../../i18n/error-text.ts";
import { matterText, type Names, whoseText } from "../../i18n/matter-text.ts";
import { signerText } from "../inbox/people.ts";
import { ValidatorChange } from "./ValidatorChange.tsx";

/** Names of accounts and branches, as far as this computer knows them. */
export function useNames(): Names {
  const { t } = useTranslation();
  const accountName = useAccountName();
  const org = useOrgName();
  return { org, account: (account) => signerText(t, account, undefined, accountName) };
}

/** What a motion would do beside the policy, with the whole address of whom it is about. */
export function MatterWords(props: {
  matter: Matter;
  samePerson: readonly AccountId[];
  /** Who keeps the chain now, as far as it was read. */
  validators: readonly Validator[] | undefined;
  /** Whether it is said elsewhere, and only the details are missing. */
  said?: boolean;
}) {
  const { t } = useTranslation();
  const names = useNames();
  const { matter, samePerson } = props;
  return (
    <>
      {!props.said && (
        <p>
          <strong>{sentence(matterText(t, matter, names))}</strong>
        </p>
      )}
      {"account" in matter && (
        <p className="address">
          {t("keys.address")} <code>{addressOf(matter.account)}</code>
        </p>
      )}
      {matter.type === "RegisterOperator" && (
        <p className="hint">{whoseText(t, samePerson, names)}</p>
      )}
      {matter.type === "SetValidators" && (
        <ValidatorChange before={props.validators} after={matter.validators} />
      )}
    </>
  );
}
