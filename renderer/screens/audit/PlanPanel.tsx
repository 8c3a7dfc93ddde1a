import { Button, Checkbox, Input, InputNumber } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { planSchema, SAMPLE_MOST } from "../../../shared/audit/opinion.ts";
import { STRATA, type StratumBy } from "../../../shared/audit/sampling.ts";
import type { AppError } from "../../../shared/errors.ts";
import type { OpenSnapshot } from "../../../shared/ipc/audit-schemas.ts";
import type { AuditWork } from "../../../shared/ipc/opinion-schemas.ts";
import { send } from "../../api/client.ts";
import { whole } from "../../format/number.ts";
import { stratumText } from "../../i18n/audit-text.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { snapshotOrgName } from "./use-audit.ts";

const FIRST_SIZE = 25;

/** Size, seed and strata of the sample, and what they draw. */
export function PlanPanel({ snapshot, work }: { snapshot: OpenSnapshot; work: AuditWork }) {
  const { t } = useTranslation();
  const id = useId();
  const [size, setSize] = useState(work.plan?.size ?? FIRST_SIZE);
  const [seed, setSeed] = useState(work.plan?.seed ?? "");
  const [strata, setStrata] = useState<readonly StratumBy[]>(work.plan?.strata ?? ["org"]);
  const [error, setError] = useState<AppError>();
  const plan = planSchema.safeParse({ size, seed: seed.trim(), strata });

  async function draw() {
    if (!plan.success) return;
    const answer = await send("audit.plan", plan.data);
    setError(answer.ok ? undefined : answer.error);
  }

  return (
    <Panel title={t("audit.sample.plan")}>
      <form
        className="plan-form"
        onSubmit={(event) => {
          event.preventDefault();
          void draw();
        }}
      >
        <label htmlFor={`${id}-size`}>{t("audit.sample.size")}</label>
        <InputNumber
          id={`${id}-size`}
          min={1}
          max={SAMPLE_MOST}
          precision={0}
          value={size}
          onChange={(value) => setSize(value ?? 0)}
        />
        <label htmlFor={`${id}-seed`}>{t("audit.sample.seed")}</label>
        <div>
          <Input
            id={`${id}-seed`}
            maxLength={64}
            value={seed}
            aria-describedby={`${id}-help`}
            onChange={(event) => setSeed(event.target.value)}
          />
          <p className="hint" id={`${id}-help`}>
            {t("audit.sample.seedHelp")}
            {seed !== "" && !plan.success && ` ${t("audit.sample.seedBad")}`}
          </p>
        </div>
        <span id={`${id}-strata`}>{t("audit.sample.strata")}</span>
        <fieldset className="plan-strata" aria-labelledby={`${id}-strata`}>
          {STRATA.map((by) => (
            <Checkbox
              key={by}
              checked={strata.includes(by)}
              onChange={({ target }) =>
                setStrata(
                  STRATA.filter((one) => (one === by ? target.checked : strata.includes(one))),
                )
              }
            >
              {t(`audit.sample.by.${by}`)}
            </Checkbox>
          ))}
        </fieldset>
        <span />
        <div className="inline">
          <Button type="primary" htmlType="submit" disabled={!plan.success}>
            {work.plan === undefined ? t("audit.sample.draw") : t("audit.sample.redraw")}
          </Button>
          <span className="hint">{t("audit.sample.algorithm")}</span>
        </div>
      </form>
      {error !== undefined && <ErrorNote error={error} />}
      {work.sample !== undefined && <Strata snapshot={snapshot} work={work} />}
    </Panel>
  );
}

/** How many of each stratum were drawn. */
export function Strata({ snapshot, work }: { snapshot: OpenSnapshot; work: AuditWork }) {
  const { t } = useTranslation();
  const { sample, plan } = work;
  if (sample === undefined || plan === undefined) return null;
  const orgName = snapshotOrgName(t, snapshot);
  return (
    <>
      <p className="plan-drawn" role="status">
        {t("audit.sample.drawn", {
          population: whole(sample.population),
          n: whole(sample.rows.length),
        })}
      </p>
      <table className="bill-table strata-table" aria-label={t("audit.sample.strata")}>
        <thead>
          <tr>
            <th scope="col">{t("audit.sample.stratum")}</th>
            <th scope="col" className="number">
              {t("audit.sample.population")}
            </th>
            <th scope="col" className="number">
              {t("audit.sample.taken")}
            </th>
          </tr>
        </thead>
        <tbody>
          {sample.strata.map(({ name, population, size }) => (
            <tr key={name}>
              <th scope="row">{stratumText(t, plan.strata, name, orgName)}</th>
              <td className="number">{whole(population)}</td>
              <td className="number">{whole(size)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
