import { Input } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AccountId } from "../../../shared/domain/units.ts";
import { NAME_MOST } from "../../../shared/ipc/staff-schemas.ts";
import { send } from "../../api/client.ts";
import { useAccountName, useKeys } from "../../app/facts.ts";
import { NowButton } from "../../app/only-now.tsx";
import { FormLine } from "../../ui/FormLine.tsx";
import { useNotify } from "../../ui/use-notify.ts";

/** Keeps what this computer calls an account; an empty name is forgotten. */
export const putName = (account: AccountId, name: string) =>
  send("names.put", { account, ...(name.trim() === "" ? {} : { name: name.trim() }) });

/** What this computer calls an account. */
export function NameForm({ account }: { account: AccountId }) {
  const { t } = useTranslation();
  const id = useId();
  const notify = useNotify();
  const known = useAccountName()(account) ?? "";
  const isKey = useKeys().data?.some((key) => key.account === account);
  const [typed, setTyped] = useState<string>();
  if (isKey) return <p className="hint">{t("staff.name.ofKey")}</p>;
  return (
    <form
      className="name-form"
      onSubmit={(event) => {
        event.preventDefault();
        void putName(account, typed ?? known).then((done) => notify(done, t("staff.name.saved")));
      }}
    >
      <FormLine label={t("staff.name.label")} htmlFor={id} hint={t("staff.name.hint")}>
        <div className="inline">
          <Input
            id={id}
            maxLength={NAME_MOST}
            autoComplete="off"
            value={typed ?? known}
            onChange={(event) => setTyped(event.target.value)}
          />
          <NowButton htmlType="submit">{t("staff.name.save")}</NowButton>
        </div>
      </FormLine>
    </form>
  );
}
