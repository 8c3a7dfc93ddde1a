import { useTranslation } from "react-i18next";
import type { EscalationKind } from "../../../shared/domain/words.ts";
import type { Decision } from "../../../shared/ipc/inbox-schemas.ts";
import type { PolicyField } from "../../../shared/rules/policy-diff.ts";
import { useQuery } from "../../api/use-query.ts";
import { dateTime } from "../../format/time.ts";
import { valueText } from "../../i18n/policy-text.ts";
import { Panel } from "../../ui/Panel.tsx";

const APPROVAL: readonly PolicyField[] = ["approvalsHigh", "highAmount"];
const RIPENESS: readonly PolicyField[] = ["cutAfterOverdueDays", "demandsBeforeCut"];

/** The terms that bear on each kind of decision. */
const TERMS: Readonly<Record<EscalationKind, readonly PolicyField[]>> = {
  Disconnection: [
    ...RIPENESS,
    "approvalsHigh",
    "approvalValidDays",
    "noticeMinDays",
    "noticeMaxDays",
    "secondNoticeMinutes",
    "secondNoticeMaxMinutes",
    "cutFromMinute",
    "cutToMinute",
    "cutToMinuteBeforeRest",
    "reconnectHours",
  ],
  PenaltyWaiver: [
    ...APPROVAL,
    "penaltyResidentialPpm",
    "penaltyCurrentYearPpm",
    "penaltyEarlierYearPpm",
    "clearing",
  ],
  WriteOff: APPROVAL,
  LegalAction: [...RIPENESS, "approvalsHigh"],
};

const NOTHING = {};

/** The terms of the policy that this decision is judged by, each with its number and its meaning. */
export function PolicyExcerpt({ decision }: { decision: Decision }) {
  const { t } = useTranslation();
  const versions = useQuery("policy.list", NOTHING).data?.versions;
  const dated = versions?.find(({ version }) => version === decision.policy);
  if (dated === undefined) return null;
  const title = t("inbox.decision.policy", { n: dated.version });
  return (
    <Panel title={title}>
      <p className="hint">{t("inbox.decision.policyLead", { time: dateTime(decision.at) })}</p>
      <table className="bill-table policy-table" aria-label={title}>
        <tbody>
          {TERMS[decision.item.kind].map((field) => (
            <tr key={field}>
              <th scope="row">{t(`policy.fields.${field}.name`)}</th>
              <td>{valueText(t, field, dated.policy)}</td>
              <td className="policy-why">{t(`policy.fields.${field}.why`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
