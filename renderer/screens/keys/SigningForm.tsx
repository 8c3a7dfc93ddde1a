import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AccountId } from "../../../shared/domain/units.ts";
import type { AppError, Result } from "../../../shared/errors.ts";
import { send } from "../../api/client.ts";
import { useKeys, useOrgName } from "../../app/facts.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { PassphraseField } from "./PassphraseField.tsx";
import { SignerBanner } from "./SignerBanner.tsx";

/**
 * The end of every preview: asks for the passphrase if the key is locked, unlocks it, signs, and says what went wrong.
 * Above it stands what the bytes say.
 */
export function SigningForm(props: {
  /** Who signs, and whether the key was locked when the preview was made. */
  preview: { readonly signer: AccountId; readonly locked: boolean };
  children: ReactNode;
  sign: () => Promise<Result<unknown>>;
  /** Nothing may be signed as it stands. */
  blocked: boolean;
  /** Whether a locked key is asked for at all; usually not while nothing may be signed. */
  askKey?: boolean;
  /** Whether an unlocked key's button takes the keyboard at once. */
  focusSign?: boolean;
  texts: { readonly sign: string; readonly unlockAndSign: string; readonly signing: string };
  onBack: (() => void) | undefined;
  onDiscard: () => void;
  onSigned: () => void;
}) {
  const { t } = useTranslation();
  const orgName = useOrgName();
  const { preview, blocked, texts, askKey = !blocked, focusSign = false } = props;
  const signer = useKeys().data?.find((key) => key.account === preview.signer);
  const locked = signer?.locked ?? preview.locked;
  const [passphrase, setPassphrase] = useState("");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();

  async function sign() {
    setBusy(true);
    setError(undefined);
    const unlocked = locked ? await send("keys.unlock", { passphrase }) : undefined;
    const result = unlocked?.ok === false ? unlocked : await props.sign();
    setBusy(false);
    if (result.ok) props.onSigned();
    else setError(result.error);
  }

  return (
    <form
      className="act-form"
      onSubmit={(event) => {
        event.preventDefault();
        void sign();
      }}
    >
      {props.children}
      <SignerBanner signer={preview.signer} />
      {locked && askKey && (
        <PassphraseField
          label={t("act.passphraseHint", { name: signer?.name ?? "" })}
          demo={signer?.demo === true}
          value={passphrase}
          onChange={setPassphrase}
          autoFocus
        />
      )}
      {error !== undefined && <ErrorNote error={error} orgName={orgName} />}
      {busy && <Waiting what={texts.signing} />}
      <div className="actions">
        <Button onClick={props.onDiscard} disabled={busy}>
          {t("act.discard")}
        </Button>
        {props.onBack && (
          <Button onClick={props.onBack} disabled={busy}>
            {t("act.edit")}
          </Button>
        )}
        <Button
          type="primary"
          htmlType="submit"
          autoFocus={focusSign && !locked}
          disabled={busy || blocked || (locked && passphrase === "")}
        >
          {locked ? texts.unlockAndSign : texts.sign}
        </Button>
      </div>
    </form>
  );
}
