import { Button, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AccountId } from "../../../shared/domain/units.ts";
import { type AppError, fail, ok } from "../../../shared/errors.ts";
import type { AuditWork, OpinionPreview } from "../../../shared/ipc/opinion-schemas.ts";
import { send } from "../../api/client.ts";
import { useKeys } from "../../app/facts.ts";
import { whole } from "../../format/number.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { useNotify } from "../../ui/use-notify.ts";
import { CreateKey } from "../keys/CreateKey.tsx";
import { ImportKey } from "../keys/ImportKey.tsx";
import { SigningForm } from "../keys/SigningForm.tsx";
import { OpinionFields } from "./OpinionFields.tsx";

/** Who signs, what is still missing, and then the preview of the very bytes with the signing form. */
export function SignPanel({ work }: { work: AuditWork }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const keys = useKeys().data ?? [];
  const signer = keys.find(({ selected }) => selected);
  const [preview, setPreview] = useState<OpinionPreview>();
  const [error, setError] = useState<AppError>();

  async function prepare() {
    const answer = await send("audit.prepare", {});
    setError(answer.ok ? undefined : answer.error);
    setPreview(answer.ok ? answer.value : undefined);
  }

  async function sign(digest: OpinionPreview["digest"]) {
    const answer = await send("audit.sign", { digest });
    if (!answer.ok) return answer;
    // The dialog was left without a place: nothing is signed, and the form stays.
    if (!answer.value.saved) return fail({ kind: "Unknown", issue: t("audit.sign.notSaved") });
    return ok(answer.value);
  }

  return (
    <Panel title={t("audit.sign.title")}>
      <p>{t("audit.sign.lead")}</p>
      {keys.length === 0 ? (
        <>
          <p>{t("audit.sign.noKey")}</p>
          <div className="two-forms">
            <CreateKey />
            <ImportKey />
          </div>
        </>
      ) : (
        <div className="inline sign-who">
          <span>{t("audit.sign.who")}</span>
          <Select
            className="sign-select"
            showSearch={{ optionFilterProp: "label" }}
            aria-label={t("audit.sign.choose")}
            placeholder={t("audit.sign.choose")}
            value={signer?.account ?? null}
            options={keys.map(({ account, name, address }) => ({
              value: account,
              label: `${name} · ${address.slice(0, 8)}…`,
            }))}
            onChange={async (account: AccountId) => {
              setPreview(undefined);
              const answer = await send("keys.select", { account });
              setError(answer.ok ? undefined : answer.error);
            }}
          />
          {preview === undefined && (
            <Button
              type="primary"
              disabled={work.lacks !== undefined || signer === undefined}
              onClick={() => void prepare()}
            >
              {t("audit.sign.prepare")}
            </Button>
          )}
          {work.lacks !== undefined && (
            <span className="hint" role="status">
              {t(`audit.missing.${work.lacks.what}`, { n: whole(work.lacks.missing) })}
            </span>
          )}
        </div>
      )}
      {error !== undefined && <ErrorNote error={error} />}
      {preview !== undefined && (
        <SigningForm
          preview={{ signer: preview.opinion.auditor.account, locked: preview.locked }}
          sign={() => sign(preview.digest)}
          blocked={work.lacks !== undefined}
          texts={{
            sign: t("audit.sign.sign"),
            unlockAndSign: t("audit.sign.unlockAndSign"),
            signing: t("audit.sign.signing"),
          }}
          onBack={undefined}
          onDiscard={() => setPreview(undefined)}
          onSigned={() => {
            setPreview(undefined);
            notify(ok(undefined), t("audit.sign.done"));
          }}
        >
          <h3>{t("audit.sign.preview")}</h3>
          <OpinionFields opinion={preview.opinion} digest={preview.digest} />
        </SigningForm>
      )}
    </Panel>
  );
}
