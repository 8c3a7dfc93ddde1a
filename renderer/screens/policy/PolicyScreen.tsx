import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AppError } from "../../../shared/errors.ts";
import type {
  CouncilIntent,
  CouncilPreview as Preview,
} from "../../../shared/ipc/council-schemas.ts";
import { send } from "../../api/client.ts";
import { useQuery } from "../../api/use-query.ts";
import { isOnline, useStatus } from "../../app/facts.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { SideDrawer } from "../../ui/Popups.tsx";
import { useNotify } from "../../ui/use-notify.ts";
import { Waiting } from "../../ui/Waiting.tsx";
import { ComparePanel } from "./ComparePanel.tsx";
import { CouncilActs } from "./CouncilActs.tsx";
import { CouncilPanel } from "./CouncilPanel.tsx";
import { CouncilPreview } from "./CouncilPreview.tsx";
import { MatterForm } from "./MatterForm.tsx";
import { PolicyText } from "./PolicyText.tsx";
import { firstDraft, type PolicyDraft, ProposeForm } from "./ProposeForm.tsx";
import { VersionList } from "./VersionList.tsx";

const NOTHING = {};
/** CSS px. */
const DRAWER_WIDTH = 640;

/** What is going on in the drawer. */
type Stage =
  | { readonly step: "matter" }
  | { readonly step: "form"; readonly draft: PolicyDraft }
  | {
      readonly step: "preview";
      readonly preview: Preview;
      readonly draft: PolicyDraft | undefined;
    };

/** The policy in its versions for everybody, and the council's votes for its members. */
export function PolicyScreen() {
  const { t } = useTranslation();
  const notify = useNotify();
  const online = isOnline(useStatus().data);
  const { data: list, error, retry } = useQuery("policy.list", NOTHING);
  const council = useQuery("council.get", NOTHING);
  const [shown, setShown] = useState<number>();
  const [stage, setStage] = useState<Stage>();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<AppError>();

  const view = council.data;
  const versions = list?.versions ?? [];
  const inForce = versions.find(({ version }) => version === list?.inForce);
  const base = versions.at(-1);
  const full = versions.find(({ version }) => version === shown) ?? inForce ?? base;
  const close = () => setStage(undefined);

  async function prepare(intent: CouncilIntent, draft?: PolicyDraft) {
    setBusy(true);
    setRefused(undefined);
    const result = await send("council.prepare", intent);
    setBusy(false);
    if (result.ok) setStage({ step: "preview", preview: result.value, draft });
    else if (draft || intent.type === "ProposeMatter") setRefused(result.error);
    else notify(result, "");
  }

  return (
    <div className="page policy-page">
      <h1>{t("policy.title")}</h1>
      <p className="lead">{t("policy.lead")}</p>
      {error !== undefined && <ErrorNote error={error} retry={retry} />}
      {council.error !== undefined && <ErrorNote error={council.error} retry={council.retry} />}
      {list === undefined && error === undefined && <Waiting what={t("policy.reading")} />}
      {list !== undefined && full === undefined && <p className="hint">{t("policy.none")}</p>}
      <div className="policy-columns">
        <div>
          {list !== undefined && <ComparePanel list={list} motions={view?.motions ?? []} />}
          {full !== undefined && <PolicyText {...full} />}
        </div>
        <div>
          {view !== undefined && (
            <>
              <CouncilActs view={view} />
              <CouncilPanel
                view={view}
                base={base}
                busy={busy}
                onPropose={() =>
                  list && base && setStage({ step: "form", draft: firstDraft(list.at, base.from) })
                }
                onMatter={() => {
                  setRefused(undefined);
                  setStage({ step: "matter" });
                }}
                onAct={(intent) => void prepare(intent)}
              />
            </>
          )}
          {list !== undefined && full !== undefined && (
            <VersionList list={list} shown={full.version} onShow={setShown} />
          )}
        </div>
      </div>
      <SideDrawer
        open={stage !== undefined}
        size={DRAWER_WIDTH}
        title={t(
          stage?.step === "form"
            ? "policy.propose.title"
            : stage?.step === "matter"
              ? "matter.title"
              : "policy.preview.title",
        )}
        closable={{ "aria-label": t("app.close") }}
        onClose={close}
      >
        {stage?.step === "matter" && (
          <MatterForm
            validators={view?.validators}
            busy={busy}
            error={refused}
            onCancel={close}
            onReady={(matter) => void prepare({ type: "ProposeMatter", matter })}
          />
        )}
        {stage?.step === "form" && base !== undefined && list !== undefined && (
          <ProposeForm
            base={base}
            now={list.at}
            draft={stage.draft}
            onDraft={(draft) => setStage({ step: "form", draft })}
            busy={busy}
            error={refused}
            onCancel={close}
            onPropose={(from, policy) =>
              void prepare({ type: "Propose", from, policy }, stage.draft)
            }
          />
        )}
        {stage?.step === "preview" && (
          <CouncilPreview
            key={stage.preview.item}
            preview={stage.preview}
            motions={view?.motions ?? []}
            validators={view?.validators}
            base={base}
            onBack={
              stage.draft && (() => stage.draft && setStage({ step: "form", draft: stage.draft }))
            }
            onDiscard={close}
            onSigned={() => {
              close();
              notify(
                { ok: true, value: undefined },
                t(online ? "policy.preview.savedOnline" : "policy.preview.saved"),
              );
            }}
          />
        )}
      </SideDrawer>
    </div>
  );
}
