import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, normalize } from "node:path";
import { FuseV1Options } from "@electron/fuses";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { appFiles, fileOf } from "../../electron/security/app-files.ts";
import { CONTENT_SECURITY_POLICY } from "../../electron/security/csp.ts";
import { isAppUrl } from "../../electron/security/origin.ts";

const folder = "/app/renderer";

describe("the app's own files", () => {
  it("serves what lies in the folder", () => {
    expect(fileOf(folder, "app://console/")).toBe("/app/renderer/index.html");
    expect(fileOf(folder, "app://console/assets/main.js?v=1#x")).toBe(
      "/app/renderer/assets/main.js",
    );
  });

  it.each([
    "app://console/..%2f..%2fetc%2fpasswd.js",
    "app://console/..%5c..%5csecret.js",
    "app://console/a%00.js",
    "app://console/%E0%A4%A.js",
    "app://console/data.json",
    "app://other/index.html",
    "app://user@console/index.html",
    "file:///etc/passwd.js",
    "https://console/index.html",
    "not a url",
  ])("refuses %s", (url) => {
    expect(fileOf(folder, url)).toBeUndefined();
  });

  it("never leaves the folder, whatever is asked", () => {
    const part = fc.constantFrom(
      "..",
      ".",
      "%2e%2e",
      "%2f",
      "%5c",
      "/",
      "\\",
      "a",
      "%00",
      "index.html",
      "?",
      "#",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const file = fileOf(folder, `app://console/${parts.join("")}`);
        return file === undefined || (file.startsWith(`${folder}/`) && normalize(file) === file);
      }),
      { numRuns: 2_000 },
    );
  });

  it("answers with the policy and no sniffing, also when it refuses", async () => {
    const dir = mkdtempSync(join(tmpdir(), "app-files-"));
    writeFileSync(join(dir, "index.html"), "<p>x</p>");
    const answer = appFiles(dir);
    const cases = [
      { request: new Request("app://console/"), status: 200 },
      { request: new Request("app://console/none.js"), status: 404 },
      { request: new Request("app://console/x.json"), status: 403 },
      { request: new Request("app://console/", { method: "POST" }), status: 405 },
    ];
    for (const { request, status } of cases) {
      const response = await answer(request);
      expect(response.status).toBe(status);
      expect(response.headers.get("content-security-policy")).toBe(CONTENT_SECURITY_POLICY);
      expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    }
  });
});

describe("the policy", () => {
  it("allows nothing inline, evaluated or remote", () => {
    expect(CONTENT_SECURITY_POLICY).toMatch(/^default-src 'none'/);
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|http|\*|blob:/);
  });
});

describe("the origin", () => {
  it("is ours alone", () => {
    expect(isAppUrl("app://console/index.html")).toBe(true);
    for (const url of [
      "app://console.evil/",
      "app://x@console/",
      "app:console",
      "about:blank",
      "data:text/html,x",
      "",
    ])
      expect(isAppUrl(url)).toBe(false);
  });
});

describe("the package", () => {
  const config = readFileSync(join(import.meta.dirname, "../../electron-builder.yml"), "utf8");
  const block = /^electronFuses:\n((?: {2}\w+: \w+\n)+)/m.exec(config)?.[1] ?? "";
  const fuses = new Map(
    [...block.matchAll(/(\w+): (true|false)/g)].map(([, name, value]) => [name, value]),
  );

  it("sets every fuse that there is", () => {
    const known = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)));
    const names = known.map((name) => `${name[0]?.toLowerCase()}${name.slice(1)}`);
    expect([...fuses.keys()].sort()).toEqual(names.sort());
  });

  it("is not a Node that anybody can use, and takes no other code than its own", () => {
    const on = [...fuses].filter(([, value]) => value === "true").map(([name]) => name);
    expect(on.sort()).toEqual([
      "enableCookieEncryption",
      "enableEmbeddedAsarIntegrityValidation",
      "onlyLoadAppFromAsar",
    ]);
  });
});
