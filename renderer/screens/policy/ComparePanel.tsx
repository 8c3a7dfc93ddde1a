import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Policy } from "../../../shared/domain/policy.ts";
import type { MotionView, PolicyList } from "../../../shared/ipc/council-schemas.ts";
import { policyDiff } from "../../../shared/rules/policy-diff.ts";
import { Panel } from "../../ui/Panel.tsx";
import { PolicyDiff } from "./PolicyDiff.tsx";

interface Document {
  readonly value: string;
  readonly label: string;
  readonly policy: Policy;
}

/** Any two versions or proposals beside each other; at first the one in force and what comes after it. */
export function ComparePanel(props: { list: PolicyList; motions: readonly MotionView[] }) {
  const { t } = useTranslation();
  const { versions, inForce } = props.list;
  const documents: Document[] = [
    ...versions.map(({ version, policy }) => ({
      value: `v${version}`,
      label: t("policy.version", { n: version }),
      policy,
    })),
    ...props.motions.flatMap(({ hash, index, proposal }) =>
      proposal.type === "SetPolicy"
        ? [{ value: hash, label: t("policy.motionOption", { n: index }), policy: proposal.policy }]
        : [],
    ),
  ];
  const [chosen, setChosen] = useState<{ from?: string; to?: string }>({});
  const at = (value: string | undefined) => documents.find((one) => one.value === value);
  const now = documents.findIndex(({ value }) => value === `v${inForce}`);
  const later = documents[now + 1];
  const from = at(chosen.from) ?? documents[later ? now : now - 1];
  const to = at(chosen.to) ?? later ?? documents[now];
  if (documents.length < 2 || from === undefined || to === undefined) return null;
  const options = documents.map(({ value, label }) => ({ value, label }));
  return (
    <Panel
      title={t("policy.compare")}
      extra={
        <>
          <Select
            size="small"
            aria-label={t("policy.compareFrom")}
            popupMatchSelectWidth={false}
            value={from.value}
            options={options}
            onChange={(value) => setChosen({ ...chosen, from: value })}
          />
          →
          <Select
            size="small"
            aria-label={t("policy.compareTo")}
            popupMatchSelectWidth={false}
            value={to.value}
            options={options}
            onChange={(value) => setChosen({ ...chosen, to: value })}
          />
          <span className="hint">
            {t("policy.changes", { n: policyDiff(from.policy, to.policy).length })}
          </span>
        </>
      }
    >
      <PolicyDiff before={from.policy} after={to.policy} label={`${from.label} → ${to.label}`} />
    </Panel>
  );
}
