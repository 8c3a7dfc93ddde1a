import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Matter, Validator } from "../../../shared/domain/council.ts";
import type { AppError } from "../../../shared/errors.ts";
import type { MatterIntent } from "../../../shared/ipc/council-schemas.ts";
import { useOrgName } from "../../app/facts.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { Words } from "../act/Words.tsx";
import { ImportFields, OrgFields, StaffFields } from "./MatterFields.tsx";
import { EMPTY, type MatterDraft, matterOf } from "./matter-draft.ts";
import { ValidatorFields } from "./ValidatorFields.tsx";
import { validatorsText } from "./validators-text.ts";

const KINDS = [
  "RegisterOrg",
  "RegisterOperator",
  "ChangeOperator",
  "RevokeOperator",
  "OpenImport",
  "CloseImport",
  "SetValidators",
] as const satisfies readonly Matter["type"][];

/** Something beside the policy that a member puts before the council. */
export function MatterForm(props: {
  /** Who keeps the chain now, as far as it was read. */
  validators: readonly Validator[] | undefined;
  busy: boolean;
  error: AppError | undefined;
  onCancel: () => void;
  onReady: (matter: MatterIntent) => void;
}) {
  const { t } = useTranslation();
  const orgName = useOrgName();
  const { validators } = props;
  // The new list begins with the present one: who is not named is removed.
  const [draft, setDraft] = useState<MatterDraft>(() => ({
    ...EMPTY,
    validators: validators && `${validatorsText(validators)}\n`,
  }));
  const [tried, setTried] = useState(false);
  const { kind } = draft;
  const change = (part: Partial<MatterDraft>) => setDraft({ ...draft, ...part });
  const fields = { draft, tried, onChange: change };
  return (
    <form
      className="act-form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        const matter = matterOf(draft);
        if (matter !== undefined) props.onReady(matter);
      }}
    >
      <p className="preview-lead">{t("matter.lead")}</p>
      <Words
        label={t("matter.kind")}
        list={KINDS}
        value={kind}
        missing={tried && kind === undefined}
        text={(word) => t(`matter.kinds.${word}`)}
        onChange={(next) => change({ kind: next })}
      />
      {kind === "RegisterOrg" && <OrgFields {...fields} />}
      {(kind === "OpenImport" || kind === "CloseImport") && <ImportFields {...fields} />}
      {(kind === "RegisterOperator" || kind === "ChangeOperator" || kind === "RevokeOperator") && (
        <StaffFields {...fields} />
      )}
      {kind === "SetValidators" && (
        <ValidatorFields
          text={draft.validators ?? ""}
          current={validators}
          tried={tried}
          onChange={(text) => change({ validators: text })}
        />
      )}
      {props.error !== undefined && <ErrorNote error={props.error} orgName={orgName} />}
      {props.busy && <Waiting what={t("policy.propose.preparing")} />}
      <div className="actions">
        <Button onClick={props.onCancel}>{t("app.cancel")}</Button>
        <Button type="primary" htmlType="submit" disabled={props.busy}>
          {t("policy.propose.toPreview")}
        </Button>
      </div>
    </form>
  );
}
