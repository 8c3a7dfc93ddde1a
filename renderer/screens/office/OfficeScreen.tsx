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
  const past = useQuery("asOf.get", NOTHING).data?.day !== undefined;
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

  const shown = view && (past ? { ...view, declares: false, names: false } : view);
  const people = staff.data !== undefined && shown !== undefined && (
    <StaffPanel
      view={staff.data}
      onTheirWay={onTheirWay(shown)}
      past={past}
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
      {shown !== undefined && shown.org === undefined && <p>{t("office.noOrg")}</p>}
      {shown?.org !== undefined && (
        <>
          <OfficeActs view={shown} />
          {staff.data?.manages && people}
          <BlackoutPanel view={shown} onDeclare={() => setStage({ step: "DeclareBlackout" })} />
          <DeputyPanel
            view={shown}
            onName={() => setStage({ step: "NameDeputy" })}
            onEnd={(deputy) => void prepare({ type: "NameDeputy", deputy, until: shown.at })}
          />
          {!staff.data?.manages && people}
        </>
      )}
      <OfficeDrawer
        stage={stage}
        view={shown}
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
