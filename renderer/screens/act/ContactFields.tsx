import { useTranslation } from "react-i18next";
import * as words from "../../../shared/domain/words.ts";
import { type Fields, nobodyReached, partyFor } from "./draft.ts";
import { Words } from "./Words.tsx";

/** How a contact was made, what came of it, and with whom; whether anybody was reached follows from the outcome. */
export function ContactFields(props: {
  fields: Extract<Fields, { type: "RecordContact" }>;
  onChange: (fields: Fields) => void;
}) {
  const { t } = useTranslation();
  const { fields, onChange } = props;
  const nobody = nobodyReached(fields.outcome);
  return (
    <>
      <Words
        label={t("act.field.channel")}
        list={words.CHANNELS}
        value={fields.channel}
        text={(word) => t(`words.channel.${word}`)}
        onChange={(channel) => onChange({ ...fields, channel })}
      />
      <Words
        label={t("act.field.outcome")}
        list={words.OUTCOMES}
        value={fields.outcome}
        text={(word) => t(`words.outcome.${word}`)}
        onChange={(outcome) =>
          onChange({ ...fields, outcome, party: partyFor(outcome, fields.party) })
        }
      />
      <Words
        label={t("act.field.party")}
        list={words.PARTIES}
        value={fields.party}
        disabled={(word) => (word === "Nobody") !== nobody}
        text={(word) => t(`words.party.${word}`)}
        onChange={(party) => onChange({ ...fields, party })}
      />
    </>
  );
}
