import { useTranslation } from "react-i18next";
import type { CasePenalty } from "../../../shared/ipc/bill-schemas.ts";
import type { CaseDetail } from "../../../shared/ipc/case-detail-schemas.ts";
import { money } from "../../format/money.ts";
import { permille } from "../../format/penalty.ts";
import { dayDate } from "../../format/time.ts";
import { Panel } from "../../ui/Panel.tsx";
import { PenaltyTable } from "./PenaltyTable.tsx";

/** Up to this many formulas stand open at once; more would push the record off the screen. */
const FEW_LINES = 4;
const RULES = ["days", "year", "interest", "rounding"] as const;

/** What the bills have accrued in penalties, how each fen of it comes about, and what of it is charged. */
export function PenaltyPanel({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation();
  const { penalty, bills, row } = detail;
  if (bills.length === 0) return null;
  if (penalty === undefined)
    return (
      <Panel title={t("penalty.title")}>
        <p className="hint">{t("penalty.noPolicy")}</p>
      </Panel>
    );
  const lines = penalty.bills.reduce((sum, { segments }) => sum + segments.length, 0);
  const rates = {
    residential: permille(penalty.rates.residential),
    currentYear: permille(penalty.rates.currentYear),
    earlierYear: permille(penalty.rates.earlierYear),
  };
  const residential = row.class === "Residential";
  return (
    <Panel
      title={t("penalty.title")}
      extra={
        <span className="hint">
          {t("penalty.basis", { version: penalty.policy, lastDay: dayDate(penalty.lastDay) })}
        </span>
      }
    >
      <Sums penalty={penalty} />
      <p>{t(residential ? "penalty.rateResidential" : "penalty.rateOthers", rates)}</p>
      <details className="penalty-lines" open={lines <= FEW_LINES}>
        <summary>{t("penalty.formulas", { n: lines })}</summary>
        <PenaltyTable bills={bills} penalties={penalty.bills} />
        <ul className="penalty-rules hint">
          {RULES.filter((rule) => rule !== "year" || !residential).map((rule) => (
            <li key={rule}>{t(`penalty.rule.${rule}`)}</li>
          ))}
        </ul>
      </details>
    </Panel>
  );
}

/** The sums of all bills. One bill's surplus in the ledger does not make up for what another lacks. */
function Sums({ penalty }: { penalty: CasePenalty }) {
  const { t } = useTranslation();
  let accrued = 0;
  let charged = 0;
  let over = 0;
  for (const bill of penalty.bills) {
    accrued += bill.total;
    charged += Math.min(bill.charged, bill.total);
    over += Math.max(0, bill.charged - bill.total);
  }
  return (
    <dl className="penalty-sums">
      <Sum name={t("penalty.accrued")} amount={accrued} />
      <Sum name={t("penalty.charged")} amount={charged} />
      <Sum name={t("penalty.uncharged")} amount={accrued - charged} />
      {over > 0 && <Sum name={t("penalty.over")} amount={over} hint={t("penalty.overHint")} />}
    </dl>
  );
}

function Sum(props: { name: string; amount: number; hint?: string }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{money(props.amount)}</dd>
      {props.hint !== undefined && <dd className="hint">{props.hint}</dd>}
    </div>
  );
}
