import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AppError } from "../../../shared/errors.ts";
import type { LinkReport } from "../../../shared/ipc/register-schemas.ts";
import type { Reject } from "../../../shared/register/rejects.ts";
import { send } from "../../api/client.ts";
import { useOrgName } from "../../app/facts.ts";
import { whole } from "../../format/number.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { Dialog } from "../../ui/Popups.tsx";
import { useNotify } from "../../ui/use-notify.ts";
import { Waiting } from "../../ui/Waiting.tsx";
import { PassphraseField } from "../keys/PassphraseField.tsx";
import { RejectsPanel } from "./RejectsPanel.tsx";

type Doing = "import" | "export";

/** Which account is which customer of the chain: how many are known, a list of them in, and a sealed one out. */
export function MappingPanel({ accounts }: { accounts: number }) {
  const { t } = useTranslation();
  const orgName = useOrgName();
  const notify = useNotify();
  const [doing, setDoing] = useState<Doing>();
  const [passphrase, setPassphrase] = useState("");
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<AppError>();
  const [linked, setLinked] = useState<{ report: LinkReport; rejects: readonly Reject[] }>();

  function close() {
    setDoing(undefined);
    setPassphrase("");
    setFailed(undefined);
  }

  async function go(what: Doing) {
    setBusy(true);
    setFailed(undefined);
    const answer =
      what === "import"
        ? await send("register.link", { passphrase })
        : await send("register.linkExport", { passphrase });
    setBusy(false);
    if (!answer.ok) return setFailed(answer.error);
    close();
    if ("saved" in answer.value) {
      if (answer.value.saved) notify(answer, t("lists.mapping.exported"));
      return;
    }
    const { report, rejects } = answer.value;
    if (report !== undefined) setLinked({ report, rejects });
  }

  return (
    <>
      <Panel
        title={t("lists.mapping.title")}
        extra={
          <span className="inline">
            <Button onClick={() => setDoing("import")}>{t("lists.mapping.import")}</Button>
            <Button disabled={accounts === 0} onClick={() => setDoing("export")}>
              {t("lists.mapping.export")}
            </Button>
          </span>
        }
      >
        <p className="hint">{t("lists.mapping.lead")}</p>
        <p>{t("lists.mapping.known", { n: whole(accounts) })}</p>
        {linked !== undefined && (
          <p role="status">
            {t("lists.mapping.imported", {
              file: linked.report.file,
              rows: whole(linked.report.rows),
              linked: whole(linked.report.linked),
              known: whole(linked.report.known),
              rejected: whole(linked.report.rejected),
            })}
          </p>
        )}
      </Panel>
      {linked !== undefined && linked.report.rejected > 0 && (
        <RejectsPanel of="mapping" report={linked.report} rejects={linked.rejects} />
      )}
      <Dialog
        open={doing !== undefined}
        title={t(doing === "export" ? "lists.mapping.export" : "lists.mapping.import")}
        footer={null}
        closable={{ "aria-label": t("app.close") }}
        onCancel={close}
      >
        {doing !== undefined && (
          <form
            className="act-form"
            onSubmit={(event) => {
              event.preventDefault();
              void go(doing);
            }}
          >
            {doing === "export" && <p>{t("lists.mapping.exportLead")}</p>}
            <PassphraseField
              label={t(
                doing === "export" ? "lists.mapping.newPassphrase" : "lists.mapping.passphrase",
              )}
              fresh={doing === "export"}
              value={passphrase}
              onChange={setPassphrase}
            />
            {failed !== undefined && <ErrorNote error={failed} orgName={orgName} />}
            {busy && <Waiting what={t("lists.mapping.importing")} />}
            <div className="actions">
              <Button disabled={busy} onClick={close}>
                {t("app.cancel")}
              </Button>
              <Button
                type="primary"
                htmlType="submit"
                disabled={busy || (doing === "export" && passphrase === "")}
              >
                {t(doing === "export" ? "lists.mapping.save" : "lists.mapping.choose")}
              </Button>
            </div>
          </form>
        )}
      </Dialog>
    </>
  );
}
