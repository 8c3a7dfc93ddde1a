import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import type { Validator } from "../../../shared/domain/council.ts";
import { mayBeAway, validatorsDiff } from "../../../shared/rules/validators.ts";
import { shortHex } from "../../format/number.ts";

/** What a new list of validators changes, and how many of them the chain can then do without. */
export function ValidatorChange(props: {
  /** Undefined when the present list could not be read. */
  before: readonly Validator[] | undefined;
  after: readonly Validator[];
}) {
  const { t } = useTranslation();
  const { before, after } = props;
  const { added, removed } = validatorsDiff(before ?? after, after);
  const away = mayBeAway(after.length);
  const same = before !== undefined && added.length + removed.length === 0;
  return (
    <>
      <p>
        {before === undefined
          ? t("matter.validators.unknown", { after: after.length })
          : t("matter.validators.counts", { before: before.length, after: after.length })}{" "}
        {same && t("matter.validators.same")}
      </p>
      <Keys title={t("matter.validators.added")} list={added} />
      <Keys title={t("matter.validators.removed")} list={removed} />
      {away === 0 && <Alert type="warning" showIcon title={t("matter.validators.stops")} />}
      <p className="hint">
        {away > 0 && t("matter.validators.away", { n: away })}{" "}
        {(before === undefined || added.length > 0) && t("matter.validators.first")}
      </p>
      <details className="technical">
        <summary>{t("matter.validators.all")}</summary>
        {before !== undefined && <Keys title={t("matter.validators.before")} list={before} full />}
        <Keys title={t("matter.validators.after")} list={after} full />
      </details>
    </>
  );
}

function Keys(props: { title: string; list: readonly Validator[]; full?: boolean }) {
  const { t } = useTranslation();
  if (props.list.length === 0) return null;
  const shown = props.full ? (key: string) => key : shortHex;
  return (
    <>
      <p>
        <strong>{props.title}</strong>
      </p>
      <ul className="unmet">
        {props.list.map(({ author, voter }, place) => (
          // A list that the chain would refuse may name one validator twice.
          // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is what tells two alike apart
          <li key={place}>
            <code className="hash">
              {t("matter.validators.keys", { author: shown(author), voter: shown(voter) })}
            </code>
          </li>
        ))}
      </ul>
    </>
  );
}
