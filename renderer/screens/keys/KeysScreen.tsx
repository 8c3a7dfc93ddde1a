import { useTranslation } from "react-i18next";
import { useKeys } from "../../app/facts.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { BackupPanel } from "../backup/BackupPanel.tsx";
import { CreateKey } from "./CreateKey.tsx";
import { DemoOperators } from "./DemoOperators.tsx";
import { ImportKey } from "./ImportKey.tsx";
import { KeyList } from "./KeyList.tsx";
import { RecoverKey } from "./RecoverKey.tsx";

/** Who can work here, and with which key. */
export function KeysScreen() {
  const { t } = useTranslation();
  const { data: keys, error, retry } = useKeys();
  if (keys === undefined)
    return error === undefined ? (
      <Waiting what={t("keys.reading")} />
    ) : (
      <ErrorNote error={error} retry={retry} />
    );
  const demo = keys.filter((key) => key.demo);
  return (
    <div className="page">
      <h1>{t("keys.title")}</h1>
      <Panel title={t("keys.mine")}>
        <KeyList keys={keys.filter((key) => !key.demo || key.selected)} />
      </Panel>
      <BackupPanel />
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
    </div>
  );
}
