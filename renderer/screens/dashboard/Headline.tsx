import { useTranslation } from "react-i18next";
import { dueOf } from "../../../shared/figures/money-tables.ts";
import { rateOf } from "../../../shared/figures/rates.ts";
import { monthText } from "../../../shared/figures/table-parts.ts";
import { worstOffice } from "../../../shared/figures/tables.ts";
import type { Figures, FiguresFilter } from "../../../shared/ipc/figures-schemas.ts";
import { useOrgName } from "../../app/facts.ts";
import { percentText, shortMoney } from "../../format/figures.ts";
import { money } from "../../format/money.ts";
import { whole } from "../../format/number.ts";
import { useLanguage } from "../../i18n/index.ts";
import { Mark } from "../../ui/Mark.tsx";
import { type Drill, inMonth, inMonths, overdue, owing } from "./drill.ts";

const TONES = { low: "good", watch: "warn", high: "bad" } as const;

/** The figures that are asked for first; each opens what it is made of. */
export function Headline(props: {
  figures: Figures;
  filter: FiguresFilter;
  onDrill: (drill: Drill) => void;
  onConduct: () => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const orgName = useOrgName();
  const { figures, filter, onDrill } = props;
  const { total, months, today } = figures;
  const due = dueOf(months);
  const [first, month] = [months[0]?.month, months.at(-1)];
  const worst = worstOffice(figures);
  const unpaid = figures.ageing.reduce((sum, { bills }) => sum + bills, 0);
  const over = total.promisesKept + total.promisesBroken;
  const tiles = [
    {
      name: t("figures.figure.outstanding"),
      value: shortMoney(total.outstanding, language),
      exact: money(total.outstanding),
      more: t("dashboard.openCases", { bills: whole(unpaid), n: whole(total.openCases) }),
      open: () => onDrill({ to: "cases", filter: owing(filter) }),
    },
    {
      name: t("figures.figure.overdue"),
      value: shortMoney(total.overdue, language),
      exact: money(total.overdue),
      more: t("dashboard.ofOutstanding", {
        rate: percentText(rateOf(total.overdue, total.outstanding)),
      }),
      open: () => onDrill({ to: "cases", filter: overdue(filter) }),
    },
    {
      name: t("figures.figure.received"),
      value: shortMoney(month?.received ?? 0, language),
      exact: money(month?.received ?? 0),
      more: month === undefined ? "" : monthText(month.month),
      open: () =>
        month &&
        onDrill({
          to: "records",
          title: t("dashboard.recordsOf.payments", { month: monthText(month.month) }),
          filter: inMonth(filter, ["PaymentReceived", "PaymentReversed"], month.month),
        }),
    },
    {
      name: t("figures.figure.recovery"),
      value: percentText(rateOf(due.duePaid, due.due)),
      exact: `${money(due.duePaid)} / ${money(due.due)}`,
      more: t("dashboard.dueInMonths", { n: months.length }),
      open: () => onDrill({ to: "cases", filter: overdue(filter) }),
    },
    {
      name: t("figures.figure.kept"),
      value: percentText(rateOf(total.promisesKept, over)),
      exact: `${whole(total.promisesKept)} / ${whole(over)}`,
      more: t("dashboard.keptOf", { kept: whole(total.promisesKept), over: whole(over) }),
      open: () =>
        first !== undefined &&
        onDrill({
          to: "records",
          title: t("dashboard.recordsOf.promises", { month: t("dashboard.allMonths") }),
          filter: inMonths(filter, ["PromiseMade", "PlanAgreed"], first, today),
        }),
    },
  ];
  return (
    <section className="headline" aria-label={t("figures.table.headline")}>
      {tiles.map((tile) => (
        <button
          key={tile.name}
          type="button"
          className="tile"
          title={tile.exact}
          onClick={() => void tile.open()}
        >
          <span className="tile-name">{tile.name}</span>
          <strong className="number">{tile.value}</strong>
          <span className="hint">{tile.more}</span>
        </button>
      ))}
      <button type="button" className="tile" onClick={props.onConduct}>
        <span className="tile-name">{t("figures.figure.conduct")}</span>
        <strong className="number">
          {worst === undefined ? "—" : whole(worst.conduct.points)}{" "}
          {worst && (
            <Mark tone={TONES[worst.conduct.level]}>
              {t(`figures.level.${worst.conduct.level}`)}
            </Mark>
          )}
        </strong>
        <span className="hint">{worst === undefined ? "" : orgName(worst.org)}</span>
      </button>
    </section>
  );
}
