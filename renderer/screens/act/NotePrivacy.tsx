import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import type { CustomerContact } from "../../../shared/register/facts.ts";
import { findPersonal, maskPersonal } from "../../../shared/rules/privacy.ts";
import { personalText } from "../../i18n/error-text.ts";

/** Says which parts of a note look personal, and masks them on a click. The service refuses them anyway. */
export function NotePrivacy(props: {
  note: string;
  account: string | undefined;
  contact?: CustomerContact | undefined;
  reference: string;
  onMask: (note: string) => void;
}) {
  const { t } = useTranslation();
  const { note, account, reference, contact } = props;
  const known = { account, reference, ...contact };
  const findings = findPersonal(note, known);
  if (findings.length === 0) return null;
  const kinds = personalText(t, [...new Set(findings.map(({ kind }) => kind))]);
  const shown = findings.map(({ from, to }) => note.slice(from, to)).join(t("app.list"));
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t("evidence.privacy.found", { kinds, shown })}
      action={
        <Button size="small" onClick={() => props.onMask(maskPersonal(note, known))}>
          {t("evidence.privacy.mask")}
        </Button>
      }
    />
  );
}
