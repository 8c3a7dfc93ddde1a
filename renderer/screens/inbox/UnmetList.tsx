import { useTranslation } from "react-i18next";
import type { AppError } from "../../../shared/errors.ts";
import { whoseMove } from "../../../shared/rules/whose-move.ts";
import { useOrgName } from "../../app/facts.ts";
import { errorText, unmetText } from "../../i18n/error-text.ts";
import { moverText, unmetOf } from "../../i18n/refusal-text.ts";
import { Mark } from "../../ui/Mark.tsx";

/** Every condition that is not met, with its date and whose move it is. */
export function UnmetList({ unmet }: { unmet: readonly AppError[] }) {
  const { t } = useTranslation();
  const orgName = useOrgName();
  return (
    <ul className="unmet">
      {unmet.map((error) => {
        const refusal = unmetOf(error);
        return (
          <li key={JSON.stringify(error)}>
            {unmetText(t, error, orgName)}{" "}
            {refusal === undefined ? (
              errorText(t, error, orgName).next
            ) : (
              <Mark tone="info">{moverText(t, whoseMove(refusal))}</Mark>
            )}
          </li>
        );
      })}
    </ul>
  );
}
