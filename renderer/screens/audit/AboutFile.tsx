import { useTranslation } from "react-i18next";
import type { OpenSnapshot } from "../../../shared/ipc/audit-schemas.ts";
import { fileSize, whole } from "../../format/number.ts";
import { dateTimeSeconds } from "../../format/time.ts";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { Field, Fields } from "../../ui/Fields.tsx";
import { Panel } from "../../ui/Panel.tsx";

/** Which file it is, and of which chain and block it says it is. */
export function AboutFile({ snapshot }: { snapshot: OpenSnapshot }) {
  const { t } = useTranslation();
  const { name, bytes, sha256, identity } = snapshot;
  return (
    <Panel title={t("audit.about")}>
      <Fields>
        <Field name={t("audit.field.name")}>{name}</Field>
        <Field name={t("audit.field.bytes")}>{`${fileSize(bytes)} (${whole(bytes)} B)`}</Field>
        <Field name={t("audit.field.sha256")}>
          {sha256 === undefined ? (
            t("audit.field.noHash")
          ) : (
            <>
              <code className="hash">{sha256}</code> <CopyButton text={sha256} />
            </>
          )}
        </Field>
        {identity !== undefined && (
          <>
            <Field name={t("audit.field.chain")}>{identity.name}</Field>
            <Field name={t("audit.field.genesis")}>
              <code className="hash">{identity.genesis}</code>
            </Field>
            <Field name={t("audit.field.block")}>
              {`${whole(identity.height)} · `}
              <code className="hash">{identity.block}</code>
            </Field>
            <Field name={t("audit.field.at")}>{dateTimeSeconds(identity.at)}</Field>
          </>
        )}
      </Fields>
    </Panel>
  );
}
