import { expect, it } from "vitest";
import { findingsOf, judge } from "../../scripts/scan/findings.ts";

/** As the scanner writes it: https://github.com/doyensec/electronegativity, "-o report.csv". */
const REPORT = `issue, severity, confidence, filename, location, sample, description, url
CSP_GLOBAL_CHECK,"MEDIUM","CERTAIN","N/A","0:0",N/A,"No CSP, it says",https://x
AUXCLICK_JS_CHECK,"MEDIUM","FIRM","/p/electron/main/window.ts","8:17","const window = new BrowserWindow({","Limit",https://x
AUXCLICK_JS_CHECK,"MEDIUM","FIRM","/p/electron/main/other.ts","8:17","const window = new BrowserWindow({","Limit",https://x
REMOTE_MODULE_JS_CHECK,"MEDIUM","TENTATIVE","/p/electron/main/window.ts","8:17","x","Disable",https://x
PRELOAD_JS_CHECK,"MEDIUM","FIRM","/p/electron/main/window.ts","18:6","preload,","Review",https://x
AUXCLICK_JS_CHECK,"MEDIUM","FIRM","/p/electron/notices/paper.ts","102:17","x","Limit",https://x
`;

it("names what the scanner found new, and answers to what it does not find any more", () => {
  const found = findingsOf(REPORT, (file) => file.slice(3));
  expect(found).toHaveLength(6);
  expect(judge(found)).toEqual([
    "electron/main/other.ts: AUXCLICK_JS_CHECK is new: mend it, or say why it is no danger.",
    "electron/notices/paper.ts: REMOTE_MODULE_JS_CHECK is not found any more: remove its answer.",
  ]);
});
