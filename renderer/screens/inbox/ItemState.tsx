import { useTranslation } from "react-i18next";
import type { InboxItem } from "../../../shared/ipc/inbox-schemas.ts";
import { Mark, type Tone } from "../../ui/Mark.tsx";

type State = "own" | "deciding" | "ready" | "blocked";

/** What who works here can do about a proposal. */
export function stateOf({ own, deciding, unmet }: InboxItem): State {
  if (own) return "own";
  if (deciding) return "deciding";
  return unmet.length === 0 ? "ready" : "blocked";
}

const TONE: Record<State, Tone> = {
  own: "plain",
  deciding: "info",
  ready: "good",
  blocked: "warn",
};

export function ItemState({ item }: { item: InboxItem }) {
  const { t } = useTranslation();
  const state = stateOf(item);
  return <Mark tone={TONE[state]}>{t(`inbox.state.${state}`, { count: item.unmet.length })}</Mark>;
}

/** What makes a proposal one to look at twice. */
export function Risks({ item }: { item: InboxItem }) {
  const { t } = useTranslation();
  return item.risks.map((risk) => (
    <Mark key={risk} tone="warn">
      {t(`inbox.risk.${risk}`)}
    </Mark>
  ));
}
