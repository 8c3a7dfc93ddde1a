import type { CouncilAct, CouncilActState } from "../../shared/domain/council.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import type { CardField, PolicyField } from "../../shared/rules/policy-diff.ts";
import { money } from "../format/money.ts";
import { whole } from "../format/number.ts";
import { fieldText, POLICY_UNITS } from "../format/policy.ts";
import type { AnyCard } from "../format/risk.ts";
import { dateTime, dayDate } from "../format/time.ts";
import type { T } from "./index.ts";
import { matterText, type Names } from "./matter-text.ts";
import { factorText, levelsText, stepTexts } from "./risk-text.ts";

/** From when a version is in force; the first one is since the chain began. */
export const since = (t: T, from: number): string =>
  from === 0 ? t("policy.sinceGenesis") : t("policy.fromWhen", { time: dateTime(from) });

/** The value of a field with its unit. Lists are joined; the views may show them line by line. */
export function valueText(t: T, field: PolicyField, policy: Policy): string {
  const unit = POLICY_UNITS[field];
  const n = fieldText(field, policy);
  switch (unit) {
    case "offset":
      return `UTC${n}`;
    case "minuteOfDay":
      return n;
    case "fen":
      return money(policy.highAmount);
    case "clearing":
      return t(`policy.clearing.${policy.clearing}`);
    case "ranges":
    case "dates":
      return listTexts(t, field, policy).join(t("app.list")) || t("policy.unit.none");
    case "card":
      return cardTexts(t, field as CardField, policy).join("; ");
    default:
      return t(`policy.unit.${unit}`, { n });
  }
}

/** Holidays or working days, one text each. */
export function listTexts(t: T, field: PolicyField, policy: Policy): string[] {
  if (field === "holidays")
    return policy.holidays.map(([first, last]) =>
      first === last
        ? dayDate(first)
        : t("policy.unit.range", { first: dayDate(first), last: dayDate(last) }),
    );
  return field === "workingDays" ? policy.workingDays.map((day) => dayDate(day)) : [];
}

/** A score card in words, one text for each factor and one for the levels. */
function cardTexts(t: T, field: CardField, policy: Policy): string[] {
  const card: AnyCard = policy[field];
  const factors = card.factors.map(({ factor, steps }) => {
    const words = stepTexts(t, field, factor, steps).join(t("app.list"));
    return `${factorText(t, field, factor, "name")} ${words}`;
  });
  return [...factors, levelsText(t, card)];
}

/** What a member does by an act, in words; `motion` is the number of the motion, when it is known. */
export function councilActText(
  t: T,
  act: CouncilAct,
  motion: number | undefined,
  names: Names,
): string {
  if (act.type === "ProposeMatter")
    return t("policy.preview.ProposeMatter", {
      what: matterText(t, act.matter, names),
      threshold: act.threshold,
    });
  if (act.type === "Propose")
    return t("policy.preview.Propose", { time: dateTime(act.from), threshold: act.threshold });
  const n = motion ?? act.index;
  if (act.type === "Close") return t("policy.preview.Close", { n });
  return t(act.approve ? "policy.preview.VoteAye" : "policy.preview.VoteNay", { n });
}

/** Where a member's act stands, in a sentence. */
export function councilStateText(t: T, state: CouncilActState, online: boolean): string {
  switch (state.state) {
    case "signed":
      return t(online ? "policy.state.signed" : "policy.state.signedOffline");
    case "broadcast":
      return t("policy.state.broadcast");
    case "inBlock":
      return t("policy.state.inBlock", { height: whole(state.height) });
    case "done": {
      const height = whole(state.height);
      const { outcome } = state;
      return outcome.type === "PolicySet"
        ? t("policy.state.donePolicySet", { height, version: outcome.version })
        : t(`policy.state.done${outcome.type}`, { height });
    }
    case "refused":
      return t(state.block === undefined ? "policy.state.refusedByPool" : "policy.state.refused");
    case "expired":
      return t(
        state.reason === "mortality"
          ? "policy.state.expiredMortality"
          : state.reason === "nonce"
            ? "policy.state.expiredNonce"
            : "policy.state.expiredRuntime",
      );
    case "dropped":
      return t("policy.state.dropped");
  }
}
