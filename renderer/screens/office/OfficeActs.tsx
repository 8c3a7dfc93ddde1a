import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { OfficeActState } from "../../../shared/domain/office.ts";
import type { OfficeActRow, OfficeView } from "../../../shared/ipc/office-schemas.ts";
import { send } from "../../api/client.ts";
import { useAccountName, useOrgName } from "../../app/facts.ts";
import { dateTime } from "../../format/time.ts";
import { unmetText } from "../../i18n/error-text.ts";
import { officeActText, officeStateText } from "../../i18n/office-text.ts";
import type { Tone } from "../../ui/Mark.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { useNotify } from "../../ui/use-notify.ts";
import { signerText } from "../inbox/people.ts";

/** Acts shown; older ones stay on the disk. */
const SHOWN = 8;

const toneOf = ({ state }: OfficeActState): Tone =>
  state === "done" ? "good" : state === "refused" || state === "expired" ? "bad" : "info";

/** Whether somebody must take note of an act. */
export const needsNote = ({ status }: OfficeActRow): boolean =>
  status.state === "expired" || (status.state === "refused" && status.block !== undefined);

/** What was signed here for the office, and how far each has come. */
export function OfficeActs({ view }: { view: OfficeView }) {
  const { t } = useTranslation();
  if (view.acts.length === 0) return null;
  return (
    <Panel title={t("office.acts")}>
      <ul className="motions">
        {view.acts.slice(0, SHOWN).map((row) => (
          <ActRow key={row.id} row={row} />
        ))}
      </ul>
    </Panel>
  );
}

function ActRow({ row }: { row: OfficeActRow }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const orgName = useOrgName();
  const accountName = useAccountName();
  const { act, status, id, createdAt } = row;
  const name = (account: typeof row.signer) => signerText(t, account, undefined, accountName);
  const reason = status.state === "refused" ? unmetText(t, status.reason, orgName) : undefined;
  return (
    <li className={`outbox-item outbox-item-${toneOf(status)}`}>
      <span className="number hint">{dateTime(createdAt)}</span>
      <p className="outbox-act">{officeActText(t, act, name, createdAt)}</p>
      <p className="outbox-state">
        {officeStateText(t, status)}
        {reason && ` ${reason}`}
      </p>
      {needsNote(row) && (
        <div className="inline">
          <Button
            size="small"
            onClick={async () =>
              notify(await send("office.drop", { item: id }), t("office.state.dropped"))
            }
          >
            {t("office.takeNote")}
          </Button>
        </div>
      )}
    </li>
  );
}
