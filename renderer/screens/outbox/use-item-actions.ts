import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutboxRow } from "../../../shared/ipc/outbox-schemas.ts";
import { send } from "../../api/client.ts";
import { useNotify } from "../../ui/use-notify.ts";
import { useActs } from "../act/flow.ts";

/** What can be done with an act that is stuck: go on with it as it is, change it, or give it up. */
export function useItemActions(row: OutboxRow) {
  const { t } = useTranslation();
  const notify = useNotify();
  const acts = useActs();
  const [busy, setBusy] = useState(false);
  const isDraft = row.status.state === "draft";
  const item = row.id;
  const { supersedes } = row;

  /** A draft is prepared anew, so that the rules are judged and the bytes made for now. */
  async function goOn() {
    setBusy(true);
    const { case: id, detail, occurredAt, note, files = [] } = row;
    const preview = isDraft
      ? await send("act.prepare", {
          case: id,
          detail,
          occurredAt,
          ...(note === undefined ? {} : { note }),
          ...(supersedes === undefined ? {} : { supersedes }),
          files: files.map(({ file }) => file),
        })
      : await send("outbox.resign", { item });
    if (preview.ok && isDraft) await send("outbox.drop", { item });
    setBusy(false);
    if (preview.ok) acts.check(preview.value, row, { supersedes });
    else notify(preview, "");
  }

  return {
    busy,
    goOn,
    /** The old item is given up once the changed act is signed. */
    change: () => acts.change(row, { supersedes, replaces: item }),
    drop: async () => notify(await send("outbox.drop", { item }), t("outbox.dropped")),
  };
}
