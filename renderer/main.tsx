import "virtual:antd.css";
import "./theme/console.css";
import { createRoot } from "react-dom/client";
import { z } from "zod";
import { listenToPushes } from "./api/client.ts";
import { App } from "./app/App.tsx";
import { startI18n } from "./i18n/index.ts";

// zod's compiled parsers need eval, which the page's content security policy forbids.
z.config({ jitless: true });

await startI18n();
listenToPushes();
const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
createRoot(root).render(<App />);
