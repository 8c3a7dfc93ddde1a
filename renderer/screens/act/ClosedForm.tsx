import { Button } from "antd";
import { useContext } from "react";
import { useTranslation } from "react-i18next";
import { ClosedFormContext } from "./flow.ts";

/**
 * The way back to a form that was closed. A line of the window's own and no message over it, for it stays long enough to be in the way
 * of whatever it would lie on.
 */
export function ClosedForm() {
  const { t } = useTranslation();
  const back = useContext(ClosedFormContext);
  // The element is there all the time: only then is what comes into it read out.
  return (
    <div role="status" className="closed-form">
      {back !== undefined && (
        <p>
          {t("act.closed.text")}{" "}
          <Button size="small" onClick={back}>
            {t("act.closed.back")}
          </Button>
        </p>
      )}
    </div>
  );
}
