#!/usr/bin/env node
// Packs a .deb with dpkg-deb from the command line that electron-builder writes for fpm (`CUSTOM_FPM_PATH`). fpm is a download of
// its own that many machines cannot reach, and of what it can do only this is asked. Options that are not known here are an error.
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";

const text = { type: "string" };
const list = { type: "string", multiple: true, default: [] };
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    "input-type": { ...text, short: "s" },
    "output-type": { ...text, short: "t" },
    force: { type: "boolean" },
    depends: { ...list, short: "d" },
    "deb-recommends": list,
    "deb-compression": text,
    "deb-priority": text,
    architecture: text,
    "after-install": text,
    "after-remove": text,
    description: text,
    version: text,
    package: text,
    name: text,
    maintainer: text,
    vendor: text,
    url: text,
    category: text,
    license: text,
  },
});

/** Bytes of all files of a folder. */
function bytesOf(path) {
  const stat = lstatSync(path);
  if (!stat.isDirectory()) return stat.size;
  return readdirSync(path).reduce((sum, name) => sum + bytesOf(join(path, name)), 0);
}

/** Only the first line of a description stands beside its field; the others are indented, and empty ones are a dot. */
function described(lines) {
  const [first = "", ...rest] = lines.split("\n");
  return [first, ...rest.map((line) => ` ${line.trim() === "" ? "." : line.trim()}`)].join("\n");
}

function control(installedBytes) {
  const fields = {
    Package: values.name,
    Version: values.version,
    Architecture: values.architecture,
    Maintainer: values.maintainer,
    "Installed-Size": String(Math.ceil(installedBytes / 1024)),
    Depends: values.depends.join(", "),
    Recommends: values["deb-recommends"].join(", "),
    Section: values.category ?? "default",
    Priority: values["deb-priority"],
    Homepage: values.url,
    Description: described(values.description ?? ""),
  };
  return Object.entries(fields)
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join("");
}

const root = mkdtempSync(join(tmpdir(), "collection-console-deb-"));
try {
  // The folder itself becomes the root of the system that it is unpacked on.
  chmodSync(root, 0o755);
  for (const mapping of positionals) {
    const at = mapping.lastIndexOf("=");
    const [from, to] = [mapping.slice(0, at), join(root, mapping.slice(at + 1))];
    mkdirSync(dirname(to), { recursive: true, mode: 0o755 });
    cpSync(from, to, { recursive: true, verbatimSymlinks: true });
    if (!lstatSync(to).isDirectory()) chmodSync(to, 0o644);
  }
  const meta = join(root, "DEBIAN");
  const installed = bytesOf(root);
  mkdirSync(meta, { mode: 0o755 });
  writeFileSync(join(meta, "control"), control(installed));
  for (const [option, script] of [
    ["after-install", "postinst"],
    ["after-remove", "postrm"],
  ]) {
    if (values[option] === undefined) continue;
    cpSync(values[option], join(meta, script));
    chmodSync(join(meta, script), 0o755);
  }
  const compression = `-Z${values["deb-compression"] ?? "xz"}`;
  const packed = spawnSync(
    "dpkg-deb",
    ["--root-owner-group", compression, "--build", root, values.package],
    {
      stdio: "inherit",
    },
  );
  process.exitCode = packed.status ?? 1;
} finally {
  rmSync(root, { recursive: true, force: true });
}
