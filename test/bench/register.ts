import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Bench } from "./branch.ts";
import { askPython, measureIn } from "./child.ts";
import { growthPower, round3 } from "./figures.ts";
import { writeRegisterFile } from "./register-file.ts";

const waitsSchema = z.object({
  p95: z.number(),
  longest: z.number(),
  phases: z.array(z.object({ phase: z.string(), p95: z.number(), longest: z.number() })),
});
const importsSchema = z.object({
  imports: z.array(
    z.object({
      ...{ kind: z.string(), rows: z.number(), taken: z.number(), changed: z.number() },
      ...{ ms: z.number(), rowsPerSecond: z.number(), waits: waitsSchema },
      ...{ rssBefore: z.number(), maxRss: z.number() },
    }),
  ),
});
const nativeSchema = z.object({ sqlite: z.string(), rows: z.number(), ms: z.number() });

/** Imports of made-up consumption; the local store of the largest is left in `localDir`. */
export async function benchRegister(bench: Bench, rowsOf: readonly number[]) {
  const { work, keep, say } = bench;
  const sizes = [];
  let localDir = "";
  for (const rows of rowsOf) {
    say(`register: importing ${rows.toLocaleString("en")} rows …`);
    const file = join(work, `register-${rows}.csv`);
    const accounts = writeRegisterFile(file, rows);
    localDir = join(work, `local-${rows}`);
    const args = [file, localDir, String(accounts)];
    const { imports } = await measureIn(keep, importsSchema, "register-console.ts", args);
    const nativeDir = join(work, `register-native-${rows}`);
    mkdirSync(nativeDir, { recursive: true });
    const native = await askPython(keep, nativeSchema, "register-native.py", [file, nativeDir]);
    rmSync(nativeDir, { recursive: true, force: true });
    rmSync(file);
    const [first] = imports;
    sizes.push({
      ...{ rows, accounts, imports },
      native: native && { ms: round3(native.ms), sqlite: native.sqlite },
      timesNative: native && first && round3(first.ms / native.ms),
    });
  }
  const [small, large] = [sizes.at(0), sizes.at(-1)];
  const growth =
    small && large && small !== large
      ? growthPower(
          { size: small.rows, cost: small.imports[0]?.ms ?? Number.NaN },
          { size: large.rows, cost: large.imports[0]?.ms ?? Number.NaN },
        )
      : undefined;
  return { localDir, figures: { sizes, growth } };
}
