import { StyleProvider } from "@ant-design/cssinjs";
import { App as AntApp, ConfigProvider } from "antd";
import enUS from "antd/locale/en_US.js";
import zhCN from "antd/locale/zh_CN.js";
import { useLanguage } from "../i18n/index.ts";
import "dayjs/locale/zh-cn.js";
import dayjs from "dayjs";
import { MnemonicKeeper } from "../screens/keys/Mnemonic.tsx";
import { consoleTheme } from "../theme/theme.ts";
import { ErrorBoundary } from "../ui/ErrorBoundary.tsx";
import { popupHolder } from "../ui/Popups.tsx";
import { Frame } from "./Frame.tsx";
import { useZone } from "./use-zone.ts";

/**
 * antd writes its theme variables into style elements. They are in the style sheet already (theme/extract-css.tsx), and
 * the content security policy forbids such elements, so they go into an element that is not part of the page.
 */
const unusedStyles = document.createElement("div");

const ANTD_LOCALE = { zh: zhCN, en: enUS };

export function App() {
  const language = useLanguage();
  useZone();
  dayjs.locale(language === "en" ? "en" : "zh-cn");
  return (
    <StyleProvider container={unusedStyles}>
      <ConfigProvider
        theme={{ ...consoleTheme, zeroRuntime: true }}
        locale={ANTD_LOCALE[language]}
        button={{ autoInsertSpace: false }}
        wave={{ disabled: true }}
        getPopupContainer={popupHolder}
      >
        <AntApp component={false} message={{ maxCount: 3, top: 50, getContainer: popupHolder }}>
          <ErrorBoundary>
            <MnemonicKeeper>
              <Frame />
            </MnemonicKeeper>
          </ErrorBoundary>
        </AntApp>
      </ConfigProvider>
      <div id="popups" className="console-theme" />
    </StyleProvider>
  );
}
