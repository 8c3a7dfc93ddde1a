import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { KeyInfo } from "../../../shared/ipc/key-schemas.ts";
import { send } from "../../api/client.ts";
import { operatorText, useOrgName, useStatus } from "../../app/facts.ts";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { QrCode } from "../../ui/QrCode.tsx";
import { useNotify } from "../../ui/use-notify.ts";
import { ExportKey } from "./ExportKey.tsx";
import { LockControl } from "./LockControl.tsx";

/** Personal keys with address, branch and role; a key that the chain does not know says so. */
export function KeyList(props: { keys: readonly KeyInfo[] }) {
  const { t } = useTranslation();
  if (props.keys.length === 0) return <p>{t("keys.noneMine")}</p>;
  return (
    <ul className="key-list">
      {props.keys.map((key) => (
        <KeyCard key={key.account} info={key} />
      ))}
    </ul>
  );
}

function KeyCard({ info }: { info: KeyInfo }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const orgName = useOrgName();
  const node = useStatus().data?.node.state ?? "off";
  const { operator } = info;

  return (
    <li className="key-card" data-selected={info.selected}>
      <div className="key-head">
        <b>{info.name}</b>
        {info.demo && <Mark tone="warn">{t("app.demo")}</Mark>}
        {info.selected && <Mark tone="good">{t("keys.chosen")}</Mark>}
        <Mark tone={info.locked ? "plain" : "good"}>
          {info.locked ? t("app.who.locked") : t("app.who.unlocked")}
        </Mark>
      </div>
      <p>
        {operator === undefined
          ? node === "following"
            ? t("keys.unregisteredLong")
            : t("keys.notLooked", { state: t(`app.node.${node}`) })
          : operatorText(t, info, orgName)}
      </p>
      <p className="address">
        <span>{t("keys.address")}</span> <code>{info.address}</code>{" "}
        <CopyButton text={info.address} />
      </p>
      {operator === undefined && (
        <details>
          <summary>{t("keys.addressCode")}</summary>
          <QrCode text={info.address} label={t("keys.addressCode")} />
        </details>
      )}
      <div className="inline">
        {!info.selected && (
          <Button
            type="primary"
            onClick={async () =>
              notify(
                await send("keys.select", { account: info.account }),
                t("keys.chosenDone", { name: info.name }),
              )
            }
          >
            {t("keys.choose")}
          </Button>
        )}
        {info.selected && <LockControl info={info} />}
        <ExportKey info={info} />
      </div>
    </li>
  );
}
