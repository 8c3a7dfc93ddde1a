import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useQuery } from "../../api/use-query.ts";
import { useNavigation } from "../../app/navigation.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { Waiting } from "../../ui/Waiting.tsx";

/** Where the notice code in the search box leads. */
export function NoticeCodeHit({ code }: { code: string }) {
  const { t } = useTranslation();
  const { openCase } = useNavigation();
  const { data, error, retry } = useQuery("notice.find", { code });
  if (error !== undefined) return <ErrorNote error={error} retry={retry} />;
  if (data === undefined) return <Waiting what={t("notice.search.looking")} />;
  return (
    <p className="notice-hit" role="status">
      {t(data.recorded ? "notice.search.found" : "notice.search.local")}{" "}
      <Button size="small" type="primary" onClick={() => openCase(data.case)}>
        {t("notice.search.open")}
      </Button>
    </p>
  );
}
