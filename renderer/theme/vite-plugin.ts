import type { Plugin } from "vite";
import { extractCss } from "./extract-css.tsx";

const NAME = "virtual:antd.css";

/** Serves the style sheet of the used antd components as the module `virtual:antd.css`, made at build time. */
export function antdStyleSheet(): Plugin {
  return {
    name: "antd-style-sheet",
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: (id) => (id === `\0${NAME}` ? extractCss() : undefined),
  };
}
