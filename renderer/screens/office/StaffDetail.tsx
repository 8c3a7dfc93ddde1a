import { useTranslation } from "react-i18next";
import { addressOf } from "../../../shared/codec/address.ts";
import type { Colleague } from "../../../shared/ipc/staff-schemas.ts";
import { useAccountName } from "../../app/facts.ts";
import { whole } from "../../format/number.ts";
import { dateTime } from "../../format/time.ts";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { Field, Fields } from "../../ui/Fields.tsx";
import { signerText } from "../inbox/people.ts";
import { NameForm } from "./NameForm.tsx";

/** The whole account, what the journal says of it, and what it is called at this computer. */
export function StaffDetail(props: { colleague: Colleague; samePerson: readonly Colleague[] }) {
  const { t } = useTranslation();
  const accountName = useAccountName();
  const { account, history } = props.colleague;
  const address = addressOf(account);
  const name = (one: Colleague["account"]) => signerText(t, one, undefined, accountName);
  return (
    <>
      <Fields>
        <Field name={t("staff.detail.address")}>
          <code className="hash">{address}</code> <CopyButton text={address} />
        </Field>
        <Field name={t("staff.detail.account")}>
          <code className="hash">{account}</code>
        </Field>
        <Field name={t("staff.detail.samePerson")}>
          {props.samePerson.length > 0 &&
            props.samePerson.map((one) => name(one.account)).join(t("app.list"))}
        </Field>
        <Field name={t("staff.detail.history")}>
          {history.length === 0 ? (
            t("staff.detail.noHistory")
          ) : (
            <ul>
              {history.map(({ type, role, by, at, height }) => (
                <li key={`${type} ${at} ${role ?? ""}`}>
                  {t(`staff.detail.${type}`, {
                    role: role === undefined ? "" : t(`words.role.${role}`),
                  })}{" "}
                  <span className="hint">
                    {t("staff.detail.proved", {
                      time: dateTime(at),
                      by: by === undefined ? t("staff.byCouncil") : name(by),
                      height: whole(height),
                    })}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </Field>
      </Fields>
      <NameForm account={account} />
    </>
  );
}
