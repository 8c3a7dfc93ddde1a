import { useTranslation } from "react-i18next";
import type { RegisterSummary } from "../../../shared/ipc/register-schemas.ts";
import { whole } from "../../format/number.ts";
import { dateTime, period } from "../../format/time.ts";
import { Field, Fields } from "../../ui/Fields.tsx";
import { Panel } from "../../ui/Panel.tsx";

const COUNTS = [
  "customers",
  "linked",
  "withIndustry",
  "watched",
  "withCapacity",
  "withBalance",
  "withConsumption",
] as const;

/** What the register holds. */
export function KnownPanel({ summary }: { summary: RegisterSummary }) {
  const { t } = useTranslation();
  const { monthFrom, monthTo, last } = summary;
  return (
    <Panel title={t("register.known")}>
      {summary.customers === 0 && <p>{t("register.none")}</p>}
      {summary.customers > 0 && (
        <Fields>
          {COUNTS.map((name) => (
            <Field key={name} name={t(`register.field.${name}`)}>
              {whole(summary[name])}
            </Field>
          ))}
          <Field name={t("register.field.months")}>
            {monthFrom !== undefined &&
              monthTo !== undefined &&
              t("register.months", { from: period(monthFrom), to: period(monthTo) })}
          </Field>
          <Field name={t("register.field.last")}>{last && dateTime(last.at)}</Field>
        </Fields>
      )}
    </Panel>
  );
}
