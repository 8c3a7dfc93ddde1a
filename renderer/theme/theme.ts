import type { ThemeConfig } from "antd";

/**
 * A calm, dense office look. Text colours keep a contrast of at least 4.5:1 on white and on the pale grey of the frame
 * (WCAG 2.2, 1.4.3).
 */
export const consoleTheme: ThemeConfig = {
  hashed: false,
  /** A fixed key, because the style sheet is made before the program runs (antd.css). */
  cssVar: { key: "console-theme" },
  token: {
    colorPrimary: "#1d5a96",
    colorInfo: "#1d5a96",
    colorSuccess: "#2b7a1f",
    colorWarning: "#8f5a00",
    colorError: "#b8231a",
    colorInfoBg: "#eaf2fb",
    colorInfoBorder: "#a9c6e4",
    colorSuccessBg: "#edf7ea",
    colorSuccessBorder: "#a8d3a0",
    colorWarningBg: "#fdf5e2",
    colorWarningBorder: "#e3c27f",
    colorErrorBg: "#fdeeed",
    colorErrorBorder: "#e7aaa5",
    colorText: "#1c2530",
    colorTextSecondary: "#4a5765",
    colorTextTertiary: "#5b6775",
    colorTextDescription: "#5b6775",
    colorTextPlaceholder: "#697582",
    colorTextDisabled: "#737e8a",
    colorBorder: "#b9c3ce",
    colorBorderSecondary: "#dde3ea",
    borderRadius: 4,
    fontSize: 13,
    controlHeight: 28,
    controlHeightSM: 22,
    paddingLG: 16,
    motion: false,
    fontFamily:
      '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif',
  },
};
