import { useTranslation } from "react-i18next";
import type { EntryKind } from "../../../shared/domain/entry.ts";
import type { Decision } from "../../../shared/ipc/inbox-schemas.ts";
import type { TimelineItem } from "../../../shared/ipc/timeline-schemas.ts";
import { dateTime } from "../../format/time.ts";
import { entryText } from "../../i18n/entry-text.ts";
import { Mark } from "../../ui/Mark.tsx";
import { Panel } from "../../ui/Panel.tsx";

/** The line of the case's record at a place in the journal. */
export const lineAt = (timeline: readonly TimelineItem[], seq: number) =>
  timeline.find(({ proof }) => proof.state === "final" && proof.seq === seq);

/** Each step of the procedure, and which entries meet it or stand against it. */
export function LadderPanel(props: {
  ladder: Decision["ladder"];
  timeline: readonly TimelineItem[];
}) {
  const { t } = useTranslation();
  return (
    <Panel title={t("inbox.decision.ladder")}>
      <ol className="ladder">
        {props.ladder.map(({ step, met, by, count }) => (
          <li key={step}>
            <Mark tone={met ? "good" : "warn"}>
              {t(met ? "inbox.decision.ladderMet" : "inbox.decision.ladderNot")}
            </Mark>{" "}
            <b>{t(`inbox.step.${step}`)}</b>{" "}
            {count && <span className="number">{t("inbox.decision.ladderCount", count)}</span>}
            {by.length > 0 && (
              <ul>
                {by.map((seq) => (
                  <EntryLine
                    key={seq}
                    line={lineAt(props.timeline, seq)}
                    against={!met && count === undefined}
                  />
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function EntryLine({ line, against }: { line: TimelineItem | undefined; against: boolean }) {
  const { t } = useTranslation();
  if (line === undefined) return null;
  return (
    <li>
      {against && `${t("inbox.decision.ladderAgainst")} `}
      <span className="number">{dateTime(line.occurredAt)}</span>{" "}
      {entryText(t, line.kind as unknown as EntryKind)}
      {line.provenance === "Imported" && <Mark>{t("words.provenance.Imported")}</Mark>}
    </li>
  );
}
