import type { Rng } from "../histories/rng.ts";

const deep = (levels: number): unknown => {
  let value: unknown = 1;
  for (let n = 0; n < levels; n += 1) value = n % 2 === 0 ? [value] : { a: value };
  return value;
};
const circle = (): unknown => {
  const self: Record<string, unknown> = {};
  self.self = self;
  return self;
};

const TEXTS = [
  "",
  " ",
  "\0",
  "\ud800",
  "\u202e夜\u0000",
  "__proto__",
  "constructor",
  "../../../../etc/passwd",
  "C:\\Windows\\win.ini",
  "<img src=x onerror=alert(1)>",
  "{{kind}} $t(errors.Unknown)",
  "' OR 1=1 --",
  "%00%n%s",
  "13812345678",
  "-0",
  "1e999",
  "0x",
  "NaN",
];
const NUMBERS = [0, -0, -1, 1, 0.5, 2 ** 31, 2 ** 32, 2 ** 53, -(2 ** 53), 1e308, 8.64e15, 8.65e15];

/** A JSON value that nobody expects there. */
function oddJson(rng: Rng): unknown {
  const kinds: (() => unknown)[] = [
    () => null,
    () => rng.chance(50),
    () => rng.pick(NUMBERS),
    () => rng.pick(TEXTS),
    () => rng.hex(rng.int(0, 40)),
    () => "甲".repeat(rng.pick([1, 257, 2_001, 70_000])),
    () => [],
    () => ({}),
    () => deep(rng.pick([3, 50, 2_000])),
    () => Array.from({ length: rng.pick([1, 20, 5_000]) }, () => rng.pick(NUMBERS)),
    () => ({ kind: "Unknown", type: rng.pick(TEXTS), toString: 1, length: -1 }),
  ];
  return rng.pick(kinds)();
}

/** What else the channels of Electron carry. */
function oddClone(rng: Rng): unknown {
  const kinds: (() => unknown)[] = [
    () => undefined,
    () => Number.NaN,
    () => Number.POSITIVE_INFINITY,
    () => 10n ** 30n,
    () => new Date(Number.NaN),
    () => new Map([[{}, 1]]),
    () => new Set([1]),
    () => new Uint8Array(rng.int(0, 64)),
    () => /a/g,
    () => new Error("an error"),
    () => Array(3),
    circle,
  ];
  return rng.pick(kinds)();
}

export interface ValueOptions {
  /** Also values that JSON has not, but a message between processes. */
  readonly clone: boolean;
}

const oddValue = (rng: Rng, { clone }: ValueOptions): unknown =>
  clone && rng.chance(30) ? oddClone(rng) : oddJson(rng);

type Holder = Record<string, unknown> | unknown[];
const isHolder = (value: unknown): value is Holder =>
  Array.isArray(value) ||
  (typeof value === "object" &&
    value !== null &&
    Object.getPrototypeOf(value) === Object.prototype);

/** All objects and lists of a value, itself included. */
function holdersOf(value: unknown, found: Holder[] = []): Holder[] {
  if (!isHolder(value) || found.includes(value) || found.length > 200) return found;
  found.push(value);
  for (const inner of Object.values(value)) holdersOf(inner, found);
  return found;
}

function changeText(text: string, rng: Rng): unknown {
  const at = rng.int(0, text.length);
  return rng.pick([
    () => text.slice(0, at),
    () => `${text.slice(0, at)}${rng.pick(TEXTS)}${text.slice(at)}`,
    () => text.toUpperCase(),
    () => text.repeat(rng.int(2, 40)),
    () => [...text].reverse().join(""),
    () => Number(text),
    () => [text],
  ])();
}

const changeNumber = (number: number, rng: Rng): unknown =>
  rng.pick([
    () => -number,
    () => number + 0.5,
    () => String(number),
    () => number * 1e9,
    () => number + 1,
  ])();

function changeIn(holder: Holder, rng: Rng, options: ValueOptions): void {
  const own = holder as Record<string, unknown>;
  const names = Object.keys(holder);
  const name = names.length === 0 ? "extra" : rng.pick(names);
  const old = own[name];
  switch (rng.int(0, 4)) {
    case 0:
      if (Array.isArray(holder)) holder.splice(Number(name), 1);
      else delete own[name];
      return;
    case 1:
      if (Array.isArray(holder)) holder.push(...holder.slice(0, 1_000), oddValue(rng, options));
      else
        Object.defineProperty(
          own,
          rng.pick(["extra", "__proto__", "constructor", "then", "toJSON"]),
          {
            value: oddValue(rng, options),
            enumerable: true,
            configurable: true,
            writable: true,
          },
        );
      return;
    case 2:
      if (typeof old === "string") own[name] = changeText(old, rng);
      else if (typeof old === "number") own[name] = changeNumber(old, rng);
      else own[name] = oddValue(rng, options);
      return;
    default:
      own[name] = oddValue(rng, options);
  }
}

/** A copy of a value, changed in a few places or as a whole. */
export function mutateValue(value: unknown, rng: Rng, options: ValueOptions): unknown {
  if (rng.chance(5)) return oddValue(rng, options);
  const copy: unknown = structuredClone(value);
  for (let left = rng.int(1, rng.chance(70) ? 1 : 5); left > 0; left -= 1) {
    const holders = holdersOf(copy);
    if (holders.length === 0) return oddValue(rng, options);
    changeIn(rng.pick(holders), rng, options);
  }
  return copy;
}

/** The text of a JSON file, changed in its values or in its letters. */
export function mutateJson(text: string, rng: Rng): string {
  if (rng.chance(25)) {
    const at = rng.int(0, text.length);
    return rng.pick([
      () => text.slice(0, at),
      () =>
        `${text.slice(0, at)}${rng.pick(['"', "{", "}", "[", "]", ",", "\\u", "\0", "\ufeff"])}${text.slice(at)}`,
      () => `${text}${text}`,
      () => "[".repeat(rng.pick([10, 20_000])),
      () => "",
    ])();
  }
  return JSON.stringify(mutateValue(JSON.parse(text), rng, { clone: false })) ?? "";
}
