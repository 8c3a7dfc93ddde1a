import type { EntryKind, EntryType } from "../../shared/domain/entry.ts";
import { type Conditions, NO_LAST_DAY } from "../../shared/domain/escalation.ts";
import { money } from "../format/money.ts";
import { shortHex } from "../format/number.ts";
import { dateTime, dayDate } from "../format/time.ts";
import type { T } from "./index.ts";

type Kind<Type extends EntryType> = Extract<EntryKind, { type: Type }>;

/** What an approval ties a cut to, in words; each condition that says something. */
export function conditionsText(t: T, { notBefore, notAfter, minOwed }: Conditions): string {
  const said = [
    ...(notBefore > 0
      ? [t("caseView.sentence.condition.notBefore", { day: dayDate(notBefore) })]
      : []),
    ...(notAfter < NO_LAST_DAY
      ? [t("caseView.sentence.condition.notAfter", { day: dayDate(notAfter) })]
      : []),
    ...(minOwed > 0 ? [t("caseView.sentence.condition.minOwed", { amount: money(minOwed) })] : []),
  ];
  return said.length === 0 ? t("caseView.sentence.condition.none") : said.join(t("app.list"));
}

/** What happened on the way to a cut, a waiver or a write-off, in one sentence. */
export function escalationText(
  t: T,
  entry: Kind<
    | "NoticeIssued"
    | "EscalationProposed"
    | "EscalationApproved"
    | "EscalationRejected"
    | "EscalationWithdrawn"
    | "AmountWaived"
    | "Disconnected"
    | "Reconnected"
  >,
): string {
  switch (entry.type) {
    case "NoticeIssued": {
      const notice = t(`words.notice.${entry.notice}`);
      if (!entry.window) return t("caseView.sentence.NoticeIssued", { notice });
      const { from, to } = entry.window;
      const window = { from: dateTime(from), to: dateTime(to) };
      return t("caseView.sentence.NoticeWithWindow", { notice, ...window });
    }
    case "EscalationProposed": {
      const escalation = t(`words.escalation.${entry.escalation}`);
      return entry.amount > 0
        ? t("caseView.sentence.EscalationOfAmount", { escalation, amount: money(entry.amount) })
        : t("caseView.sentence.EscalationProposed", { escalation });
    }
    case "EscalationApproved":
      return t(
        entry.complete
          ? "caseView.sentence.EscalationComplete"
          : "caseView.sentence.EscalationApproved",
        { proposal: shortHex(entry.proposal), conditions: conditionsText(t, entry.conditions) },
      );
    case "EscalationRejected":
      return t(
        entry.returned
          ? "caseView.sentence.EscalationReturned"
          : "caseView.sentence.EscalationRejected",
        { proposal: shortHex(entry.proposal) },
      );
    case "EscalationWithdrawn":
      return t("caseView.sentence.EscalationWithdrawn", { proposal: shortHex(entry.proposal) });
    case "AmountWaived":
      return t(
        entry.penaltyOnly ? "caseView.sentence.PenaltyWaived" : "caseView.sentence.AmountWaived",
        { amount: money(entry.amount) },
      );
    case "Disconnected":
    case "Reconnected":
      return t(`caseView.sentence.${entry.type}`);
  }
}
