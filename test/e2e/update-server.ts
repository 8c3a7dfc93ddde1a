import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { UpdateConfig } from "../../electron/update/config.ts";
import { signedBytes, type UpdateManifest } from "../../electron/update/feed.ts";

/** What the server gives out as the new version. */
export const NEW_PACKAGE = Buffer.from("a package of the next version");

/** A server of updates with a feed that is signed by a key of its own. */
export async function startUpdateServer(): Promise<{ config: UpdateConfig; stop(): void }> {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const manifest: UpdateManifest = {
    appId: "org.collection-console.console",
    version: "9.0.0",
    issued: Date.now(),
    expires: Date.now() + 3_600_000,
    rollout: 100,
    notes: { zh: "新版本", en: "A new version" },
    packages: [
      {
        target: "deb",
        arch: "x64",
        name: "next.deb",
        bytes: NEW_PACKAGE.length,
        sha256: createHash("sha256").update(NEW_PACKAGE).digest("hex"),
      },
    ],
  };
  const text = JSON.stringify(manifest);
  const signature = sign(null, signedBytes(text), privateKey).toString("hex");
  const files: Record<string, string | Buffer> = {
    "/feed.json": JSON.stringify({ manifest: text, signature }),
    "/next.deb": NEW_PACKAGE,
  };
  const server = createServer((request, response) => {
    const file = files[request.url ?? ""];
    if (file === undefined) response.writeHead(404).end();
    else response.end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    config: {
      feed: `http://127.0.0.1:${port}/feed.json`,
      publicKey: publicKey.export({ format: "der", type: "spki" }).subarray(-32).toString("hex"),
      automatic: false,
    },
    stop: () => server.close(),
  };
}
