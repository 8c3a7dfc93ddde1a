import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseId } from "../../../shared/domain/units.ts";
import { useQuery } from "../../api/use-query.ts";
import { useOrgName } from "../../app/facts.ts";

/** Cases offered at once. */
const OFFERED = 20;
const SORT = { by: "reference", descending: false } as const;

/** A case that was picked, by its reference. */
export interface PickedCase {
  readonly value: CaseId;
  readonly label: string;
}

/** Picks cases by the beginning of their reference or account number. */
export function CasePicker(props: {
  id: string;
  value: readonly PickedCase[];
  onChange: (cases: PickedCase[]) => void;
}) {
  const { t } = useTranslation();
  const orgName = useOrgName();
  const [text, setText] = useState("");
  const filter = text === "" ? {} : { text: text.slice(0, 64) };
  const found = useQuery("cases.list", { filter, sort: SORT, offset: 0, limit: OFFERED }).data;
  return (
    <Select
      id={props.id}
      className="proof-cases"
      mode="multiple"
      labelInValue
      showSearch={{ filterOption: false, onSearch: setText }}
      placeholder={t("proof.pick")}
      value={[...props.value]}
      options={(found?.rows ?? []).map(({ id, reference, org }) => ({
        value: id,
        label: reference,
        title: `${reference} · ${orgName(org)}`,
      }))}
      onChange={(picked: PickedCase[]) =>
        props.onChange(picked.map(({ value, label }) => ({ value, label })))
      }
    />
  );
}
