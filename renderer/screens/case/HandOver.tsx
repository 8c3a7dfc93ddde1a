import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseId, Hash } from "../../../shared/domain/units.ts";
import { send } from "../../api/client.ts";
import { NowButton } from "../../app/only-now.tsx";
import { PackageDialog } from "./PackageDialog.tsx";

/** Fewest characters of a package's passphrase; the service holds to the same. */
const MINIMUM = 8;

/** Writes note and files behind an entry as a package for another console. */
export function HandOver({ id, commitment }: { id: CaseId; commitment: Hash }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t("evidence.package.handOver")}
      </Button>
      <PackageDialog
        open={open}
        title={t("evidence.package.handOverTitle")}
        lead={t("evidence.package.handOverLead", { min: MINIMUM })}
        okText={t("evidence.package.handOverDo")}
        busyText={t("evidence.package.handingOver")}
        doneText={t("evidence.package.handedOver")}
        minimum={MINIMUM}
        fresh
        run={async (passphrase) => {
          const answer = await send("evidence.pack", { case: id, commitment, passphrase });
          return answer.ok ? { ok: true, value: answer.value.saved } : answer;
        }}
        onClose={() => setOpen(false)}
      />
    </>
  );
}

/** Takes over a package of another console; the service takes only what an entry of this case binds. */
export function TakeOver({ id }: { id: CaseId }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <NowButton size="small" onClick={() => setOpen(true)}>
        {t("evidence.package.takeOver")}
      </NowButton>
      <PackageDialog
        open={open}
        title={t("evidence.package.takeOverTitle")}
        lead={t("evidence.package.takeOverLead")}
        okText={t("evidence.package.takeOverDo")}
        busyText={t("evidence.package.takingOver")}
        doneText={t("evidence.package.takenOver")}
        minimum={1}
        run={async (passphrase) => {
          const answer = await send("evidence.unpack", { case: id, passphrase });
          return answer.ok ? { ok: true, value: answer.value.taken } : answer;
        }}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
