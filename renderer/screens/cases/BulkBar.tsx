import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { NowButton } from "../../app/only-now.tsx";
import { whole } from "../../format/number.ts";

/** How many cases are marked, and what can be done with them. */
export function BulkBar(props: { count: number; onRecord: () => void; onClear: () => void }) {
  const { t } = useTranslation();
  if (props.count === 0) return null;
  return (
    <section className="inline" aria-label={t("bulk.bar")} aria-live="polite">
      <b>{t("bulk.marked", { n: whole(props.count) })}</b>
      <NowButton size="small" type="primary" onClick={props.onRecord}>
        {t("bulk.record")} (M)
      </NowButton>
      <Button size="small" onClick={props.onClear}>
        {t("bulk.clear")}
      </Button>
    </section>
  );
}
