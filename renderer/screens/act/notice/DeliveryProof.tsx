import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import type { Delivery } from "../../../../shared/domain/words.ts";

/** Asks for what proves a delivery, until something is attached. */
export function DeliveryProof(props: { delivery: Delivery; attached: boolean }) {
  const { t } = useTranslation();
  if (props.attached) return null;
  return (
    <Alert
      type="info"
      showIcon
      title={t("notice.proofMissing")}
      description={t(`notice.proof.${props.delivery}`)}
    />
  );
}
