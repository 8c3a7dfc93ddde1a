import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseId } from "../../../shared/domain/units.ts";
import type { AuditView, OpenSnapshot } from "../../../shared/ipc/audit-schemas.ts";
import { send } from "../../api/client.ts";
import { type Navigation, NavigationContext } from "../../app/navigation.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { AuditCaseScreen } from "./AuditCaseScreen.tsx";
import { AuditCases } from "./AuditCases.tsx";
import { CaseNote } from "./CaseNote.tsx";
import { CheckingPanel } from "./CheckingPanel.tsx";
import { FiguresScreen } from "./FiguresScreen.tsx";
import { FindingsScreen } from "./FindingsScreen.tsx";
import { ReportScreen } from "./ReportScreen.tsx";
import { ResultScreen } from "./ResultScreen.tsx";
import { SampleScreen } from "./SampleScreen.tsx";
import { SnapshotBanner } from "./SnapshotBanner.tsx";
import { useDrop } from "./use-drop.ts";

const TABS = ["result", "findings", "cases", "figures", "sample", "report"] as const;
type Tab = (typeof TABS)[number];
/** Screens that begin with the result; on the others nobody should forget that it failed. */
const SAY_RESULT: readonly Tab[] = ["result", "report"];

const stay = () => undefined;
/** The forms for keys lead to screens of the live console; here they stay where they are. */
const NOWHERE: Navigation = {
  place: { screen: "audit", caseId: undefined },
  go: stay,
  openCase: stay,
  openCases: stay,
  openDecision: stay,
  closeCase: stay,
};

/**
 * The whole window while it shows a snapshot. Nothing of the live console is in it: no operator, no network, no outbox, no
 * button that writes to the chain.
 */
export function AuditFrame({ view }: { view: Exclude<AuditView, { state: "none" }> }) {
  const { over, error } = useDrop();
  return (
    <NavigationContext value={NOWHERE}>
      <div className="frame snapshot-frame" data-over={over}>
        <SnapshotBanner view={view} />
        {error !== undefined && <ErrorNote error={error} />}
        {view.state === "checking" && (
          <main className="screen">
            <CheckingPanel view={view} />
          </main>
        )}
        {view.state === "unreadable" && <Unreadable view={view} />}
        {view.state === "open" && <Opened key={view.sha256 ?? view.name} snapshot={view} />}
      </div>
    </NavigationContext>
  );
}

function Unreadable({ view }: { view: Extract<AuditView, { state: "unreadable" }> }) {
  const { t } = useTranslation();
  return (
    <main className="screen">
      <div className="page">
        <h1>{t("audit.unreadable.title", { name: view.name })}</h1>
        <ErrorNote error={view.error} />
        <p className="audit-again">
          <Button type="primary" onClick={() => void send("audit.open", {})}>
            {t("audit.unreadable.another")}
          </Button>
        </p>
      </div>
    </main>
  );
}

/** Navigation and screens of a snapshot. An open case lies over its list, which keeps its place. */
function Opened({ snapshot }: { snapshot: OpenSnapshot }) {
  const { t } = useTranslation();
  const [tab, setTab] = useState<Tab>("result");
  const [caseId, setCaseId] = useState<CaseId>();
  const go = (next: Tab) => {
    setTab(next);
    setCaseId(undefined);
  };
  return (
    <>
      <nav className="snapshot-nav" aria-label={t("audit.nav.label")}>
        {TABS.map((one) => (
          <button
            key={one}
            type="button"
            className="nav-item"
            aria-current={tab === one ? "page" : undefined}
            data-text={t(`audit.nav.${one}`)}
            onClick={() => go(one)}
          >
            {t(`audit.nav.${one}`)}
          </button>
        ))}
      </nav>
      {snapshot.result === "failed" && !SAY_RESULT.includes(tab) && (
        <div className="banner banner-bad" role="alert">
          <strong>{t("audit.failedNote")}</strong>{" "}
          <Button size="small" onClick={() => go("result")}>
            {t("audit.nav.result")}
          </Button>
        </div>
      )}
      <main className="stack">
        <Layer key={tab} covered={caseId !== undefined}>
          {tab === "result" && <ResultScreen snapshot={snapshot} />}
          {tab === "findings" && <FindingsScreen snapshot={snapshot} onCase={setCaseId} />}
          {tab === "cases" && <AuditCases snapshot={snapshot} onCase={setCaseId} />}
          {tab === "figures" && <FiguresScreen snapshot={snapshot} />}
          {tab === "sample" && <SampleScreen snapshot={snapshot} onCase={setCaseId} />}
          {tab === "report" && <ReportScreen snapshot={snapshot} />}
        </Layer>
        {caseId !== undefined && (
          <Layer covered={false}>
            <AuditCaseScreen
              key={caseId}
              snapshot={snapshot}
              id={caseId}
              onBack={() => setCaseId(undefined)}
            >
              <CaseNote id={caseId} />
            </AuditCaseScreen>
          </Layer>
        )}
      </main>
    </>
  );
}

/** Takes the keyboard, so that what is longer than the window can be scrolled where nothing in it takes it. */
const Layer = (props: { covered: boolean; children: ReactNode }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1, a region that scrolls must be reachable
  <div className="screen" inert={props.covered} data-covered={props.covered} tabIndex={0}>
    {props.children}
  </div>
);
