import type { Fen } from "../../../shared/domain/units.ts";
import type { CaseDetail } from "../../../shared/ipc/case-detail-schemas.ts";
import { money } from "../../format/money.ts";
import type { T } from "../../i18n/index.ts";
import type { Fields } from "./draft.ts";
import { penaltiesOwed, unchargedPenalty } from "./penalty-offers.ts";

/** A sum that is likely meant, and how its key is named. */
export interface Offer {
  readonly text: string;
  readonly amount: Fen;
}

/** The sums that are likely meant by a form: all penalties to be waived, all that may be charged, all that is owed. */
export function offersFor(t: T, fields: Fields, detail: CaseDetail): readonly Offer[] {
  const offer = (amount: Fen | undefined, text: (amount: string) => string): readonly Offer[] =>
    amount === undefined || amount === 0 ? [] : [{ amount, text: text(money(amount)) }];
  switch (fields.type) {
    case "Propose":
      return offer(penaltiesOwed(detail), (amount) => t("act.allPenalties", { amount }));
    case "AddCharge":
      return fields.charge === "Penalty"
        ? offer(unchargedPenalty(detail, fields.bill)?.uncharged, (amount) =>
            t("act.allUncharged", { amount }),
          )
        : [];
    case "RecordPayment":
      return offer(detail.row.outstanding, (amount) => t("act.allOwed", { amount }));
    default:
      return [];
  }
}
