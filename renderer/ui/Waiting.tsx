import { useTranslation } from "react-i18next";
import { ageText } from "../i18n/error-text.ts";
import { useElapsed } from "./use-now.ts";

/** Says what is awaited and for how long, in place of a spinner. */
export function Waiting(props: { what: string }) {
  const { t } = useTranslation();
  const elapsed = useElapsed();
  return (
    <p className="waiting" role="status">
      {t("app.waiting", { what: props.what })}
      {elapsed > 3_000 && ` ${t("app.longWait", { age: ageText(t, elapsed) })}`}
    </p>
  );
}
