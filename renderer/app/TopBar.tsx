import { Button, Segmented } from "antd";
import { useTranslation } from "react-i18next";
import { mustBeNoted } from "../../shared/domain/signed-item.ts";
import { useQuery } from "../api/use-query.ts";
import { whole } from "../format/number.ts";
import { chooseLanguage, useLanguage } from "../i18n/index.ts";
import { Mark } from "../ui/Mark.tsx";
import { AsOfPicker } from "./AsOfPicker.tsx";
import { useOperator, useStatus } from "./facts.ts";
import { NetworkSwitch } from "./NetworkSwitch.tsx";
import { screensOf, useNavigation } from "./navigation.ts";
import { WhoWorksHere } from "./WhoWorksHere.tsx";

const NOTHING = {};

/** The name of the program, the demo mark, the screens, who works here, network and language. */
export function TopBar(props: { outboxOpen: boolean; onOutbox: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { place, go } = useNavigation();
  const status = useStatus().data;
  const screens = screensOf(useOperator()?.operator, Date.now());
  const pending = status?.outbox.pending ?? 0;
  const failed =
    useQuery("council.get", NOTHING).data?.acts.filter(({ status }) => mustBeNoted(status))
      .length ?? 0;
  const office = useQuery("office.get", NOTHING).data?.acts;
  const officeFailed = office?.filter(({ status }) => mustBeNoted(status)).length ?? 0;
  const attention = status?.outbox.attention ?? 0;
  return (
    <header className="top-bar">
      <strong className="brand">{t("app.name")}</strong>
      {status?.chain.demo && (
        <span className="demo-mark" title={t("app.demoLong")}>
          {t("app.demo")}
        </span>
      )}
      <nav aria-label={t("app.nav.label")}>
        {screens.map((screen) => (
          <button
            key={screen}
            type="button"
            className="nav-item"
            aria-current={place.screen === screen ? "page" : undefined}
            onClick={() => go(screen)}
          >
            {t(`app.nav.${screen}`)}
            {screen === "outbox" && pending > 0 && <Mark tone="info">{pending}</Mark>}
            {screen === "outbox" && attention > 0 && (
              <Mark tone="bad">{t("app.status.attention", { n: whole(attention) })}</Mark>
            )}
            {screen === "office" && officeFailed > 0 && (
              <Mark tone="bad">{t("app.status.attention", { n: whole(officeFailed) })}</Mark>
            )}
            {screen === "policy" && failed > 0 && (
              <Mark tone="bad">{t("app.status.attention", { n: whole(failed) })}</Mark>
            )}
          </button>
        ))}
      </nav>
      <WhoWorksHere />
      <AsOfPicker />
      <NetworkSwitch />
      <Segmented
        size="small"
        aria-label={t("app.language")}
        value={language}
        options={[
          { value: "zh", label: "中文" },
          { value: "en", label: "English" },
        ]}
        onChange={(value) => void chooseLanguage(value === "en" ? "en" : "zh")}
      />
      {place.screen !== "outbox" && (
        <Button size="small" aria-pressed={props.outboxOpen} onClick={props.onOutbox}>
          {props.outboxOpen ? t("outbox.hide") : t("outbox.show")}
        </Button>
      )}
    </header>
  );
}
