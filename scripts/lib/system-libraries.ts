import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "./run.ts";

/**
 * What Electron needs of the system on Linux, by Debian package. Newer Debian and Ubuntu renamed some packages
 * (64-bit time, suffix t64); `names` lists what a package is called, newest first.
 */
const NEEDS: readonly { names: readonly string[]; present: (system: System) => boolean }[] = [
  { names: ["libgtk-3-0t64", "libgtk-3-0"], present: (s) => s.libraries.has("libgtk-3.so.0") },
  { names: ["libnss3"], present: (s) => s.libraries.has("libnss3.so") },
  { names: ["libasound2t64", "libasound2"], present: (s) => s.libraries.has("libasound.so.2") },
  { names: ["libgbm1"], present: (s) => s.libraries.has("libgbm.so.1") },
  { names: ["xvfb"], present: (s) => s.display || onPath("Xvfb") },
  { names: ["xauth"], present: (s) => s.display || onPath("xauth") },
  { names: ["fonts-noto-cjk"], present: (s) => s.chineseFont },
];

interface System {
  libraries: ReadonlySet<string>;
  chineseFont: boolean;
  /** Whether there is a screen already. */
  display: boolean;
}

const onPath = (command: string) =>
  [...(process.env.PATH ?? "").split(delimiter), "/usr/bin", "/bin"].some((dir) =>
    existsSync(join(dir, command)),
  );

async function look(display: boolean): Promise<System> {
  const ldconfig = existsSync("/sbin/ldconfig") ? "/sbin/ldconfig" : "ldconfig";
  const [libraries, fonts] = await Promise.all([
    run(ldconfig, ["-p"]),
    run("fc-list", [":lang=zh-cn", "family"]),
  ]);
  const names = libraries.stdout.split("\n").map((line) => line.trim().split(" ")[0] ?? "");
  return { libraries: new Set(names), chineseFont: fonts.stdout.trim() !== "", display };
}

/**
 * Makes sure that the system libraries are there: installs them with apt-get when root, else throws with one command to
 * copy. Does nothing when they are present, and nothing on other systems than Linux.
 */
export async function systemLibraries(
  say: (line: string) => void,
  display = hasDisplay(),
): Promise<void> {
  if (process.platform !== "linux") return;
  const system = await look(display);
  const missing = NEEDS.filter((need) => !need.present(system));
  if (missing.length === 0) return;
  const newest = missing.map((need) => need.names[0]).join(", ");
  if (!onPath("apt-get")) {
    throw new Error(
      `Electron needs system libraries that are missing here (Debian names: ${newest}). Install them with this system's package manager.`,
    );
  }
  if (process.getuid?.() !== 0) {
    const names = (await namesHere(missing)).join(" ");
    throw new Error(
      `Electron needs system libraries that are missing here. Install them with:\n  sudo apt-get update && sudo apt-get install -y ${names}`,
    );
  }
  say(`System libraries: installing with apt-get: ${newest} …`);
  await apt(["update", "-qq"]);
  await apt(["install", "-y", "-qq", "--no-install-recommends", ...(await namesHere(missing))]);
}

/** Whether a screen is at hand that a window can open on. */
export const hasDisplay = () =>
  process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

async function apt(args: readonly string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const finished = await run("apt-get", args, { env });
  if (finished.status === 0) return;
  throw new Error(
    `apt-get ${args[0]} failed: ${finished.stderr.trim().split("\n").slice(-3).join(" ")}`,
  );
}

/** Names that these packages have in this release. A package is known when apt has a candidate to install. */
async function namesHere(needs: readonly { names: readonly string[] }[]): Promise<string[]> {
  return Promise.all(
    needs.map(async ({ names }) => {
      for (const name of names) {
        const policy = await run("apt-cache", ["policy", name], {
          env: { ...process.env, LC_ALL: "C" },
        });
        if (/Candidate: (?!\(none\))/.test(policy.stdout)) return name;
      }
      return names.at(-1) ?? "";
    }),
  );
}
