import { useTranslation } from "react-i18next";
import type { CaseDetail } from "../../../shared/ipc/case-detail-schemas.ts";
import { isAboutWho } from "../../../shared/rules/situation.ts";
import { useOrgName } from "../../app/facts.ts";
import { unmetText } from "../../i18n/error-text.ts";
import type { Fields } from "./draft.ts";
import { formUnmet } from "./form-unmet.ts";
import { Words } from "./Words.tsx";

/** One word of a list, of which each has conditions of its own: those that are not open now are shut and say why. */
export function KindWords<W extends string>(props: {
  label: string;
  list: readonly W[];
  value: W | undefined;
  detail: CaseDetail;
  /** The form with this word, to ask whether it is open. */
  fieldsOf: (word: W) => Fields;
  text: (word: W) => string;
  onChange: (word: W) => void;
}) {
  const { t } = useTranslation();
  const orgName = useOrgName();
  const against = (word: W) =>
    formUnmet(props.fieldsOf(word), props.detail).filter((error) => !isAboutWho(error));
  const shut = props.list.filter((word) => word !== props.value && against(word).length > 0);
  return (
    <>
      <Words
        label={props.label}
        list={props.list}
        value={props.value}
        disabled={(word) => shut.includes(word)}
        text={props.text}
        onChange={props.onChange}
      />
      {shut.length > 0 && (
        <ul className="shut-words form-hint">
          {shut.map((word) => (
            <li key={word}>
              <b>{props.text(word)}</b>{" "}
              {against(word)
                .map((error) => unmetText(t, error, orgName))
                .join(" ")}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
