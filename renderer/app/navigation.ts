import { createContext, useContext } from "react";
import type { ActId, CaseId } from "../../shared/domain/units.ts";
import type { CaseFilter } from "../../shared/ipc/case-schemas.ts";
import type { KeyInfo } from "../../shared/ipc/key-schemas.ts";

export const SCREENS = [
  "inbox",
  "day",
  "cases",
  "warnings",
  "dashboard",
  "outbox",
  "register",
  "office",
  "policy",
  "audit",
  "keys",
] as const;
export type Screen = (typeof SCREENS)[number];

/** Where the operator is. An open case lies over the case list, which keeps its place below. */
export interface Place {
  readonly screen: Screen;
  readonly caseId: CaseId | undefined;
  /** In the inbox: the proposal on the case that is to be decided. */
  readonly proposal?: ActId;
  /** In the case list: which cases another screen asked for. */
  readonly cases?: CaseFilter;
  /** The screen that this was opened from, which keeps its place below. */
  readonly from?: Screen;
}

export interface Navigation {
  readonly place: Place;
  go(screen: Screen): void;
  openCase(id: CaseId): void;
  /** Opens the case list on some cases, with a way back to the screen in use. */
  openCases(filter: CaseFilter): void;
  openDecision(id: CaseId, proposal: ActId): void;
  closeCase(): void;
}

type Operator = KeyInfo["operator"];

/** Whether somebody decides on proposals: a supervisor, or a deputy of one. `now` is the chain's time (ms). */
export const decides = (operator: Operator, now: number): boolean =>
  operator?.active === true &&
  (operator.role === "Supervisor" || now < (operator.deputyUntil ?? 0));

/** Screens of those who decide. */
const DECIDERS: readonly Screen[] = ["inbox"];

/** Roles that work at cases all day; a snapshot that one of them is given still opens by its file. */
const NO_AUDITORS = ["Collector", "Cashier"];

/** The screens that somebody has. */
export const screensOf = (operator: Operator, now: number): readonly Screen[] =>
  SCREENS.filter((screen) => {
    if (screen === "audit") return !NO_AUDITORS.includes(operator?.role ?? "");
    if (screen === "office") return operator !== undefined;
    return !DECIDERS.includes(screen) || decides(operator, now);
  });

/** What the window opens on: the work that waits for this role. */
export function firstScreen(operator: Operator, now: number): Screen {
  if (decides(operator, now)) return "inbox";
  if (operator?.active && operator.role === "Auditor") return "audit";
  return operator?.active && operator.role === "Collector" ? "day" : "cases";
}

export const NavigationContext = createContext<Navigation | undefined>(undefined);

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (navigation === undefined) throw new Error("outside NavigationContext");
  return navigation;
}
