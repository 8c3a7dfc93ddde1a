import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseId } from "../../../shared/domain/units.ts";
import type { BulkPreview } from "../../../shared/ipc/bulk-schemas.ts";
import { send } from "../../api/client.ts";
import { SideDrawer } from "../../ui/Popups.tsx";
import { BulkCheck } from "./BulkCheck.tsx";
import { BulkForm } from "./BulkForm.tsx";

/** CSS px. */
const DRAWER_WIDTH = 720;

/** One form for many cases: form → each case's verdict and the first act's bytes → one passphrase → results by case. */
export function BulkDrawer(props: {
  cases: readonly CaseId[] | undefined;
  onClose: () => void;
  onSaved: (cases: readonly CaseId[]) => void;
}) {
  const { t } = useTranslation();
  const { cases } = props;
  const [shown, setShown] = useState<BulkPreview>();
  const [note, setNote] = useState<string>();

  /** A draft that is not wanted any more does not stay in the outbox; one that was signed is not given up by this. */
  function close(signed: boolean) {
    const item = shown?.first?.item;
    setShown(undefined);
    props.onClose();
    if (!signed && item !== undefined) void send("outbox.drop", { item });
  }
  return (
    <SideDrawer
      open={cases !== undefined}
      size={DRAWER_WIDTH}
      title={t("bulk.title")}
      mask={{ closable: false }}
      closable={shown === undefined && { "aria-label": t("app.close") }}
      keyboard={shown === undefined}
      onClose={() => close(false)}
    >
      {cases !== undefined && shown === undefined && (
        <BulkForm
          cases={cases}
          onCancel={() => close(false)}
          onPrepared={(preview, text) => {
            setShown(preview);
            setNote(text);
          }}
        />
      )}
      {shown !== undefined && (
        <BulkCheck
          key={shown.batch}
          shown={shown}
          note={note}
          onSaved={props.onSaved}
          onClose={close}
        />
      )}
    </SideDrawer>
  );
}
