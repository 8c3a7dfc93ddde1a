import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AppError } from "../../../shared/errors.ts";
import type { OfficeIntent, OfficePreview as Preview } from "../../../shared/ipc/office-schemas.ts";
import { send } from "../../api/client.ts";
import { useQuery } from "../../api/use-query.ts";
import { useOrgName } from "../../app/facts.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { SideDrawer } from "../../ui/Popups.tsx";
import { useNotify } from "../../ui/use-notify.ts";
import { Waiting } from "../../ui/Waiting.tsx";
import { BlackoutForm } from "./BlackoutForm.tsx";
import { BlackoutPanel } from "./BlackoutPanel.tsx";
import { DeputyForm } from "./DeputyForm.tsx";
import { DeputyPanel } from "./DeputyPanel.tsx";
import { OfficeActs } from "./OfficeActs.tsx";
import { OfficePreview } from "./OfficePreview.tsx";

type Stage =
  | { readonly step: "DeclareBlackout" | "NameDeputy" }
  | { readonly step: "preview"; readonly preview: Preview };

const NOTHING = {};
/** CSS px. */
const DRAWER_WIDTH = 560;

/** Blackouts and deputies of the own organisation, and the two acts that bring them about. */
export function OfficeScreen() {
  const { t } = useTranslation();
  const notify = useNotify();
  const orgName = useOrgName();
  const { data: view, error, retry } = useQuery("office.get", NOTHING);
  const [stage, setStage] = useState<Stage>();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<AppError>();
  const close = () => {
    setStage(undefined);
    setFailed(undefined);
  };

  async function prepare(intent: OfficeIntent) {
    setBusy(true);
    setFailed(undefined);
    const result = await send("office.prepare", intent);
    setBusy(false);
    if (result.ok) setStage({ step: "preview", preview: result.value });
    else setFailed(result.error);
  }

  return (
    <div className="page">
      <h1>{t("office.title")}</h1>
      <p className="lead">{t("office.lead")}</p>
      {error !== undefined && <ErrorNote error={error} orgName={orgName} retry={retry} />}
      {view === undefined && error === undefined && <Waiting what={t("office.reading")} />}
      {failed !== undefined && stage === undefined && (
        <ErrorNote error={failed} orgName={orgName} />
      )}
      {view !== undefined && view.org === undefined && <p>{t("office.noOrg")}</p>}
      {view?.org !== undefined && (
        <>
          {!view.declares && <p>{t("office.onlyDeciders")}</p>}
          <BlackoutPanel view={view} onDeclare={() => setStage({ step: "DeclareBlackout" })} />
          <DeputyPanel
            view={view}
            onName={() => setStage({ step: "NameDeputy" })}
            onEnd={(deputy) => void prepare({ type: "NameDeputy", deputy, until: view.at })}
          />
          <OfficeActs view={view} />
        </>
      )}
      <SideDrawer
        open={stage !== undefined}
        size={DRAWER_WIDTH}
        title={
          stage?.step === "preview"
            ? t("office.preview.title")
            : t(stage?.step === "NameDeputy" ? "office.name" : "office.declare")
        }
        closable={{ "aria-label": t("app.close") }}
        onClose={close}
      >
        {stage?.step === "DeclareBlackout" && (
          <BlackoutForm busy={busy} onCancel={close} onReady={(intent) => void prepare(intent)} />
        )}
        {stage?.step === "NameDeputy" && view !== undefined && (
          <DeputyForm
            view={view}
            busy={busy}
            onCancel={close}
            onReady={(intent) => void prepare(intent)}
          />
        )}
        {busy && <Waiting what={t("office.preparing")} />}
        {failed !== undefined && <ErrorNote error={failed} orgName={orgName} />}
        {stage?.step === "preview" && (
          <OfficePreview
            key={stage.preview.item}
            preview={stage.preview}
            onDiscard={close}
            onSigned={() => {
              close();
              notify({ ok: true, value: undefined }, t("office.preview.saved"));
            }}
          />
        )}
      </SideDrawer>
    </div>
  );
}
