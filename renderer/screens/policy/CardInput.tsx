import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { MAX_SCORE } from "../../../shared/domain/risk.ts";
import { weightOf, weightOfSteps } from "../../../shared/risk/card-check.ts";
import type { CardField } from "../../../shared/rules/policy-diff.ts";
import {
  type AnyCard,
  type AnyFactor,
  type CardLine,
  cardText,
  editedText,
  editorLines,
  parseCard,
  parseSteps,
  unitOf,
} from "../../format/risk.ts";
import { factorText } from "../../i18n/risk-text.ts";
import { Mark } from "../../ui/Mark.tsx";

/** A score card as a table in which the steps of each factor are typed, with the sum of the weights as it comes out. */
export function CardInput(props: {
  field: CardField;
  text: string;
  /** The card of the version that the new one will replace. */
  base: AnyCard;
  onChange: (text: string) => void;
}) {
  const { t } = useTranslation();
  const { field, text, base, onChange } = props;
  const lines = editorLines(field, text);
  const was = editorLines(field, cardText(field, base));
  const before = (line: CardLine) => was.find(({ word }) => word === line.word)?.text ?? "";
  const set = (at: number) => (typed: string) =>
    onChange(
      editedText(lines.map((line, index) => (index === at ? { ...line, text: typed } : line))),
    );
  const card = parseCard(field, text);
  return (
    <div className="policy-wide">
      <table
        className="bill-table policy-table card-table"
        aria-label={t(`policy.fields.${field}.name`)}
      >
        <caption>
          <b>{t(`policy.fields.${field}.name`)}</b>{" "}
          <span className="hint">{t("policy.typed.card")}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("risk.factor")}</th>
            <th scope="col">{t("risk.steps")}</th>
            <th scope="col" className="number">
              {t("risk.weight")}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <Line
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines keep their places while one types
              key={`${line.word} ${index}`}
              field={field}
              line={line}
              before={before(line)}
              onChange={set(index)}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t("risk.sum")}
            </th>
            <td className="number">{card ? `${weightOf(card)} / ${MAX_SCORE}` : "—"}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** One factor, or the points at which a level begins. */
function Line(props: {
  field: CardField;
  line: CardLine;
  before: string;
  onChange: (text: string) => void;
}) {
  const { t } = useTranslation();
  const { field, line, before } = props;
  const { word, text } = line;
  const level = word === "watch" || word === "high" ? word : undefined;
  const factor = word as AnyFactor;
  const name = level
    ? t("risk.levelFrom", { level: t(`risk.level.${level}`) })
    : factorText(t, field, factor, "name");
  const steps = level ? undefined : parseSteps(unitOf(field, factor), text);
  const wrong = level ? !/^\s*\d{1,3}\s*$/.test(text) || Number(text) > 0xff : steps === undefined;
  return (
    <tr>
      <th scope="row" title={level ? undefined : factorText(t, field, factor, "what")}>
        {name}
      </th>
      <td>
        <Input
          size="small"
          autoComplete="off"
          aria-label={name}
          aria-invalid={wrong}
          status={wrong ? "error" : ""}
          suffix={level ? t("risk.pointsUnit") : factorText(t, field, factor, "unit")}
          value={text}
          onChange={(event) => props.onChange(event.target.value)}
        />
        {wrong && (
          <p className="form-problem" role="alert">
            {t("policy.typed.wrong")}
          </p>
        )}
        {text !== before && (
          <Mark tone="warn">
            {t("policy.before")}: {before || "—"}
          </Mark>
        )}
      </td>
      <td className="number">{steps && (steps.length > 0 ? weightOfSteps(steps) : "—")}</td>
    </tr>
  );
}
