import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DEMO_OPERATORS, DEMO_PASSPHRASE, demoPair } from "./demo-accounts.ts";
import { KEYSTORE_DIR } from "./paths.ts";

/**
 * Writes chain/demo/keystores/*.json: one Polkadot-JS keystore for each demo operator. The accounts are always the same;
 * the encryption has a random salt, so a file that exists is left alone. Run with `npx tsx scripts/chain/demo-keystores.ts`.
 */
await mkdir(KEYSTORE_DIR, { recursive: true });
for (const operator of DEMO_OPERATORS) {
  const file = join(KEYSTORE_DIR, `${operator.path.slice(2).replace("//", "-")}.json`);
  if (existsSync(file)) continue;
  const pair = await demoPair(operator.path);
  pair.setMeta({ name: operator.name, nameEn: operator.nameEn, demo: true });
  await writeFile(file, `${JSON.stringify(pair.toJson(DEMO_PASSPHRASE), null, 2)}\n`);
  console.error(`${file}: ${pair.address}`);
}
