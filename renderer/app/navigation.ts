import { createContext, useContext } from "react";
import type { CaseId } from "../../shared/domain/units.ts";
import type { KeyInfo } from "../../shared/ipc/schemas.ts";

export const SCREENS = ["day", "cases", "outbox", "policy", "keys"] as const;
export type Screen = (typeof SCREENS)[number];

/** Where the operator is. An open case lies over the case list, which keeps its place below. */
export interface Place {
  readonly screen: Screen;
  readonly caseId: CaseId | undefined;
}

export interface Navigation {
  readonly place: Place;
  go(screen: Screen): void;
  openCase(id: CaseId): void;
  closeCase(): void;
}

/** What the window opens on: the work that waits for this role. */
export const firstScreen = (operator: KeyInfo["operator"]): Screen =>
  operator?.active && operator.role === "Collector" ? "day" : "cases";

export const NavigationContext = createContext<Navigation | undefined>(undefined);

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (navigation === undefined) throw new Error("outside NavigationContext");
  return navigation;
}
