import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "./lib/paths.ts";
import { run } from "./lib/run.ts";
import { icoFile } from "./packaging/ico.ts";

const HELP = `Usage: npm run icons

Draws the icons of build/ anew from build/icon.svg: a PNG of each size for Linux
and one .ico for Windows. Needs rsvg-convert (Debian: librsvg2-bin).

Exit status: 0 drawn, 1 not drawn.`;

const LINUX_SIZES = [16, 32, 48, 64, 128, 256, 512];
/** What the Explorer asks for; 256 is the largest that an .ico knows. */
const WINDOWS_SIZES = [16, 24, 32, 48, 64, 128, 256];
const BUILD = join(ROOT, "build");

async function draw(size: number, into: string): Promise<string> {
  const file = join(into, `${size}x${size}.png`);
  const drawn = await run("rsvg-convert", [
    ...["-w", String(size), "-h", String(size)],
    ...["-o", file, join(BUILD, "icon.svg")],
  ]);
  if (drawn.status !== 0)
    throw new Error(
      `rsvg-convert failed (Debian: apt-get install librsvg2-bin): ${drawn.stderr.trim()}`,
    );
  return file;
}

async function icons(): Promise<void> {
  const linux = join(BUILD, "icons");
  await mkdir(linux, { recursive: true });
  for (const size of LINUX_SIZES) await draw(size, linux);
  const work = await mkdtemp(join(tmpdir(), "collection-console-icons-"));
  try {
    const pictures: { size: number; png: Buffer }[] = [];
    for (const size of WINDOWS_SIZES)
      pictures.push({ size, png: readFileSync(await draw(size, work)) });
    await writeFile(join(BUILD, "icon.ico"), icoFile(pictures));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

if (process.argv.includes("--help") || process.argv.includes("-h")) console.log(HELP);
else
  await icons().catch((error: unknown) => {
    console.error((error as Error).message);
    process.exitCode = 1;
  });
