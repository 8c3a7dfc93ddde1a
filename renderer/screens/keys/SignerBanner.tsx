import { useTranslation } from "react-i18next";
import type { AccountId } from "../../../shared/domain/units.ts";
import { operatorText, useKeys, useOrgName } from "../../app/facts.ts";
import { shortHex } from "../../format/number.ts";

/** Whose signature it will be, large enough for whoever sits down at a colleague's desk to see that it is not theirs. */
export function SignerBanner({ signer }: { signer: AccountId }) {
  const { t } = useTranslation();
  const orgName = useOrgName();
  const key = useKeys().data?.find(({ account }) => account === signer);
  return (
    <section className="signer-banner" aria-label={t("keys.signer")}>
      <span>{t("keys.signer")}</span>
      <strong translate="no">{key?.name || shortHex(signer)}</strong>
      <b>{key === undefined ? "" : operatorText(t, key, orgName)}</b>
    </section>
  );
}
