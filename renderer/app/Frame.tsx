import { useMemo, useState } from "react";
import type { CaseId } from "../../shared/domain/units.ts";
import { ActFlow } from "../screens/act/ActFlow.tsx";
import { ClosedForm } from "../screens/act/ClosedForm.tsx";
import { AuditFrame } from "../screens/audit/AuditFrame.tsx";
import { AuditStart } from "../screens/audit/AuditStart.tsx";
import { useAudit } from "../screens/audit/use-audit.ts";
import { CaseScreen } from "../screens/case/CaseScreen.tsx";
import { CasesScreen } from "../screens/cases/CasesScreen.tsx";
import { DashboardScreen } from "../screens/dashboard/DashboardScreen.tsx";
import { DayScreen } from "../screens/day/DayScreen.tsx";
import { DecisionScreen } from "../screens/inbox/DecisionScreen.tsx";
import { InboxScreen } from "../screens/inbox/InboxScreen.tsx";
import { FirstRun } from "../screens/keys/FirstRun.tsx";
import { KeysScreen } from "../screens/keys/KeysScreen.tsx";
import { OfficeScreen } from "../screens/office/OfficeScreen.tsx";
import { OutboxPanel } from "../screens/outbox/OutboxPanel.tsx";
import { OutboxScreen } from "../screens/outbox/OutboxScreen.tsx";
import { PolicyScreen } from "../screens/policy/PolicyScreen.tsx";
import { RegisterScreen } from "../screens/register/RegisterScreen.tsx";
import { WarningsScreen } from "../screens/warnings/WarningsScreen.tsx";
import { AsOfBanner } from "./AsOfBanner.tsx";
import { useKeys, useOperator } from "./facts.ts";
import { LinkBesideSnapshot, LinkOpener } from "./LinkOpener.tsx";
import {
  firstScreen,
  type Navigation,
  NavigationContext,
  type Place,
  type Screen,
} from "./navigation.ts";
import { OfflineBanner } from "./OfflineBanner.tsx";
import { RepairBanner } from "./RepairBanner.tsx";
import { StatusBar } from "./StatusBar.tsx";
import { useRemembered } from "./settings.ts";
import { TopBar } from "./TopBar.tsx";

/** Below this width (CSS px) the list needs the room of the outbox panel. */
const WIDE = 1_600;

/** Screens that keep their place below a case. */
const BELOW_CASES: readonly Screen[] = ["day", "warnings", "dashboard"];

/** The window: the live console, or, while a snapshot is open, that and nothing else. */
export function Frame() {
  const audit = useAudit();
  if (audit !== undefined && audit.state !== "none")
    return (
      <>
        <LinkBesideSnapshot />
        <AuditFrame view={audit} />
      </>
    );
  return <LiveFrame />;
}

/** Top bar, banner, the screen with the outbox beside it, status bar. */
function LiveFrame() {
  /** Until the operator goes somewhere, the screen is the one that the role begins with. */
  const [chosen, setPlace] = useState<Place>();
  const [outboxOpen, setOutboxOpen] = useRemembered("outboxOpen", window.innerWidth >= WIDE);
  const [skipped, setSkipped] = useState(false);
  const keys = useKeys().data;
  const firstRun = keys !== undefined && !keys.some((key) => key.selected) && !skipped;

  const first = firstScreen(useOperator()?.operator, Date.now());
  const place = useMemo<Place>(
    () => chosen ?? { screen: first, caseId: undefined },
    [chosen, first],
  );

  const navigation = useMemo<Navigation>(() => {
    /** Whoever goes somewhere does not want to be asked first who works here. */
    const goTo = (next: Place) => {
      setSkipped(true);
      setPlace(next);
    };
    return {
      place,
      go: (screen) => goTo({ screen, caseId: undefined }),
      openCase: (caseId: CaseId) =>
        goTo(
          place.screen === "cases"
            ? { ...place, caseId }
            : { screen: BELOW_CASES.includes(place.screen) ? place.screen : "cases", caseId },
        ),
      openCases: (cases) => goTo({ screen: "cases", caseId: undefined, cases, from: place.screen }),
      openDecision: (caseId, proposal) => setPlace({ screen: "inbox", caseId, proposal }),
      closeCase: () => {
        const { proposal: _, ...rest } = place;
        setPlace({ ...rest, caseId: undefined });
      },
    };
  }, [place]);
  const { screen, caseId, proposal } = place;
  const listCovered = screen !== "cases" || caseId !== undefined;
  const hasDashboard = screen === "dashboard" || place.from === "dashboard";
  const dashboardCovered = screen !== "dashboard" || caseId !== undefined;

  return (
    <NavigationContext value={navigation}>
      <ActFlow onSigned={() => setOutboxOpen(true)}>
        <LinkOpener />
        <div className="frame">
          <TopBar outboxOpen={outboxOpen} onOutbox={() => setOutboxOpen(!outboxOpen)} />
          <OfflineBanner />
          <RepairBanner />
          <AsOfBanner />
          {firstRun ? (
            <main className="screen">
              <FirstRun onSkip={() => setSkipped(true)} />
            </main>
          ) : (
            <div className="work">
              <main className="stack">
                <div className="screen" inert={listCovered} data-covered={listCovered}>
                  <CasesScreen
                    active={!listCovered}
                    asked={place.cases}
                    {...(place.from && { onBack: () => navigation.go(place.from ?? "cases") })}
                  />
                </div>
                {hasDashboard && (
                  <div className="screen" inert={dashboardCovered} data-covered={dashboardCovered}>
                    <DashboardScreen active={!dashboardCovered} />
                  </div>
                )}
                {screen === "day" && (
                  <div
                    className="screen"
                    inert={caseId !== undefined}
                    data-covered={caseId !== undefined}
                  >
                    <DayScreen active={caseId === undefined} />
                  </div>
                )}
                {(screen === "cases" || BELOW_CASES.includes(screen)) && caseId !== undefined && (
                  <div className="screen">
                    <CaseScreen key={caseId} id={caseId} />
                  </div>
                )}
                {screen === "inbox" && (
                  <div className="screen">
                    {caseId !== undefined && proposal !== undefined ? (
                      <DecisionScreen key={proposal} id={caseId} proposal={proposal} />
                    ) : (
                      <InboxScreen />
                    )}
                  </div>
                )}
                {screen === "outbox" && (
                  <div className="screen">
                    <OutboxScreen />
                  </div>
                )}
                {screen === "register" && (
                  <div className="screen">
                    <RegisterScreen />
                  </div>
                )}
                {screen === "warnings" && (
                  <div
                    className="screen"
                    inert={caseId !== undefined}
                    data-covered={caseId !== undefined}
                  >
                    <WarningsScreen />
                  </div>
                )}
                {screen === "office" && (
                  <div className="screen">
                    <OfficeScreen />
                  </div>
                )}
                {screen === "policy" && (
                  <div className="screen">
                    <PolicyScreen />
                  </div>
                )}
                {screen === "audit" && (
                  <div className="screen">
                    <AuditStart />
                  </div>
                )}
                {screen === "keys" && (
                  <div className="screen">
                    <KeysScreen />
                  </div>
                )}
              </main>
              {outboxOpen && screen !== "outbox" && (
                <OutboxPanel onHide={() => setOutboxOpen(false)} />
              )}
            </div>
          )}
          <ClosedForm />
          <StatusBar />
        </div>
      </ActFlow>
    </NavigationContext>
  );
}
