import { Button, Input } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AccountId } from "../../../shared/domain/units.ts";
import type { Role } from "../../../shared/domain/words.ts";
import type { OfficeIntent } from "../../../shared/ipc/office-schemas.ts";
import { NAME_MOST, type StaffView } from "../../../shared/ipc/staff-schemas.ts";
import { FormLine } from "../../ui/FormLine.tsx";
import { Words } from "../act/Words.tsx";
import { AddressField, accountIn } from "./AddressField.tsx";
import { PersonFields, type Whose, whoseAccount } from "./PersonFields.tsx";
import { GIVEN_ROLES } from "./RoleForm.tsx";

/** Whom an administrator registers: the address that was handed in, the role, and whether the person has a key already. */
export function RegisterForm(props: {
  view: StaffView;
  busy: boolean;
  onCancel: () => void;
  /** `name` is what this computer is to call the account. */
  onReady: (intent: OfficeIntent, name: string) => void;
}) {
  const { t } = useTranslation();
  const nameId = useId();
  const { view } = props;
  const [address, setAddress] = useState("");
  const [name, setName] = useState("");
  const [role, setRole] = useState<Role>();
  const [whose, setWhose] = useState<Whose>({ kind: undefined, here: undefined, elsewhere: "" });
  const [tried, setTried] = useState(false);
  const account: AccountId | undefined = accountIn(address);
  const known = view.operators.find((one) => one.account === account);
  const same = whoseAccount(whose);

  return (
    <form
      className="act-form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (account === undefined || role === undefined || same === "missing") return;
        const sameAs = same === "new" ? undefined : same;
        props.onReady({ type: "RegisterOperator", account, role, sameAs }, name);
      }}
    >
      <AddressField
        label={t("staff.form.address")}
        hint={t("staff.form.addressHint")}
        value={address}
        tried={tried}
        onChange={setAddress}
      />
      {known !== undefined && (
        <p className="form-problem" role="alert">
          {t("staff.form.known", {
            role: t(`words.role.${known.role}`),
            state: t(known.active ? "staff.active" : "staff.revoked"),
          })}
        </p>
      )}
      <FormLine label={t("staff.form.name")} htmlFor={nameId}>
        <Input
          id={nameId}
          maxLength={NAME_MOST}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </FormLine>
      <Words
        label={t("staff.form.role")}
        list={GIVEN_ROLES}
        value={role}
        missing={tried && role === undefined}
        text={(word) => t(`words.role.${word}`)}
        onChange={setRole}
      />
      <p className="hint field-note">{t("staff.form.roleHint")}</p>
      <PersonFields view={view} name={name} whose={whose} tried={tried} onChange={setWhose} />
      <div className="actions">
        <Button onClick={props.onCancel}>{t("app.cancel")}</Button>
        <Button type="primary" htmlType="submit" disabled={props.busy}>
          {t("office.next")}
        </Button>
      </div>
    </form>
  );
}
