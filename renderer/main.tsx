// First, before any schema is made.
import "./zod-without-eval.ts";
import "virtual:antd.css";
import "./theme/console.css";
import "./theme/dashboard.css";
import "./theme/audit.css";
import "./theme/access.css";
import { createRoot } from "react-dom/client";
import { listenToPushes } from "./api/client.ts";
import { App } from "./app/App.tsx";
import { startI18n } from "./i18n/index.ts";

await startI18n();
listenToPushes();
const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
createRoot(root).render(<App />);
