import { Alert, Button, Progress } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AccountId } from "../../../../shared/domain/units.ts";
import type { AppError, Result } from "../../../../shared/errors.ts";
import type { ListSigned } from "../../../../shared/ipc/opening-schemas.ts";
import { useKeys, useOrgName } from "../../../app/facts.ts";
import { whole } from "../../../format/number.ts";
import { errorText } from "../../../i18n/error-text.ts";
import { ErrorNote } from "../../../ui/ErrorNote.tsx";
import { UnmetList } from "../../inbox/UnmetList.tsx";
import { PassphraseField } from "../../keys/PassphraseField.tsx";
import { SignerBanner } from "../../keys/SignerBanner.tsx";
import { useListSigning } from "./use-list-signing.ts";

/** The end of a list that was read: who signs, the passphrase, how far it is, and what became of it. */
export function ListSigning(props: {
  of: "arrears" | "payments";
  /** What there is to sign; nothing can be when it is 0. */
  total: number;
  first: { readonly signer: AccountId; readonly locked: boolean } | undefined;
  unmet: readonly AppError[];
  sign: () => Promise<Result<ListSigned>>;
  /** `signed`: whether something was. */
  onClose: (signed: boolean) => void;
  /** Shown until something is signed. */
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const orgName = useOrgName();
  const { of, total, first, unmet } = props;
  const { done, failed, left, busy, error, sign } = useListSigning(total, props.sign);
  const [passphrase, setPassphrase] = useState("");
  const signer = useKeys().data?.find((key) => key.account === first?.signer);
  const locked = signer?.locked ?? first?.locked ?? false;
  const started = busy || left < total;
  const open = total > 0 && left > 0 && unmet.length === 0 && first !== undefined;
  const label = started ? "goOn" : locked ? "unlockAndSign" : "sign";

  return (
    <form
      className="act-form"
      onSubmit={(event) => {
        event.preventDefault();
        void sign(locked ? passphrase : undefined);
      }}
    >
      {!started && props.children}
      {total === 0 && <Alert type="warning" showIcon title={t(`lists.${of}.none`)} />}
      {unmet.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={t("lists.unmet")}
          description={<UnmetList unmet={unmet} />}
        />
      )}
      {open && !busy && <SignerBanner signer={first.signer} />}
      {open && locked && !busy && (
        <PassphraseField
          label={t("act.passphraseHint", { name: signer?.name ?? "" })}
          demo={signer?.demo === true}
          value={passphrase}
          onChange={setPassphrase}
          autoFocus
        />
      )}
      {error !== undefined && <ErrorNote error={error} orgName={orgName} />}
      {busy && (
        <div role="status">
          {t(`lists.${of}.signing`, { done: whole(total - left), n: whole(total) })}
          <Progress
            aria-label={t(`lists.${of}.title`)}
            showInfo={false}
            percent={(100 * (total - left)) / total}
          />
        </div>
      )}
      {!busy && started && (
        <Alert
          type={left === 0 && failed.length === 0 ? "success" : "warning"}
          showIcon
          role="status"
          title={t(left === 0 ? `lists.${of}.done` : `lists.${of}.left`, {
            done: whole(done),
            left: whole(left),
          })}
        />
      )}
      {failed.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={t("lists.payments.failed", { n: whole(failed.length) })}
          description={
            <ul className="office-list">
              {failed.map(({ line, error: why }) => (
                <li key={line}>
                  {t("lists.payments.failedLine", {
                    line: whole(line),
                    reason: errorText(t, why, orgName).text,
                  })}
                </li>
              ))}
            </ul>
          }
        />
      )}
      <div className="actions">
        <Button disabled={busy} onClick={() => props.onClose(done > 0)}>
          {started || total === 0 ? t("lists.close") : t("app.cancel")}
        </Button>
        {open && !busy && (
          <Button
            type="primary"
            htmlType="submit"
            autoFocus={!locked}
            disabled={locked && passphrase === ""}
          >
            {t(`lists.${of}.${label}`, { n: whole(left) })}
          </Button>
        )}
      </div>
    </form>
  );
}
