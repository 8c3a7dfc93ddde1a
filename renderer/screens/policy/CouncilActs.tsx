import { useTranslation } from "react-i18next";
import type { CouncilView } from "../../../shared/ipc/council-schemas.ts";
import { send } from "../../api/client.ts";
import { isOnline, useOrgName, useStatus } from "../../app/facts.ts";
import { unmetText } from "../../i18n/error-text.ts";
import { councilActText, councilStateText } from "../../i18n/policy-text.ts";
import { SignedActs } from "../../ui/SignedActs.tsx";
import { useNotify } from "../../ui/use-notify.ts";
import { useNames } from "./MatterWords.tsx";

/** What was signed here for the council, and how far each has come. */
export function CouncilActs({ view }: { view: CouncilView }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const orgName = useOrgName();
  const names = useNames();
  const online = isOnline(useStatus().data);
  const lines = view.acts.map(({ id, createdAt, status, act }) => {
    const motion = view.motions.find(({ hash }) => hash === act.motion)?.index;
    const reason = status.state === "refused" ? ` ${unmetText(t, status.reason, orgName)}` : "";
    const state = `${councilStateText(t, status, online)}${reason}`;
    return { id, createdAt, status, text: councilActText(t, act, motion, names), state };
  });
  return (
    <SignedActs
      title={t("policy.council.acts")}
      lines={lines}
      takeNote={t("policy.council.takeNote")}
      onNoted={async (item) =>
        notify(await send("council.drop", { item }), t("policy.state.dropped"))
      }
    />
  );
}
