import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AppError } from "../../../../shared/errors.ts";
import type { OpeningPlan } from "../../../../shared/ipc/opening-schemas.ts";
import type { PaymentPlan } from "../../../../shared/ipc/payment-schemas.ts";
import { send } from "../../../api/client.ts";
import { useQuery } from "../../../api/use-query.ts";
import { useOrgName } from "../../../app/facts.ts";
import { whole } from "../../../format/number.ts";
import { ErrorNote } from "../../../ui/ErrorNote.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Waiting } from "../../../ui/Waiting.tsx";
import { TemplateButton } from "../TemplateButton.tsx";
import { ArrearsDrawer } from "./ArrearsDrawer.tsx";
import { OpeningActs } from "./OpeningActs.tsx";
import { PaymentsDrawer } from "./PaymentsDrawer.tsx";

const NOTHING = {};
const LISTS = ["arrears", "payments"] as const;
type List = (typeof LISTS)[number];

/** The two lists that become acts on the chain, each with its template. */
export function ListsPanel() {
  const { t } = useTranslation();
  const orgName = useOrgName();
  const openings = useQuery("opening.get", NOTHING).data;
  const payments = useQuery("payments.get", NOTHING).data;
  const [busy, setBusy] = useState<List>();
  const [failed, setFailed] = useState<AppError>();
  const [arrears, setArrears] = useState<OpeningPlan>();
  const [paid, setPaid] = useState<PaymentPlan>();
  const running = openings?.running ?? payments?.running;

  async function read(list: List) {
    setBusy(list);
    setFailed(undefined);
    if (list === "arrears") {
      const answer = await send("opening.read", NOTHING);
      if (answer.ok) setArrears(answer.value.plan);
      else setFailed(answer.error);
    } else {
      const answer = await send("payments.read", NOTHING);
      if (answer.ok) setPaid(answer.value.plan);
      else setFailed(answer.error);
    }
    setBusy(undefined);
  }

  return (
    <>
      <Panel title={t("lists.title")}>
        <p>{t("lists.lead")}</p>
        {LISTS.map((list) => (
          <div key={list} className="list-line">
            <div>
              <b>{t(`lists.${list}.name`)}</b>
              <p className="hint">{t(`lists.${list}.about`)}</p>
            </div>
            <span className="inline">
              <Button
                type="primary"
                disabled={busy !== undefined || running !== undefined}
                onClick={() => void read(list)}
              >
                {t(`lists.${list}.open`)}
              </Button>
              <TemplateButton template={list} />
            </span>
          </div>
        ))}
        {busy !== undefined && running === undefined && <Waiting what={t("lists.opening")} />}
        {running !== undefined && (
          <p className="waiting" role="status">
            {t(`lists.${running.phase}`, { file: running.file, rows: whole(running.rows) })}
          </p>
        )}
        {failed !== undefined && <ErrorNote error={failed} orgName={orgName} />}
        {openings !== undefined && openings.waiting > 0 && (
          <p role="status">{t("lists.arrears.waiting", { n: whole(openings.waiting) })}</p>
        )}
      </Panel>
      {openings !== undefined && <OpeningActs acts={openings.acts} />}
      <ArrearsDrawer plan={arrears} onClose={() => setArrears(undefined)} />
      <PaymentsDrawer plan={paid} onClose={() => setPaid(undefined)} />
    </>
  );
}
