import { useTranslation } from "react-i18next";
import { ROLES } from "../../../shared/domain/words.ts";
import type { KeyInfo } from "../../../shared/ipc/key-schemas.ts";
import { send } from "../../api/client.ts";
import { useOrgName, useStatus } from "../../app/facts.ts";
import { Mark } from "../../ui/Mark.tsx";
import { useNotify } from "../../ui/use-notify.ts";
import { DEMO_PASSPHRASE } from "./demo.ts";

/** Demo operators as cards, one row a branch. */
export function DemoOperators(props: { keys: readonly KeyInfo[]; onChosen?: () => void }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const orgName = useOrgName();
  const node = useStatus().data?.node.state ?? "off";
  const known = props.keys.filter((key) => key.operator !== undefined);
  const rest = props.keys.filter((key) => key.operator === undefined);
  const branches = [...new Set(known.map((key) => key.operator?.org ?? 0))].sort((a, b) => a - b);
  const rank = (key: KeyInfo) =>
    key.operator === undefined ? 99 : ROLES.indexOf(key.operator.role);

  async function choose(key: KeyInfo) {
    const result = await send("keys.select", { account: key.account });
    notify(result, t("keys.chosenDone", { name: key.name }));
    if (result.ok) props.onChosen?.();
  }
  const cards = (keys: readonly KeyInfo[]) => (
    <div className="operator-cards">
      {keys.map((key) => (
        <button
          key={key.account}
          type="button"
          className="operator-card"
          aria-pressed={key.selected}
          onClick={() => void choose(key)}
        >
          <b>{key.name}</b>
          <span>
            {key.operator === undefined
              ? t("app.who.unknownRole")
              : t(`words.role.${key.operator.role}`)}
            {key.selected && (
              <>
                {" "}
                <Mark tone="good">{t("keys.chosen")}</Mark>
              </>
            )}
          </span>
        </button>
      ))}
    </div>
  );
  return (
    <div className="demo-operators">
      <p>{t("keys.demoLead", { passphrase: DEMO_PASSPHRASE })}</p>
      {branches.map((org) => (
        <section key={org} aria-label={orgName(org)}>
          <h3>{orgName(org)}</h3>
          {cards(
            known
              .filter((key) => key.operator?.org === org)
              .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name)),
          )}
        </section>
      ))}
      {rest.length > 0 && (
        <section>
          <p>{t("keys.demoAwaiting", { state: t(`app.node.${node}`) })}</p>
          {cards(rest)}
        </section>
      )}
    </div>
  );
}
