import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const FOLDERS = ["electron", "renderer", "shared", "verifier"];

interface Rule {
  readonly name: string;
  readonly pattern: RegExp;
  /** What the rule must find, so that a rule that finds nothing is seen. */
  readonly sample: string;
  /** Files that may, each for the reason beside it. */
  readonly except?: Readonly<Record<string, string>>;
}

/** What opens a door in a program of Electron, wherever it stands in the sources. */
const RULES: readonly Rule[] = [
  {
    name: "Node in a page",
    pattern: /nodeIntegration\w*["']?\s*:(?!\s*false)/,
    sample: "nodeIntegration: true",
  },
  {
    name: "no context isolation",
    pattern: /contextIsolation["']?\s*:(?!\s*true)/,
    sample: "contextIsolation: false",
  },
  { name: "no sandbox", pattern: /\bsandbox["']?\s*:(?!\s*true)/, sample: "sandbox: false" },
  {
    name: "no web security",
    pattern: /webSecurity["']?\s*:(?!\s*true)/,
    sample: "webSecurity: false",
  },
  {
    name: "mixed content",
    pattern:
      /allowRunningInsecureContent|ignore-certificate-errors|setCertificateVerifyProc|certificate-error/,
    sample: "allowRunningInsecureContent: true",
  },
  {
    name: "features that nobody has looked at",
    pattern: /experimentalFeatures|enableBlinkFeatures|enable-blink-features|enable-features/,
    sample: "enableBlinkFeatures: 'X'",
  },
  {
    name: "an embedded view",
    pattern: /webviewTag["']?\s*:(?!\s*false)|<webview|WebContentsView|BrowserView/,
    sample: "<webview src=x>",
  },
  {
    name: "a link out of the program",
    pattern: /openExternal|openPath|showItemInFolder/,
    sample: "shell.openExternal(url)",
    except: {
      "electron/main/install-update.ts":
        "shows the folder of an update that was checked against the signed feed",
    },
  },
  {
    name: "code out of a text",
    pattern:
      /\beval\s*\(|new Function\s*\(|executeJavaScript|insertCSS|\bset(?:Timeout|Interval)\s*\(\s*["'`]/,
    sample: "new Function(text)",
  },
  {
    name: "markup out of a text",
    pattern:
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML|createContextualFragment|srcdoc/i,
    sample: "<p dangerouslySetInnerHTML={{ __html: x }} />",
  },
  {
    name: "a page from the disk or the network",
    pattern: /loadFile\s*\(|file:\/\/|loadURL\s*\(\s*["'`]https?:/,
    sample: "window.loadURL('https://x')",
  },
  { name: "a crash reporter", pattern: /crashReporter/, sample: "crashReporter.start({})" },
  {
    name: "Electron's remote module",
    pattern: /@electron\/remote|enableRemoteModule/,
    sample: "@electron/remote",
  },
  {
    name: "the whole of ipcRenderer for the page",
    pattern: /exposeInMainWorld\(\s*[^,]+,\s*(?:ipcRenderer|electron)\b/,
    sample: 'exposeInMainWorld("ipc", ipcRenderer)',
  },
  {
    name: "synchronous messages, or a second handler of messages",
    pattern: /ipcMain\s*\.\s*(?:on|once|handleOnce)\b|sendSync/,
    sample: "ipcMain.on('x', f)",
  },
  {
    name: "a program started",
    pattern: /child_process|\bexecSync|\bspawn\s*\(/,
    sample: 'import { exec } from "node:child_process"',
    except: {
      "electron/main/install-update.ts":
        "starts the installer that was checked against the signed feed, on the operator's word",
    },
  },
  {
    name: "a connection past the light node",
    pattern:
      /node:(?:http|https|http2|dgram)["']|(?<![.#\w])fetch\s*\(|XMLHttpRequest|sendBeacon|EventSource\s*\(/,
    sample: 'fetch("https://x")',
    except: {
      "electron/update/download.ts":
        "asks the consortium's own update server, if the package names one; what comes is checked by a signature",
      "electron/snapshot/rpc.ts":
        "asks a member's node for `npm run snapshot`; no part of the console",
    },
  },
  {
    name: "a check of TLS taken off",
    pattern: /rejectUnauthorized|NODE_TLS_REJECT_UNAUTHORIZED/,
    sample: "rejectUnauthorized: false",
  },
  {
    name: "a weak number where a secret is made",
    pattern: /Math\.random/,
    sample: "Math.random()",
  },
];

/** A source without its comments: they may name what the code may not do. */
const withoutComments = (text: string) =>
  text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[\s;{}(,])\/\/.*$/gm, "$1");

const sources = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs|cjs|js|html)$/.test(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(ROOT.length + 1)
        .replaceAll("\\", "/"),
    ),
).map((file) => ({ file, text: withoutComments(readFileSync(join(ROOT, file), "utf8")) }));

describe("the sources of the program", () => {
  it("are all looked at", () => {
    expect(sources.length).toBeGreaterThan(300);
    for (const file of ["electron/main.ts", "electron/preload.ts", "renderer/main.tsx"])
      expect(sources.map((source) => source.file)).toContain(file);
  });

  it.each(RULES)("have nowhere: $name", ({ pattern, sample, except = {} }) => {
    expect(withoutComments(sample)).toMatch(pattern);
    const found = sources.flatMap(({ file, text }) => {
      const hit = pattern.exec(text);
      return hit === null || file in except
        ? []
        : [`${file}: ${text.slice(hit.index, hit.index + 80)}`];
    });
    expect(found).toEqual([]);
    // An exception that is needed no more would hide the next one.
    for (const file of Object.keys(except))
      expect(sources.find((source) => source.file === file)?.text ?? "", file).toMatch(pattern);
  });
});

describe("the packages that the program is made of", () => {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(ROOT, "package.json"), "utf8"),
  ) as Record<"dependencies" | "devDependencies", Record<string, string>>;

  it("are named by one version each, so that an update is somebody's decision", () => {
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it("all come with a digest from a registry, none from a repository or a file", () => {
    const { packages } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as {
      packages: Record<string, { integrity?: string; resolved?: string; link?: boolean }>;
    };
    const loose = Object.entries(packages).filter(
      ([path, { integrity, link }]) => path !== "" && !/^sha512-/.test(integrity ?? "") && !link,
    );
    expect(loose.map(([path]) => path)).toEqual([]);
  });

  it("that run a script when they are installed are known", () => {
    const { packages } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as {
      packages: Record<string, { hasInstallScript?: boolean }>;
    };
    const scripts = Object.entries(packages)
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => path.replace(/^.*node_modules\//, ""));
    expect([...new Set(scripts)].sort()).toEqual(["electron-winstaller", "esbuild"]);
  });
});
