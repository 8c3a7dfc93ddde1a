import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { send } from "../api/client.ts";
import { Mark } from "../ui/Mark.tsx";
import { useNotify } from "../ui/use-notify.ts";
import { isOnline, operatorText, useOperator, useOrgName, useStatus } from "./facts.ts";
import { useNavigation } from "./navigation.ts";

/** Branch and role without what the name says already, as the names of demo operators do. */
const beside = (name: string, text: string) =>
  text
    .split(" · ")
    .filter((part) => !name.includes(part))
    .join(" · ");

/** Name, branch, role and lock of the operator, with the lock button. */
export function WhoWorksHere() {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const notify = useNotify();
  const orgName = useOrgName();
  const online = isOnline(useStatus().data);
  const key = useOperator();
  if (key === undefined)
    return (
      <div className="who">
        <Button size="small" onClick={() => go("keys")}>
          {t("app.who.none")}
        </Button>
      </div>
    );
  return (
    <section className="who" aria-label={t("app.who.label")}>
      <button
        type="button"
        className="link who-name"
        title={key.address}
        onClick={() => go("keys")}
      >
        <b>{key.name}</b>{" "}
        <span>
          {key.operator === undefined && online
            ? t("app.who.unregistered")
            : beside(key.name, operatorText(t, key, orgName))}
        </span>
      </button>
      <Mark tone={key.locked ? "plain" : "good"}>
        {key.locked ? t("app.who.locked") : t("app.who.unlocked")}
      </Mark>
      {!key.locked && (
        <Button
          size="small"
          onClick={async () => notify(await send("keys.lock", {}), t("keys.lockedNow"))}
        >
          {t("app.who.lock")}
        </Button>
      )}
    </section>
  );
}
