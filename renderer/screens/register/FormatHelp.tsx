import { useTranslation } from "react-i18next";
import { REGISTER_KINDS } from "../../../shared/register/columns.ts";
import { SAMPLES } from "../../../shared/register/samples.ts";
import { useLanguage } from "../../i18n/index.ts";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { TemplateButton } from "./TemplateButton.tsx";

/** How the files must look, with samples to copy. */
export function FormatHelp() {
  const { t } = useTranslation();
  const language = useLanguage();
  const samples = SAMPLES[language];
  return (
    <Panel title={t("register.format")}>
      <p>{t("register.formatLead")}</p>
      <ul className="office-list">
        <li>{t("register.formatCustomers")}</li>
        <li>{t("register.formatConsumption")}</li>
      </ul>
      <p className="hint">{t("register.formatAgain")}</p>
      {REGISTER_KINDS.map((kind) => (
        <section key={kind} aria-label={t(`register.sample.${kind}`)}>
          <h3>{t(`register.sample.${kind}`)}</h3>
          <pre className="register-sample">{samples[kind]}</pre>
          <span className="inline">
            <CopyButton text={samples[kind]} label={t("register.copySample")} />
            <TemplateButton template={kind} />
          </span>
        </section>
      ))}
    </Panel>
  );
}
