import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { antdStyleSheet } from "./renderer/theme/vite-plugin.ts";

/** Build of the window's page. Chromium 130 is the oldest that it runs on. */
export default defineConfig({
  root: "renderer",
  base: "./",
  plugins: [react(), antdStyleSheet()],
  build: {
    outDir: "../dist/renderer",
    emptyOutDir: true,
    target: "chrome130",
    // Data URLs would be refused by the content security policy for styles and fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4_000,
  },
});
