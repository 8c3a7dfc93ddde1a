import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { ROOT } from "./paths.ts";

const FOLDER = join(ROOT, "verifier");

/** What a content security policy calls an inline script or style. */
const sourceHash = (text: string): string =>
  `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/**
 * The page of an evidence package without its data: one HTML file with verifier and style inside, which no network answers and
 * which runs no script but its own. Takes about a second.
 */
export async function verifierPage(): Promise<string> {
  // Text in a string of the code must not end the element that holds it.
  const code = (await bundle()).replaceAll("</script", "<\\/script");
  const style = readFileSync(join(FOLDER, "page.css"), "utf8");
  const policy = [
    "default-src 'none'",
    `script-src ${sourceHash(code)} 'wasm-unsafe-eval'`,
    `style-src ${sourceHash(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const slots = { POLICY: policy, STYLE: style, CODE: code };
  return Object.entries(slots).reduce(
    (page, [slot, text]) => page.replace(`%${slot}%`, () => text),
    readFileSync(join(FOLDER, "page.html"), "utf8"),
  );
}

async function bundle(): Promise<string> {
  const result = await build({
    root: ROOT,
    configFile: false,
    logLevel: "warn",
    resolve: {
      // WebAssembly alone: the variant for engines without it is three times as large.
      alias: [
        {
          find: /^@polkadot\/wasm-crypto-init$/,
          replacement: join(ROOT, "node_modules/@polkadot/wasm-crypto-init/wasm.js"),
        },
      ],
    },
    build: {
      write: false,
      target: "chrome110",
      lib: { entry: join(FOLDER, "main.ts"), formats: ["iife"], name: "verifier" },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  const chunk = first && "output" in first ? first.output[0] : undefined;
  if (chunk?.type !== "chunk") throw new Error("the verifier's bundle is not one file");
  return chunk.code;
}
