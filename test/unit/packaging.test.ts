import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { parseOptions } from "../../electron/main/options.ts";
import { ROOT } from "../../scripts/lib/paths.ts";
import { icoFile } from "../../scripts/packaging/ico.ts";

const require = createRequire(import.meta.url);
const builder = createRequire(require.resolve("electron-builder"));
const yaml = createRequire(builder.resolve("app-builder-lib/package.json"))("js-yaml") as {
  load(text: string): unknown;
};
const lib = dirname(builder.resolve("app-builder-lib/package.json"));

interface BuilderConfig {
  getConfig(dir: string, file: string | null, overrides: object | null): Promise<unknown>;
  validateConfiguration(config: unknown, log: { isEnabled: boolean }): Promise<void>;
}
const { getConfig, validateConfiguration } = require(
  join(lib, "out", "util", "config", "config.js"),
) as BuilderConfig;

const read = () => getConfig(ROOT, join(ROOT, "electron-builder.yml"), null);
const targetSchema = z.object({
  target: z.array(z.union([z.string(), z.object({ target: z.string(), arch: z.string() })])),
});
const configSchema = z.looseObject({
  win: targetSchema,
  linux: targetSchema,
  nsis: z.object({
    perMachine: z.boolean(),
    installerLanguages: z.array(z.string()),
    include: z.string(),
  }),
  fileAssociations: z.array(z.object({ ext: z.string() })),
  protocols: z.array(z.object({ schemes: z.array(z.string()) })),
  asar: z.literal(true),
});

const workflowSchema = z.object({
  jobs: z.object({
    packages: z.object({
      strategy: z.object({ matrix: z.object({ include: z.array(z.object({ os: z.string() })) }) }),
      steps: z.array(z.object({ run: z.string().optional() })),
    }),
  }),
});

describe("the packages", () => {
  it("are configured as the builder's own schema wants them", async () => {
    const config = (await read()) as Record<string, unknown>;
    await validateConfiguration(config, { isEnabled: false });
    await expect(
      validateConfiguration({ ...config, nsis: { perUser: true } }, { isEnabled: false }),
    ).rejects.toThrow(/configuration\.nsis/);
  });

  it("are for Windows without an administrator, in both languages, and for Linux", async () => {
    const { win, linux, nsis } = configSchema.parse(await read());
    expect(win.target).toEqual([
      { target: "nsis", arch: "x64" },
      { target: "portable", arch: "x64" },
    ]);
    expect(linux.target).toEqual(["dir", "AppImage", "deb"]);
    expect(nsis.perMachine).toBe(false);
    expect(nsis.installerLanguages).toEqual(["zh_CN", "en_US"]);
  });

  it("open the files and links that the console takes", async () => {
    const { fileAssociations, protocols, nsis } = configSchema.parse(await read());
    const [file] = fileAssociations;
    const scheme = protocols[0]?.schemes[0] ?? "";
    const defaults = { dataDir: "d", specFile: "s" };
    expect(parseOptions([`a.${file?.ext}`], defaults, "/x").snapshotFile).toBe(
      join("/x", `a.${file?.ext}`),
    );
    expect(scheme).toBe("collection-console");
    expect(readFileSync(join(ROOT, nsis.include), "utf8")).toContain(`Classes\\${scheme}"`);
  });

  it("are released by a workflow of commands that exist", () => {
    const file = readFileSync(join(ROOT, ".github", "workflows", "release.yml"), "utf8");
    const { jobs } = workflowSchema.parse(yaml.load(file));
    const runs = jobs.packages.steps.flatMap(({ run }) => run ?? []);
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")));
    const names = [...runs.join("\n").matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name ?? "");
    expect(names).toContain("dist");
    for (const name of names) expect(scripts[name], name).toBeDefined();
    for (const [test] of runs.join("\n").matchAll(/test\/\S+/g))
      expect(existsSync(join(ROOT, test)), test).toBe(true);
    expect(jobs.packages.strategy.matrix.include.map(({ os }) => os)).toEqual([
      "windows-latest",
      "ubuntu-latest",
    ]);
  });

  it("have an icon whose pictures lie where its directory says", () => {
    const icon = readFileSync(join(ROOT, "build", "icon.ico"));
    const pictures = Array.from({ length: icon.readUInt16LE(4) }, (_, n) => {
      const entry = 6 + 16 * n;
      const at = icon.readUInt32LE(entry + 12);
      const png = icon.subarray(at, at + icon.readUInt32LE(entry + 8));
      expect(png.subarray(1, 4).toString()).toBe("PNG");
      const size = png.readUInt32BE(16);
      expect(icon.readUInt8(entry) || 256).toBe(size);
      return { size, png };
    });
    expect(pictures.at(-1)?.size).toBe(256);
    expect(icoFile(pictures)).toEqual(icon);
  });

  it.runIf(process.platform === "linux")(
    "are packed into a deb as electron-builder asks for it",
    () => {
      const folder = mkdtempSync(join(tmpdir(), "collection-console-deb-test-"));
      try {
        mkdirSync(join(folder, "app", "locales"), { recursive: true });
        writeFileSync(join(folder, "app", "console"), "program", { mode: 0o755 });
        writeFileSync(join(folder, "app", "locales", "zh.pak"), "words");
        writeFileSync(join(folder, "after.sh"), "#!/bin/sh\n");
        writeFileSync(join(folder, "c.desktop"), "[Desktop Entry]\n", { mode: 0o600 });
        const deb = join(folder, "c.deb");
        const options = {
          name: "c",
          version: "1.2.3",
          architecture: "amd64",
          maintainer: "C <c@c.example>",
        };
        const args = [
          ...["-s", "dir", "--force", "-t", "deb", "-d", "libx | liby", "-d", "libz"],
          ...["--deb-compression", "gzip", "--after-install", join(folder, "after.sh")],
          ...["--description", "short\n long\n\n more", "--package", deb],
          ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]),
          `${join(folder, "app")}/=/opt/A Console`,
          `${join(folder, "c.desktop")}=/usr/share/applications/c.desktop`,
        ];
        const script = join(ROOT, "scripts", "packaging", "deb.mjs");
        const run = (program: string, ...more: string[]) => {
          const { status, stdout, stderr } = spawnSync(program, more, { encoding: "utf8" });
          return { status, stdout, stderr };
        };
        expect(run(process.execPath, script, ...args)).toMatchObject({ status: 0 });
        const field = (name: string) => run("dpkg-deb", "-f", deb, name).stdout.trim();
        expect(field("Depends")).toBe("libx | liby, libz");
        expect(field("Description")).toBe("short\n long\n .\n more");
        const listed = run("dpkg-deb", "-c", deb).stdout;
        expect(listed).toMatch(/^-rwxr-xr-x root\/root .* \.\/opt\/A Console\/console$/m);
        expect(listed).toMatch(
          /^-rw-r--r-- root\/root .* \.\/usr\/share\/applications\/c.desktop$/m,
        );
        expect(listed).toContain("./opt/A Console/locales/zh.pak");
        expect(run("dpkg-deb", "--ctrl-tarfile", deb).stdout).toContain("postinst");
        expect(run(process.execPath, script, ...args, "--rpm-os", "linux").status).not.toBe(0);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );
});
