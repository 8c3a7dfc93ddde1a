// Entry of every command in package.json: `node scripts/bootstrap.mjs COMMAND [options]`. It needs nothing but Node, so
// that it can install the rest; then it hands over to scripts/COMMAND.ts in this same process.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(`Node 20.19 or newer is needed; this is ${process.versions.node}.`);
}

/** Whether node_modules holds what package-lock.json asks for; packages of other platforms may be absent. */
function dependenciesInstalled() {
  const installedFile = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(installedFile)) return false;
  const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  const installed = JSON.parse(readFileSync(installedFile, "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === "" ||
      (installed[path] === undefined ? optional : installed[path].version === version),
  );
}

function installDependencies() {
  console.error("Installing the npm packages of package-lock.json (about a minute) …");
  const npm = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    // Nothing of npm may land on standard output: some commands promise one JSON line there.
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (npm.status !== 0) stop("npm ci failed (see above). Check the network and try again.");
}

const [command, ...options] = process.argv.slice(2);
const script = join(root, "scripts", `${command}.ts`);
if (!command || !existsSync(script))
  stop(`There is no command ${command ?? ""}: see package.json.`);
checkNode();
if (!dependenciesInstalled()) installDependencies();

const { register } = await import("tsx/esm/api");
register();
process.argv = [process.argv[0], script, ...options];
await import(pathToFileURL(script).href);
