import { Input, Select } from "antd";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { ROLES } from "../../../shared/domain/words.ts";
import { useOrgs } from "../../app/facts.ts";
import { dayOf } from "../../format/time.ts";
import { FormLine } from "../../ui/FormLine.tsx";
import { DayField } from "../act/DayField.tsx";
import { Words } from "../act/Words.tsx";
import { AddressField } from "../office/AddressField.tsx";
import { PersonFields } from "../office/PersonFields.tsx";
import { type MatterDraft, nameIn, numberIn } from "./matter-draft.ts";

interface FieldsProps {
  readonly draft: MatterDraft;
  readonly tried: boolean;
  readonly onChange: (part: Partial<MatterDraft>) => void;
}

/** A new organisation: its number for ever, its name, and which one is above it. */
export function OrgFields({ draft, tried, onChange }: FieldsProps) {
  const { t } = useTranslation();
  const [numberId, nameId] = [useId(), useId()];
  const orgs = useOrgs().data ?? [];
  return (
    <>
      <FormLine
        label={t("matter.field.number")}
        htmlFor={numberId}
        hint={t("matter.field.numberHint")}
        problem={
          tried && numberIn(draft.number) === undefined ? t("matter.wrongNumber") : undefined
        }
      >
        <Input
          id={numberId}
          maxLength={10}
          autoComplete="off"
          inputMode="numeric"
          value={draft.number}
          onChange={(event) => onChange({ number: event.target.value })}
        />
      </FormLine>
      <FormLine
        label={t("matter.field.name")}
        htmlFor={nameId}
        hint={t("matter.field.nameHint")}
        problem={tried && nameIn(draft.name) === undefined ? t("matter.wrongName") : undefined}
      >
        <Input
          id={nameId}
          maxLength={96}
          autoComplete="off"
          value={draft.name}
          onChange={(event) => onChange({ name: event.target.value })}
        />
      </FormLine>
      <FormLine
        label={t("matter.field.parent")}
        problem={tried && draft.parent === undefined ? t("matter.choose") : undefined}
      >
        <Select
          className="wide"
          aria-label={t("matter.field.parent")}
          placeholder={t("act.choose")}
          value={draft.parent ?? null}
          options={[
            { value: "none" as const, label: t("matter.noParent") },
            ...orgs.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(parent) => parent !== null && onChange({ parent })}
        />
      </FormLine>
    </>
  );
}

function OrgField({ draft, tried, onChange }: FieldsProps) {
  const { t } = useTranslation();
  const orgs = useOrgs().data ?? [];
  return (
    <FormLine
      label={t("matter.field.org")}
      problem={tried && draft.org === undefined ? t("matter.choose") : undefined}
    >
      <Select
        className="wide"
        aria-label={t("matter.field.org")}
        placeholder={t("act.choose")}
        value={draft.org ?? null}
        options={orgs.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(org) => org !== null && onChange({ org })}
      />
    </FormLine>
  );
}

/** Whose history may be imported, and until when. */
export function ImportFields(props: FieldsProps) {
  const { t } = useTranslation();
  const { draft, tried, onChange } = props;
  return (
    <>
      <OrgField {...props} />
      {draft.kind === "OpenImport" && (
        <DayField
          label={t("matter.field.until")}
          from={dayOf(Date.now())}
          value={draft.until}
          hint={t("matter.field.untilHint")}
          problem={tried && draft.until === undefined ? t("matter.choose") : undefined}
          onChange={(until) => onChange({ until })}
        />
      )}
    </>
  );
}

/** Who is registered, changed or revoked: of any organisation, administrators too. */
export function StaffFields(props: FieldsProps) {
  const { t } = useTranslation();
  const { draft, tried, onChange } = props;
  return (
    <>
      <AddressField
        label={t("matter.field.address")}
        value={draft.address}
        tried={tried}
        onChange={(address) => onChange({ address })}
      />
      {draft.kind === "RegisterOperator" && <OrgField {...props} />}
      {draft.kind !== "RevokeOperator" && (
        <Words
          label={t("matter.field.role")}
          list={ROLES}
          value={draft.role}
          missing={tried && draft.role === undefined}
          text={(word) => t(`words.role.${word}`)}
          onChange={(role) => onChange({ role })}
        />
      )}
      {draft.kind === "RegisterOperator" && (
        <PersonFields
          view={undefined}
          name=""
          whose={draft.whose}
          tried={tried}
          onChange={(whose) => onChange({ whose })}
        />
      )}
    </>
  );
}
