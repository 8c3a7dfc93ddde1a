import { Button, DatePicker } from "antd";
import dayjs from "dayjs";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { NOTICE_LANGUAGES } from "../../../../shared/notices/template.ts";
import { dayDate, dayFromPicker, dayOf } from "../../../format/time.ts";
import { Choice } from "../../../ui/Choice.tsx";
import { ErrorNote } from "../../../ui/ErrorNote.tsx";
import { FormLine } from "../../../ui/FormLine.tsx";
import { Waiting } from "../../../ui/Waiting.tsx";
import { NoticePage } from "./NoticePage.tsx";
import type { NoticePaper, Wanted } from "./use-notice-paper.ts";

/** The paper of a notice: in which language, what only it says, and how it looks. */
export function NoticeFields(props: {
  paper: NoticePaper;
  wanted: Wanted;
  /** Whether the form has all that the notice says. */
  complete: boolean;
}) {
  const { t } = useTranslation();
  const id = useId();
  const { paper, wanted } = props;
  const { choice, payBy, made } = paper.draft;
  return (
    <>
      <FormLine
        label={t("notice.paper")}
        hint={t(choice === "none" ? "notice.noneHint" : "notice.paperHint")}
      >
        <div className="inline">
          <Choice
            label={t("notice.paper")}
            value={choice}
            options={[...NOTICE_LANGUAGES, "none" as const].map((value) => ({
              value,
              label: t(`notice.choice.${value}`),
            }))}
            onChange={(value) => paper.change({ choice: value })}
          />
          {choice !== "none" && (
            <Button
              disabled={paper.busy || !props.complete || paper.isCurrent(wanted)}
              onClick={() => void paper.make(wanted)}
            >
              {t("notice.preview")}
            </Button>
          )}
        </div>
      </FormLine>
      {choice !== "none" && wanted.notice === "Dunning" && (
        <FormLine label={t("notice.payBy")} htmlFor={id}>
          <DatePicker
            id={id}
            format="YYYY-MM-DD"
            allowClear={false}
            onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
            minDate={dayjs(dayDate(dayOf(Date.now())))}
            value={dayjs(dayDate(payBy))}
            onChange={(picked) => picked && paper.change({ payBy: dayFromPicker(picked) })}
          />
        </FormLine>
      )}
      {paper.busy && <Waiting what={t("notice.making")} />}
      {paper.error !== undefined && <ErrorNote error={paper.error} />}
      {choice !== "none" &&
        made !== undefined &&
        (paper.isCurrent(wanted) ? (
          <NoticePage notice={made.notice} />
        ) : (
          <p className="form-hint">{t("notice.changed")}</p>
        ))}
    </>
  );
}
