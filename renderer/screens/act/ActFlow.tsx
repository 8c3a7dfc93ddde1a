import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { send } from "../../api/client.ts";
import { isOnline, useStatus } from "../../app/facts.ts";
import { useOnlyNow } from "../../app/only-now.tsx";
import { SideDrawer } from "../../ui/Popups.tsx";
import { useNotify } from "../../ui/use-notify.ts";
import { useUndo } from "../../ui/use-undo.tsx";
import { ActForm } from "./ActForm.tsx";
import { ActPreview } from "./ActPreview.tsx";
import { type Acts, ActsContext, ClosedFormContext } from "./flow.ts";
import { useStage } from "./use-stage.ts";

/** CSS px. */
const DRAWER_WIDTH = 560;

/** The one way to sign: form → preview decoded from the bytes → passphrase if locked → outbox. */
export function ActFlow(props: { onSigned: () => void; children: ReactNode }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const online = isOnline(useStatus().data);
  const onlyNow = useOnlyNow();
  const undoable = useUndo();
  const { stage, open, back, serial, begin, close, keepTouched } = useStage();
  const acts = useMemo<Acts>(
    () => ({
      busy: open,
      record: (id, type, preset, start = {}) =>
        onlyNow(() => begin({ step: "form", case: id, type, draft: undefined, preset, start })),
      check: (preview, draft, start = {}) =>
        onlyNow(() => begin({ step: "preview", preview, draft, start })),
      change: (draft, start) =>
        onlyNow(() =>
          begin({ step: "form", case: draft.case, type: draft.detail.type, draft, start }),
        ),
    }),
    [open, begin, onlyNow],
  );

  /** A draft that is not wanted any more does not stay in the outbox. */
  async function dropDraft(item: string) {
    const result = await send("outbox.drop", { item });
    if (!result.ok) notify(result, "");
  }

  return (
    <ActsContext value={acts}>
      <ClosedFormContext value={back}>{props.children}</ClosedFormContext>
      <SideDrawer
        open={open}
        // What was put away can be brought back as it was.
        destroyOnHidden={false}
        size={DRAWER_WIDTH}
        title={stage?.step === "form" ? t(`words.act.${stage.type}`) : t("act.preview.title")}
        closable={{ "aria-label": t("app.close") }}
        onClose={close}
      >
        {stage?.step === "form" && (
          <ActForm
            key={serial}
            onTouched={keepTouched}
            caseId={stage.case}
            type={stage.type}
            draft={stage.draft}
            preset={stage.preset}
            start={stage.start}
            onCancel={close}
            onPrepared={(preview, draft) =>
              begin({ step: "preview", preview, draft, start: stage.start ?? {} })
            }
          />
        )}
        {stage?.step === "preview" && (
          <ActPreview
            key={stage.preview.item}
            preview={stage.preview}
            note={stage.draft?.note}
            files={stage.draft?.files?.length ?? 0}
            onEdit={
              stage.draft &&
              (() => {
                const { preview, draft, start = {} } = stage;
                if (draft === undefined) return;
                acts.change(draft, start);
                void dropDraft(preview.item);
              })
            }
            onDiscard={() => {
              close();
              undoable({
                text: t("act.discarded"),
                undo: () => begin(stage),
                finish: () => void dropDraft(stage.preview.item),
              });
            }}
            onSigned={() => {
              const replaced = stage.start?.replaces;
              close();
              if (replaced !== undefined) void dropDraft(replaced);
              props.onSigned();
              notify({ ok: true, value: undefined }, t(online ? "act.savedOnline" : "act.saved"));
            }}
          />
        )}
      </SideDrawer>
    </ActsContext>
  );
}
