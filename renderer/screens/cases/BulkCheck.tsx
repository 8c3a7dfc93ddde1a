import { Alert, Button, Progress } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseId } from "../../../shared/domain/units.ts";
import type { BulkPreview } from "../../../shared/ipc/bulk-schemas.ts";
import { useKeys } from "../../app/facts.ts";
import { whole } from "../../format/number.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { PreviewFields } from "../act/PreviewFields.tsx";
import { readCall } from "../act/read-call.ts";
import { PassphraseField } from "../keys/PassphraseField.tsx";
import { SignerBanner } from "../keys/SignerBanner.tsx";
import { BulkRows } from "./BulkRows.tsx";
import { useBulkSigning } from "./use-bulk-signing.ts";

/** Which cases will be recorded and which cannot, the first act as its bytes say it, the passphrase, and the results. */
export function BulkCheck(props: {
  shown: BulkPreview;
  note: string | undefined;
  onSaved: (cases: readonly CaseId[]) => void;
  onClose: (signed: boolean) => void;
}) {
  const { t } = useTranslation();
  const { shown } = props;
  const { first, rows } = shown;
  const { wanted, waiting, outcomes, busy, error, sign } = useBulkSigning(shown, props.onSaved);
  const [passphrase, setPassphrase] = useState("");
  const signer = useKeys().data?.find((key) => key.account === first?.signer);
  const locked = signer?.locked ?? first?.locked ?? false;
  const saved = [...outcomes.values()].filter((one) => one === "saved").length;
  const started = outcomes.size > 0 || busy;
  const finished = wanted.length > 0 && waiting.length === 0;
  const n = whole(waiting.length);
  const label = started ? "bulk.goOn" : locked ? "bulk.unlockAndSign" : "bulk.sign";

  return (
    <form
      className="act-form"
      onSubmit={(event) => {
        event.preventDefault();
        void sign(locked ? passphrase : undefined);
      }}
    >
      <p className="inline">
        <b>{t("bulk.will", { n: whole(wanted.length) })}</b>
        {wanted.length < rows.length && (
          <b>{t("bulk.willNot", { n: whole(rows.length - wanted.length) })}</b>
        )}
      </p>
      {first === undefined ? (
        <Alert type="warning" showIcon title={t("bulk.none")} />
      ) : (
        !started && (
          <>
            <p className="hint">{t("bulk.first")}</p>
            <PreviewFields
              preview={first}
              reading={readCall(first.call)}
              signer={signer}
              note={props.note}
              files={0}
            />
            <p className="hint">{t("bulk.others", { n: whole(wanted.length - 1) })}</p>
          </>
        )
      )}
      <BulkRows rows={rows} outcomes={outcomes} started={started} />
      {first !== undefined && !finished && <SignerBanner signer={first.signer} />}
      {locked && !finished && wanted.length > 0 && (
        <PassphraseField
          label={t("act.passphraseHint", { name: signer?.name ?? "" })}
          demo={signer?.demo === true}
          value={passphrase}
          onChange={setPassphrase}
          autoFocus
        />
      )}
      {error !== undefined && <ErrorNote error={error} />}
      {busy && (
        <div role="status">
          {t("bulk.signing", { done: whole(outcomes.size), n: whole(wanted.length) })}
          <Progress
            aria-label={t("bulk.title")}
            showInfo={false}
            percent={(100 * outcomes.size) / wanted.length}
          />
        </div>
      )}
      {!busy && started && (
        <Alert
          type={finished && saved === wanted.length ? "success" : "warning"}
          showIcon
          role="status"
          title={t("bulk.done", { done: whole(saved), failed: whole(wanted.length - saved) })}
        />
      )}
      <div className="actions">
        <Button disabled={busy} onClick={() => props.onClose(saved > 0)}>
          {started ? t("bulk.close") : t("app.cancel")}
        </Button>
        {!finished && wanted.length > 0 && (
          <Button
            type="primary"
            htmlType="submit"
            autoFocus={!locked}
            disabled={busy || (locked && passphrase === "")}
          >
            {t(label, { n })}
          </Button>
        )}
      </div>
    </form>
  );
}
