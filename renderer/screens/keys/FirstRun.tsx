import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useKeys } from "../../app/facts.ts";
import { Panel } from "../../ui/Panel.tsx";
import { DropZone } from "../audit/DropZone.tsx";
import { RestoreButton } from "../backup/RestoreButton.tsx";
import { CreateKey } from "./CreateKey.tsx";
import { DemoOperators } from "./DemoOperators.tsx";
import { ImportKey } from "./ImportKey.tsx";
import { RecoverKey } from "./RecoverKey.tsx";

/** Asks who works here before anything else, but lets one just look. */
export function FirstRun(props: { onSkip: () => void }) {
  const { t } = useTranslation();
  const demo = (useKeys().data ?? []).filter((key) => key.demo);
  return (
    <div className="page first-run">
      <h1>{t("keys.welcome")}</h1>
      <p className="lead">
        {t("keys.lead")}{" "}
        <Button size="small" onClick={props.onSkip}>
          {t("keys.skip")}
        </Button>
      </p>
      {demo.length > 0 && (
        <Panel title={t("keys.demo")}>
          <DemoOperators keys={demo} />
        </Panel>
      )}
      <Panel title={t("keys.personal")}>
        <p>{t("keys.personalLead")}</p>
        <div className="two-forms">
          <CreateKey />
          <ImportKey />
          <RecoverKey />
        </div>
      </Panel>
      <Panel title={t("backup.restore")}>
        <p>{t("backup.firstRunLead")}</p>
        <RestoreButton />
      </Panel>
      <Panel title={t("keys.audit")}>
        <p>{t("keys.auditLead")}</p>
        <DropZone />
      </Panel>
    </div>
  );
}
