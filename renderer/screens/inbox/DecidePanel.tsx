import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import { NO_CONDITIONS } from "../../../shared/domain/escalation.ts";
import type { Decision } from "../../../shared/ipc/inbox-schemas.ts";
import { NotNowLine, NowButton } from "../../app/only-now.tsx";
import { dateTime } from "../../format/time.ts";
import { conditionsText } from "../../i18n/escalation-text.ts";
import { Panel } from "../../ui/Panel.tsx";
import { useActs } from "../act/flow.ts";
import { UnmetList } from "./UnmetList.tsx";

/** The gate of this decision and its three ways out; each is signed as any act is. */
export function DecidePanel({ decision }: { decision: Decision }) {
  const { t } = useTranslation();
  const { item, suggested, cutUnmet } = decision;
  const conditional = suggested !== undefined;
  // An approval that is given is not among what still stands against the cut.
  const afterwards = cutUnmet.filter(
    (error) => !(error.kind === "NotYet" && error.refusal === "NotApproved"),
  );
  return (
    <aside className="next-steps">
      <Panel title={t("inbox.decision.yours")}>
        <NotNowLine />
        {item.own && <Alert type="warning" showIcon title={t("inbox.decision.own")} />}
        {item.deciding && <Alert type="info" showIcon title={t("inbox.decision.deciding")} />}
        <h3>{t("inbox.decision.gate")}</h3>
        {item.unmet.length === 0 ? (
          <p>{t("inbox.decision.gateMet")}</p>
        ) : (
          <UnmetList unmet={item.unmet} />
        )}
        {item.unmet.length === 0 && (
          <p>{t(item.completes ? "inbox.decision.completes" : "inbox.decision.notCompletes")}</p>
        )}
        <DecideButtons decision={decision} />
        {conditional && (
          <p className="hint">
            {t("inbox.decision.suggested")} <b>{conditionsText(t, suggested)}</b>
            <br />
            {t("inbox.decision.suggestedWhy")}
          </p>
        )}
        {decision.validUntil !== undefined && (
          <p className="hint">
            {t("inbox.decision.validUntil", { time: dateTime(decision.validUntil) })}
          </p>
        )}
        {conditional && (
          <>
            <h3>{t("inbox.decision.afterwards")}</h3>
            {afterwards.length === 0 ? (
              <p className="hint">{t("inbox.decision.afterwardsNone")}</p>
            ) : (
              <UnmetList unmet={afterwards} />
            )}
          </>
        )}
      </Panel>
    </aside>
  );
}

function DecideButtons({ decision }: { decision: Decision }) {
  const { t } = useTranslation();
  const acts = useActs();
  const { item, suggested, rejectUnmet } = decision;
  const { proposal } = item;
  const { id } = item.case;
  const refused = rejectUnmet.length > 0 || item.deciding;
  const reject = (returned: boolean) =>
    acts.record(id, "Reject", { type: "Reject", proposal, returned });
  return (
    <div className="open-steps">
      <NowButton
        type="primary"
        block
        disabled={item.unmet.length > 0 || item.deciding}
        onClick={() =>
          acts.record(id, "Approve", {
            type: "Approve",
            proposal,
            conditions: suggested ?? NO_CONDITIONS,
          })
        }
      >
        {t(suggested ? "inbox.decision.approveConditions" : "inbox.decision.approve")}
      </NowButton>
      <NowButton block disabled={refused} onClick={() => reject(true)}>
        {t("inbox.decision.giveBack")}
      </NowButton>
      <NowButton block danger disabled={refused} onClick={() => reject(false)}>
        {t("inbox.decision.reject")}
      </NowButton>
      <p className="hint">{t("inbox.decision.giveBackHint")}</p>
      {rejectUnmet.length > 0 && (
        <>
          <p>{t("inbox.decision.rejectGate")}</p>
          <UnmetList unmet={rejectUnmet} />
        </>
      )}
    </div>
  );
}
