import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { CouncilActState } from "../../../shared/domain/council.ts";
import type { CouncilActRow, CouncilView } from "../../../shared/ipc/council-schemas.ts";
import { send } from "../../api/client.ts";
import { isOnline, useOrgName, useStatus } from "../../app/facts.ts";
import { dateTime } from "../../format/time.ts";
import { unmetText } from "../../i18n/error-text.ts";
import { councilActText, councilStateText } from "../../i18n/policy-text.ts";
import type { Tone } from "../../ui/Mark.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { useNotify } from "../../ui/use-notify.ts";

/** Acts shown; older ones stay on the disk. */
const SHOWN = 8;

const toneOf = ({ state }: CouncilActState): Tone =>
  state === "done" ? "good" : state === "refused" || state === "expired" ? "bad" : "info";

/** Whether somebody must take note of an act. */
export const failedForGood = ({ status }: CouncilActRow): boolean =>
  status.state === "expired" || (status.state === "refused" && status.block !== undefined);

/** What was signed here for the council, and how far each has come. */
export function CouncilActs({ view }: { view: CouncilView }) {
  const { t } = useTranslation();
  if (view.acts.length === 0) return null;
  return (
    <Panel title={t("policy.council.acts")}>
      <ul className="motions">
        {view.acts.slice(0, SHOWN).map((row) => (
          <ActRow key={row.id} row={row} view={view} />
        ))}
      </ul>
    </Panel>
  );
}

function ActRow({ row, view }: { row: CouncilActRow; view: CouncilView }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const orgName = useOrgName();
  const online = isOnline(useStatus().data);
  const { act, status, id } = row;
  const motion = view.motions.find(({ hash }) => hash === act.motion)?.index;
  const reason = status.state === "refused" ? unmetText(t, status.reason, orgName) : undefined;
  return (
    <li className={`outbox-item outbox-item-${toneOf(status)}`}>
      <span className="number hint">{dateTime(row.createdAt)}</span>
      <p className="outbox-act">{councilActText(t, act, motion)}</p>
      <p className="outbox-state">
        {councilStateText(t, status, online)}
        {reason && ` ${reason}`}
      </p>
      {failedForGood(row) && (
        <div className="inline">
          <Button
            size="small"
            onClick={async () =>
              notify(await send("council.drop", { item: id }), t("policy.state.dropped"))
            }
          >
            {t("policy.council.takeNote")}
          </Button>
        </div>
      )}
    </li>
  );
}
