import { createCache, extractStyle, StyleProvider } from "@ant-design/cssinjs";
import {
  Alert,
  App,
  Button,
  Checkbox,
  ConfigProvider,
  DatePicker,
  Drawer,
  Empty,
  Input,
  InputNumber,
  Modal,
  message,
  notification,
  Progress,
  Radio,
  Segmented,
  Select,
  Switch,
  Tooltip,
} from "antd";
import type { ComponentType, ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { consoleTheme } from "./theme.ts";

/** What antd itself renders to make its style sheet: the panel of a component without its portal. */
const panel = (component: unknown, key: string) => {
  const holder = component as Record<string, ComponentType<Record<string, unknown>>>;
  const Panel =
    holder._InternalPanelDoNotUseOrYouWillBeFired ??
    (component as ComponentType<Record<string, unknown>>);
  return <Panel key={key} title="x" content="x" open />;
};

/** Each component of antd that the views use, once, in every shape that brings styles of its own. */
export const USED: Record<string, ReactElement> = {
  Alert: <Alert title="x" />,
  App: <App>x</App>,
  Button: <Button>x</Button>,
  Checkbox: <Checkbox />,
  DatePicker: (
    <>
      <DatePicker showTime />
      {panel(DatePicker, "date")}
    </>
  ),
  Drawer: (
    <>
      <Drawer />
      {panel(Drawer, "drawer")}
    </>
  ),
  Empty: <Empty />,
  Input: (
    <>
      <Input allowClear prefix="x" />
      <Input.Password />
      <Input.TextArea showCount />
      <Input.Search />
    </>
  ),
  InputNumber: <InputNumber prefix="x" suffix="x" />,
  Modal: (
    <>
      <Modal />
      {panel(Modal, "modal")}
    </>
  ),
  Progress: <Progress percent={1} />,
  Radio: (
    <Radio.Group>
      <Radio value={1} />
      <Radio.Button value={2} />
    </Radio.Group>
  ),
  Segmented: <Segmented options={["x"]} />,
  Select: (
    <>
      <Select />
      {panel(Select, "select")}
    </>
  ),
  Switch: <Switch />,
  Tooltip: panel(Tooltip, "tooltip"),
  message: panel(message, "message"),
  notification: panel(notification, "notification"),
};

/**
 * The style sheet of the antd components that the views use, in the console's theme: rules and variables. Made before
 * the program runs, because the page's content security policy forbids style elements made at run time.
 */
export function extractCss(): string {
  const cache = createCache();
  renderToString(
    <StyleProvider cache={cache}>
      <ConfigProvider theme={consoleTheme}>
        {Object.entries(USED).map(([name, element]) => (
          <div key={name}>{element}</div>
        ))}
      </ConfigProvider>
    </StyleProvider>,
  );
  return extractStyle(cache, { plain: true });
}
