import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useQuery } from "../../api/use-query.ts";
import { useNavigation } from "../../app/navigation.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { OutboxItem } from "./OutboxItem.tsx";
import { needsAttention, stateOf } from "./outbox-state.ts";

/** Acts shown beside the work; the page has all of them. */
const SHOWN = 20;

/** The outbox beside the work: what needs somebody first, then the newest. */
export function OutboxPanel(props: { onHide: () => void }) {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const { data, error, retry } = useQuery("outbox.list", { all: false });
  const rows = data && [
    ...data.filter((row) => needsAttention(stateOf(row))),
    ...data.filter((row) => !needsAttention(stateOf(row))),
  ];
  return (
    <aside className="outbox-panel" aria-label={t("outbox.panel")}>
      <header>
        <h2>{t("outbox.title")}</h2>
        <Button size="small" onClick={() => go("outbox")}>
          {t("outbox.whole")}
        </Button>
        <Button size="small" aria-label={t("outbox.hide")} onClick={props.onHide}>
          ✕
        </Button>
      </header>
      {error !== undefined && <ErrorNote error={error} retry={retry} />}
      {rows === undefined && error === undefined && <Waiting what={t("outbox.reading")} />}
      {rows?.length === 0 && <p className="hint">{t("outbox.empty")}</p>}
      <ul>
        {rows?.slice(0, SHOWN).map((row) => (
          <OutboxItem key={row.id} row={row} dense />
        ))}
      </ul>
      <p className="hint">{t("outbox.lead")}</p>
    </aside>
  );
}
