import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { Template } from "../../../shared/ipc/register-schemas.ts";
import { send } from "../../api/client.ts";
import { useLanguage } from "../../i18n/index.ts";
import { useNotify } from "../../ui/use-notify.ts";

/** Saves a file with the header and two example rows, in the language of the window. */
export function TemplateButton({ template }: { template: Template }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const notify = useNotify();
  async function save() {
    const answer = await send("register.template", { template, language });
    if (!answer.ok || answer.value.saved) notify(answer, t("lists.templateSaved"));
  }
  return <Button onClick={() => void save()}>{t("lists.template")}</Button>;
}
