import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isStaffAct } from "../../../shared/domain/office.ts";
import type { AppError } from "../../../shared/errors.ts";
import type { OfficeIntent, OfficeView } from "../../../shared/ipc/office-schemas.ts";
import { send } from "../../api/client.ts";
import { useQuery } from "../../api/use-query.ts";
import { useOrgName } from "../../app/facts.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { useNotify } from "../../ui/use-notify.ts";
import { Waiting } from "../../ui/Waiting.tsx";
import { BlackoutPanel } from "./BlackoutPanel.tsx";
import { DeputyPanel } from "./DeputyPanel.tsx";
import { putName } from "./NameForm.tsx";
import { OfficeActs } from "./OfficeActs.tsx";
import { OfficeDrawer, type Stage } from "./OfficeDrawer.tsx";
import { StaffPanel } from "./StaffPanel.tsx";

const NOTHING = {};

/** Accounts of which a change of staff is signed here and can still enter the chain. */
const onTheirWay = ({ acts }: OfficeView) =>
  new Set(
    acts.flatMap(({ act, status }) =>
      isStaffAct(act) && ["signed", "broadcast", "inBlock"].includes(status.state)
        ? [act.account]
        : [],
    ),
  );

/** The own organisation: who works for it, its blackouts and deputies, and the acts that bring them about. */
export function OfficeScreen() {
  const { t } = useTranslation();
  const notify = useNotify();
  const orgName = useOrgName();
  const { data: view, error, retry } = useQuery("office.get", NOTHING);
  const staff = useQuery("staff.get", NOTHING);
  const [stage, setStage] = useState<Stage>();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<AppError>();
  const close = () => {
    setStage(undefined);
    setFailed(undefined);
  };

  async function prepare(intent: OfficeIntent, name = "") {
    setBusy(true);
    setFailed(undefined);
    const result = await send("office.prepare", intent);
    setBusy(false);
    if (result.ok) setStage({ step: "preview", preview: result.value, name });
    else setFailed(result.error);
  }
  function signed() {
    if (stage?.step === "preview" && stage.preview.act.type === "RegisterOperator" && stage.name)
      void putName(stage.preview.act.account, stage.name);
    close();
    notify({ ok: true, value: undefined }, t("office.preview.saved"));
  }

  const people = staff.data !== undefined && view !== undefined && (
    <StaffPanel
      view={staff.data}
      onTheirWay={onTheirWay(view)}
      onRegister={() => setStage({ step: "RegisterOperator" })}
      onStep={(step, account) => setStage({ step, account })}
    />
  );
  return (
    <div className="page">
      <h1>{t("office.title")}</h1>
      <p className="lead">{t("office.lead")}</p>
      {error !== undefined && <ErrorNote error={error} orgName={orgName} retry={retry} />}
      {staff.error !== undefined && (
        <ErrorNote error={staff.error} orgName={orgName} retry={staff.retry} />
      )}
      {view === undefined && error === undefined && <Waiting what={t("office.reading")} />}
      {staff.data === undefined && staff.error === undefined && (
        <Waiting what={t("staff.reading")} />
      )}
      {failed !== undefined && stage === undefined && (
        <ErrorNote error={failed} orgName={orgName} />
      )}
      {view !== undefined && view.org === undefined && <p>{t("office.noOrg")}</p>}
      {view?.org !== undefined && (
        <>
          <OfficeActs view={view} />
          {staff.data?.manages && people}
          <BlackoutPanel view={view} onDeclare={() => setStage({ step: "DeclareBlackout" })} />
          <DeputyPanel
            view={view}
            onName={() => setStage({ step: "NameDeputy" })}
            onEnd={(deputy) => void prepare({ type: "NameDeputy", deputy, until: view.at })}
          />
          {!staff.data?.manages && people}
        </>
      )}
      <OfficeDrawer
        stage={stage}
        view={view}
        staff={staff.data}
        busy={busy}
        failed={failed}
        onClose={close}
        onPrepare={(intent, name) => void prepare(intent, name)}
        onSigned={signed}
      />
    </div>
  );
}
