import { App, Button, type ButtonProps } from "antd";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Day } from "../../shared/domain/units.ts";
import { call } from "../api/call.ts";
import { useQuery } from "../api/use-query.ts";

/**
 * The one place that says what a look back forbids: while a past day is shown nothing is recorded, signed, decided or noted. Buttons
 * that begin such a thing are `NowButton`s; keys, which have no button to grey, ask `useOnlyNow`.
 */
const NOTHING = {};
const MESSAGE = "past-day";
/** So long (s) the message with the way back stays. */
const SAID_FOR = 10;

/** The past day that the whole console shows; undefined in the present. */
export const usePastDay = (): Day | undefined => useQuery("asOf.get", NOTHING).data?.day;

const showPresent = () => void call("asOf.show", {});

/** Does something in the present; while a past day is shown, says instead why not, with the way back. */
export function useOnlyNow(): (what: () => void) => void {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const isPast = usePastDay() !== undefined;
  return useCallback(
    (what) => {
      if (!isPast) return what();
      void message.info({
        key: MESSAGE,
        duration: SAID_FOR,
        content: (
          <>
            {t("app.asOf.notNow")}{" "}
            <BackToPresent
              onDone={() => {
                message.destroy(MESSAGE);
              }}
            />
          </>
        ),
      });
    },
    [isPast, message, t],
  );
}

/** A button that begins what only the present allows: grey while a past day is shown, and it says why. */
export function NowButton(props: ButtonProps) {
  const { t } = useTranslation();
  const isPast = usePastDay() !== undefined;
  return <Button {...props} {...(isPast && { disabled: true, title: t("app.asOf.notNow") })} />;
}

/** Why a panel's buttons are grey, and the way back; nothing in the present. */
export function NotNowLine() {
  const { t } = useTranslation();
  if (usePastDay() === undefined) return null;
  return (
    <p className="not-now">
      {t("app.asOf.notNow")} <BackToPresent />
    </p>
  );
}

/** Ends the look back. */
export function BackToPresent(props: { onDone?: () => void }) {
  const { t } = useTranslation();
  return (
    <Button
      size="small"
      onClick={() => {
        showPresent();
        props.onDone?.();
      }}
    >
      {t("app.asOf.back")}
    </Button>
  );
}
