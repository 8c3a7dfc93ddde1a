import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ExportRequest } from "../../../shared/ipc/export-schemas.ts";
import type { FiguresFilter } from "../../../shared/ipc/figures-schemas.ts";
import { cache, send } from "../../api/client.ts";
import { useQueries } from "../../api/use-query.ts";
import { useNavigation } from "../../app/navigation.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { useNotify } from "../../ui/use-notify.ts";
import { Waiting } from "../../ui/Waiting.tsx";
import { DashboardHeader } from "./DashboardHeader.tsx";
import type { Drill } from "./drill.ts";
import { ExportDialog } from "./ExportDialog.tsx";
import { FigurePanels } from "./FigurePanels.tsx";
import { Headline } from "./Headline.tsx";
import { RecordsDrawer, type ShownRecords } from "./RecordsDrawer.tsx";

const NOTHING: readonly FiguresFilter[] = [];

/**
 * What is owed, what comes in, and how the own side behaves. It stays as it is, filters and place, while it is covered by what
 * was opened from it, and asks for nothing meanwhile.
 */
export function DashboardScreen(props: { active: boolean }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const { openCase, openCases } = useNavigation();
  const [filter, setFilter] = useState<FiguresFilter>({ months: 13 });
  const [records, setRecords] = useState<ShownRecords>();
  const [saving, setSaving] = useState<ExportRequest["what"]>();
  const conduct = useRef<HTMLDivElement>(null);

  const asked = useMemo(() => (props.active ? [filter] : NOTHING), [props.active, filter]);
  const [state] = useQueries("figures.get", asked);
  const known = useRef(state?.data);
  if (state?.data !== undefined) known.current = state.data;
  const figures = known.current;
  const error = state?.error;

  function drillTo(drill: Drill) {
    if (drill.to === "cases") openCases(drill.filter);
    else setRecords({ title: drill.title, filter: drill.filter });
  }

  async function print() {
    const result = await send("export.page", { name: t("dashboard.title") });
    if (!result.ok || result.value.saved) notify(result, t("dashboard.printed"));
  }

  return (
    <div className="dashboard">
      <DashboardHeader
        filter={filter}
        onFilter={setFilter}
        figures={figures}
        onPrint={() => void print()}
      />
      {error !== undefined && (
        <ErrorNote error={error} retry={() => cache.retry("figures.get", filter)} />
      )}
      {figures === undefined && error === undefined && <Waiting what={t("dashboard.reading")} />}
      {figures !== undefined && (
        <>
          <Headline
            figures={figures}
            filter={filter}
            onDrill={drillTo}
            onConduct={() => conduct.current?.scrollIntoView({ block: "start" })}
          />
          <FigurePanels
            figures={figures}
            filter={filter}
            conductRef={conduct}
            onDrill={drillTo}
            onExport={(table) => setSaving({ of: "figures", table, filter })}
          />
        </>
      )}
      <RecordsDrawer
        shown={records}
        open={props.active}
        onOpenCase={openCase}
        onExport={(of) => setSaving({ of: "records", filter: of })}
        onClose={() => setRecords(undefined)}
      />
      <ExportDialog what={saving} onClose={() => setSaving(undefined)} />
    </div>
  );
}
