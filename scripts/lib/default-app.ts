/**
 * The small program that Electron runs when it is started with the path of an application: what Electron's own
 * `default_app.asar` does, as far as this project needs it (an application folder, and `-r MODULE` before it). It is an ES module so that Electron waits for the
 * application's main file before it says `ready`.
 */
const MAIN = `import { app } from "electron";
import { existsSync, readFileSync } from "node:fs";
import Module from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const modules = [];
let target;
const args = process.argv.slice(1);
for (let i = 0; i < args.length && target === undefined; i += 1) {
  if (args[i] === "-r" || args[i] === "--require") modules.push(args[(i += 1)]);
  else if (!args[i].startsWith("-")) target = resolve(args[i]);
}
Object.defineProperty(process, "defaultApp", { value: true, enumerable: true });
if (modules.length > 0) Module._preloadModules(modules);
if (target === undefined) {
  console.error("Name the folder of an application.");
  process.exit(1);
}
const manifestFile = join(target, "package.json");
if (existsSync(manifestFile)) {
  const manifest = JSON.parse(readFileSync(manifestFile, "utf8"));
  if (manifest.version) app.setVersion(manifest.version);
  app.name = manifest.productName ?? manifest.name ?? app.name;
  app.setAppPath(target);
}
await import(pathToFileURL(Module._resolveFilename(target, null, true)).href);
`;

/** Files of the package, by name. */
export const DEFAULT_APP = {
  "package.json": `${JSON.stringify({ name: "electron", main: "main.js", type: "module" })}\n`,
  "main.js": MAIN,
} as const;
