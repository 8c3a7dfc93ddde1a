import type { OfficeAct, OfficeActState } from "../../shared/domain/office.ts";
import type { AccountId } from "../../shared/domain/units.ts";
import { whole } from "../format/number.ts";
import { dateTime } from "../format/time.ts";
import type { T } from "./index.ts";

/** What is signed for the office, in words. `at` (ms): a deputyship until then, or earlier, is ended by it. */
export function officeActText(
  t: T,
  act: OfficeAct,
  nameOf: (account: AccountId) => string,
  at: number,
): string {
  if (act.type === "DeclareBlackout")
    return t("office.said.DeclareBlackout", {
      reason: t(`words.blackoutReason.${act.reason}`),
      from: dateTime(act.from),
      to: dateTime(act.to),
    });
  if (act.type === "RegisterOperator")
    return t("office.said.RegisterOperator", {
      account: nameOf(act.account),
      role: t(`words.role.${act.role}`),
    });
  if (act.type === "ChangeOperator")
    return t("office.said.ChangeOperator", {
      account: nameOf(act.account),
      role: t(`words.role.${act.role}`),
    });
  if (act.type === "RevokeOperator")
    return t("office.said.RevokeOperator", { account: nameOf(act.account) });
  const deputy = nameOf(act.deputy);
  return act.until > at
    ? t("office.said.NameDeputy", { deputy, until: dateTime(act.until) })
    : t("office.said.EndDeputy", { deputy });
}

/** Where an act of the office stands, in a sentence. */
export function officeStateText(t: T, state: OfficeActState): string {
  switch (state.state) {
    case "inBlock":
    case "done":
      return t(`office.state.${state.state}`, { height: whole(state.height) });
    case "refused":
      return t(state.block === undefined ? "office.state.refusedByPool" : "office.state.refused");
    case "expired":
      return t(`office.state.${state.reason}`);
    default:
      return t(`office.state.${state.state}`);
  }
}
