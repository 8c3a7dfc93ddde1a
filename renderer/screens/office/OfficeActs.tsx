import { useTranslation } from "react-i18next";
import type { OfficeView } from "../../../shared/ipc/office-schemas.ts";
import { send } from "../../api/client.ts";
import { useAccountName, useOrgName } from "../../app/facts.ts";
import { unmetText } from "../../i18n/error-text.ts";
import { officeActText, officeStateText } from "../../i18n/office-text.ts";
import { SignedActs } from "../../ui/SignedActs.tsx";
import { useNotify } from "../../ui/use-notify.ts";
import { signerText } from "../inbox/people.ts";

/** What was signed here for the office, and how far each has come. */
export function OfficeActs({ view }: { view: OfficeView }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const orgName = useOrgName();
  const accountName = useAccountName();
  const lines = view.acts.map(({ id, createdAt, status, act }) => {
    const reason = status.state === "refused" ? ` ${unmetText(t, status.reason, orgName)}` : "";
    const name = (account: Parameters<typeof signerText>[1]) =>
      signerText(t, account, undefined, accountName);
    const text = officeActText(t, act, name, createdAt);
    return { id, createdAt, status, text, state: `${officeStateText(t, status)}${reason}` };
  });
  return (
    <SignedActs
      title={t("office.acts")}
      lines={lines}
      takeNote={t("office.takeNote")}
      onNoted={async (item) =>
        notify(await send("office.drop", { item }), t("office.state.dropped"))
      }
    />
  );
}
