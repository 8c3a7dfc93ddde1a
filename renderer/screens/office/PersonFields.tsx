import { Alert, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { AccountId } from "../../../shared/domain/units.ts";
import type { StaffView } from "../../../shared/ipc/staff-schemas.ts";
import { useAccountName } from "../../app/facts.ts";
import { FormLine } from "../../ui/FormLine.tsx";
import { Words } from "../act/Words.tsx";
import { signerText } from "../inbox/people.ts";
import { AddressField, accountIn } from "./AddressField.tsx";

const KINDS = ["new", "here", "elsewhere"] as const;

/** Whether the person who is registered has another account, and which. */
export interface Whose {
  readonly kind: (typeof KINDS)[number] | undefined;
  readonly here: AccountId | undefined;
  /** As it was typed. */
  readonly elsewhere: string;
}

/** The other account, or that there is none; `missing` until that is said. */
export function whoseAccount({ kind, here, elsewhere }: Whose): AccountId | "new" | "missing" {
  if (kind === "new") return "new";
  const account = kind === "here" ? here : kind && accountIn(elsewhere);
  return account ?? "missing";
}

/**
 * Who is behind the new key. Nothing is chosen beforehand: where two people are needed, the chain goes by the answer. The list
 * holds who was revoked too, whose new key it often is.
 */
export function PersonFields(props: {
  /** Absent: nobody is offered by name, and another account is named by its address. */
  view: StaffView | undefined;
  /** What was typed as the name of the new key. */
  name: string;
  whose: Whose;
  tried: boolean;
  onChange: (whose: Whose) => void;
}) {
  const { t } = useTranslation();
  const accountName = useAccountName();
  const { view, whose, tried, onChange } = props;
  const name = props.name.trim();
  const alike =
    whose.kind !== "here" &&
    name !== "" &&
    view?.operators.some(({ account }) => accountName(account) === name) === true;
  return (
    <>
      <Words
        label={t("staff.form.whose")}
        list={view === undefined ? KINDS.filter((kind) => kind !== "here") : KINDS}
        value={whose.kind}
        missing={tried && whose.kind === undefined}
        text={(kind) => t(`staff.form.${kind}`)}
        onChange={(kind) => onChange({ ...whose, kind })}
      />
      <p className="hint field-note">{t("staff.form.whoseHint")}</p>
      {whose.kind === "here" && view !== undefined && (
        <FormLine
          label={t("staff.form.sameAs")}
          problem={tried && whose.here === undefined ? t("staff.form.choose") : undefined}
        >
          <Select
            className="wide"
            aria-label={t("staff.form.sameAs")}
            placeholder={t("act.choose")}
            value={whose.here ?? null}
            options={view.operators
              .filter(({ person }) => person !== undefined)
              .map(({ account, role, active }) => ({
                value: account,
                label: `${signerText(t, account, role, accountName)} · ${t(active ? "staff.active" : "staff.revoked")}`,
              }))}
            onChange={(here) => here !== null && onChange({ ...whose, here })}
          />
        </FormLine>
      )}
      {whose.kind === "elsewhere" && (
        <AddressField
          label={t("staff.form.sameAsAddress")}
          value={whose.elsewhere}
          tried={tried}
          onChange={(elsewhere) => onChange({ ...whose, elsewhere })}
        />
      )}
      {alike && (
        <Alert type="warning" showIcon role="alert" title={t("staff.form.alike", { name })} />
      )}
    </>
  );
}
