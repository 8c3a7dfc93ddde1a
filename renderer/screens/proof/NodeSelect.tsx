import { Select } from "antd";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { ProofView } from "../../../shared/ipc/proof-schemas.ts";
import { FormLine } from "../../ui/FormLine.tsx";

/** Which node is asked; without one, where an address is given. */
export function NodeSelect(props: {
  nodes: ProofView["nodes"];
  value: string | undefined;
  onChange: (url: string) => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const { nodes, value, onChange } = props;
  if (nodes.length === 0) return <p className="hint">{t("proof.node.none")}</p>;
  return (
    <FormLine label={t("proof.node.label")} htmlFor={id} hint={t("proof.node.hint")}>
      <Select
        id={id}
        className="proof-node"
        value={value ?? null}
        options={nodes.map(({ url }) => ({ value: url, label: url }))}
        onChange={onChange}
      />
    </FormLine>
  );
}
