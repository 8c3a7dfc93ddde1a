import { App } from "antd";
import { useTranslation } from "react-i18next";
import type { Result } from "../../shared/errors.ts";
import { errorText } from "../i18n/error-text.ts";

/** Says in a passing message how something ended; errors stay longer and name the next step. */
export function useNotify(): (result: Result<unknown>, done: string) => void {
  const { t } = useTranslation();
  const { message } = App.useApp();
  return (result, done) => {
    if (result.ok) {
      void message.success(done, 5);
      return;
    }
    const { text, next } = errorText(t, result.error);
    void message.error(`${text} ${next}`, 10);
  };
}
