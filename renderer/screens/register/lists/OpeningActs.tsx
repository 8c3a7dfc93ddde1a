import { useTranslation } from "react-i18next";
import type { OpeningState } from "../../../../shared/domain/opening.ts";
import type { OpeningRow } from "../../../../shared/ipc/opening-schemas.ts";
import { send } from "../../../api/client.ts";
import { useOrgName } from "../../../app/facts.ts";
import { money } from "../../../format/money.ts";
import { whole } from "../../../format/number.ts";
import { unmetText } from "../../../i18n/error-text.ts";
import type { T } from "../../../i18n/index.ts";
import { SignedActs } from "../../../ui/SignedActs.tsx";
import { useNotify } from "../../../ui/use-notify.ts";

function stateText(t: T, state: OpeningState): string {
  switch (state.state) {
    case "inBlock":
    case "done":
      return t(`lists.state.${state.state}`, { height: whole(state.height) });
    case "refused":
      return t(state.block === undefined ? "lists.state.refusedByPool" : "lists.state.refused");
    case "expired":
      return t(`lists.state.${state.reason}`);
    default:
      return t(`lists.state.${state.state}`);
  }
}

/** What was signed here to open cases, and how far each act has come. */
export function OpeningActs({ acts }: { acts: readonly OpeningRow[] }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const orgName = useOrgName();
  const lines = acts.map(({ id, createdAt, status, cases, bills, amount }) => {
    const reason = status.state === "refused" ? ` ${unmetText(t, status.reason, orgName)}` : "";
    const sums = { cases: whole(cases), bills: whole(bills), amount: money(amount) };
    const text = t("lists.act", sums);
    return { id, createdAt, status, text, state: `${stateText(t, status)}${reason}` };
  });
  return (
    <SignedActs
      title={t("lists.acts")}
      lines={lines}
      takeNote={t("lists.takeNote")}
      onNoted={async (item) =>
        notify(await send("opening.drop", { item }), t("lists.state.dropped"))
      }
    />
  );
}
