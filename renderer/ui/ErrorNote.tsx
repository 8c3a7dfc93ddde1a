import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import type { AppError } from "../../shared/errors.ts";
import { errorText, type OrgName } from "../i18n/error-text.ts";

/** An error as its sentence and its one next step, with a way to try again when that makes sense. */
export function ErrorNote(props: {
  error: AppError;
  orgName?: OrgName | undefined;
  retry?: (() => void) | undefined;
}) {
  const { t } = useTranslation();
  const { text, next } = errorText(t, props.error, props.orgName);
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={text}
      description={next}
      action={
        props.retry && (
          <Button size="small" onClick={props.retry}>
            {t("app.retry")}
          </Button>
        )
      }
    />
  );
}
