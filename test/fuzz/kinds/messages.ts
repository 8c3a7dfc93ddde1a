import { SERVICE_CHANNELS } from "../../../electron/ipc/service-channels.ts";
import type { AppError } from "../../../shared/errors.ts";
import { CHANNELS, type ChannelName } from "../../../shared/ipc/contract.ts";
import { type Rng, rngOf } from "../../histories/rng.ts";
import { judgeError } from "../clear.ts";
import { type FuzzedConsole, openFuzzedConsole } from "../fuzzed-console.ts";
import type { Kind } from "../kind.ts";
import { mutateValue } from "../mutate-value.ts";
import { sampleOf } from "../sample.ts";
import { crash, REFUSED, TAKEN, type Verdict } from "../verdict.ts";

const NAMES = Object.keys(CHANNELS) as ChannelName[];
/** Names that are no channel. */
const WRONG: readonly unknown[] = [
  ...["", "cases", "cases.get ", "constructor", "__proto__", "toString", "x".repeat(70_000)],
  ...[null, undefined, 1, 1n, {}, { toString: 1 }, [], ["keys.lock"], new Date(0)],
];
/** Each seals or opens a key, which takes scrypt's time: thrown less often. */
const SLOW: ReadonlySet<string> = new Set([
  "keys.create",
  "keys.import",
  "keys.recover",
  "keys.unlock",
]);

/** Whether an answer is one: of the contract, and a refusal has words. `changed` tells whether a file was touched. */
async function judgeAnswer(
  channel: unknown,
  answer: unknown,
  console: FuzzedConsole,
): Promise<Verdict> {
  const changed = console.changed();
  const bug = console.lines().find((line) => /\bbug\b|fatal/.test(line));
  if (bug !== undefined) return crash(bug);
  const result = answer as { ok?: unknown; value?: unknown; error?: AppError } | undefined;
  if (result?.ok === true) {
    const schema = CHANNELS[channel as ChannelName]?.output;
    const parsed = schema?.safeParse(result.value);
    if (parsed?.success) return TAKEN;
    return crash(
      `an answer of ${String(channel)} outside of the contract: ${parsed?.error.message}`,
    );
  }
  if (result?.ok !== false || result.error === undefined)
    return crash(`no answer: ${JSON.stringify(answer)}`);
  if (changed.length > 0)
    return {
      is: "effect",
      told: `${String(channel)} was refused with ${result.error.kind}, and files changed: ${changed.join(", ")}`,
    };
  return judgeError(result.error);
}

function pickName(rng: Rng): ChannelName {
  const name = rng.pick(NAMES);
  return SLOW.has(name) && !rng.chance(10) ? pickName(rng) : name;
}

let current: Rng = rngOf(0);

/** Messages of the page, through the main process and its dialogs, into the service and its handlers. */
export const messages: Kind = {
  name: "messages of the page",
  share: 340,
  async open(folder) {
    const console = await openFuzzedConsole(folder, () => current);
    return {
      async once(rng) {
        current = rng;
        if (rng.chance(5)) {
          const wrong = rng.pick(WRONG);
          return judgeAnswer(wrong, await console.fromPage(wrong, {}), console);
        }
        const name = pickName(rng);
        const input = sampleOf(CHANNELS[name].input, rng, console.known);
        const changed = rng.chance(95) ? mutateValue(input, rng, { clone: true }) : input;
        const verdict = await judgeAnswer(name, await console.fromPage(name, changed), console);
        // What was taken may end later than its answer.
        if (verdict.is === "taken" && CHANNELS[name].mode === "write") console.changed();
        return verdict;
      },
      close: () => console.close(),
    };
  },
};

/** Paths of what the main process sends stay where nothing can be hurt. */
function tamed(value: unknown, outside: string): unknown {
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return value;
  if (Array.isArray(value)) return value.map((inner) => tamed(inner, outside));
  const own = Object.entries(value).map(([name, inner]) => {
    const isPath = (name === "target" || name === "source") && typeof inner === "string";
    if (isPath) return [name, `${outside}/${inner.length}`];
    if (name === "paths" && Array.isArray(inner))
      return [name, inner.map(() => `${outside}/saved`)];
    return [name, tamed(inner, outside)];
  });
  return Object.fromEntries(own);
}

/** Raw messages between the processes, past everything that stands before them. */
export const ports: Kind = {
  name: "messages between processes",
  share: 60,
  async open(folder) {
    const console = await openFuzzedConsole(folder, () => current);
    return {
      async once(rng) {
        current = rng;
        const name = pickName(rng);
        const sampled = sampleOf(SERVICE_CHANNELS[name].input, rng, console.known);
        const input = tamed(mutateValue(sampled, rng, { clone: false }), console.outside);
        // No `stop`: it is what ends the run. No second `open` that fits: it would be dropped with a line.
        const message = rng.pick<unknown>([
          { type: "call", id: rng.int(1e6, 2e6), channel: name, input },
          { type: "resume" },
          { type: "open", dataDir: "", specFile: "", dataKey: "" },
        ]);
        const sent = rng.chance(60) ? mutateValue(message, rng, { clone: true }) : message;
        if ((sent as { type?: unknown } | undefined)?.type === "stop") return REFUSED;
        if (rng.chance(70)) await console.toService(sent);
        else
          console.toMain(
            mutateValue(
              rng.pick<unknown>([
                { type: "answer", id: rng.int(0, 1e6), result: { ok: true, value: {} } },
                { type: "push", push: { changed: ["status"] } },
              ]),
              rng,
              { clone: true },
            ),
          );
        // The service still answers whoever asks next.
        const asked = await console.fromPage("status.get", {});
        const lines = console.lines();
        const bug = lines.find((line) => /\bbug\b|fatal/.test(line));
        if (bug !== undefined) return crash(bug);
        if ((asked as { ok?: unknown } | undefined)?.ok !== true)
          return crash(`no answer any more after ${JSON.stringify(asked)}`);
        return lines.some((line) => line.includes("unreadable")) ? REFUSED : TAKEN;
      },
      close: () => console.close(),
    };
  },
};
