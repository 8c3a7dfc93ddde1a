import type { ActDetail } from "../../../shared/domain/act.ts";
import { type Millis, millis } from "../../../shared/domain/units.ts";
import { actDetailSchema } from "../../../shared/ipc/act-schemas.ts";
import type { Preview } from "../../../shared/ipc/outbox-schemas.ts";

/** What the bytes say, read from the decoded call. What cannot be read is in `rest`, as it was decoded. */
export interface CallReading {
  readonly act: ActDetail | undefined;
  /** Hexadecimal without 0x. */
  readonly caseId: string | undefined;
  readonly actId: string | undefined;
  readonly commitment: string | undefined;
  readonly occurredAt: Millis | undefined;
  /** The signer's clock minus the chain's (ms), as the bytes will claim it. */
  readonly clockOffset: number | undefined;
  /** Position in the journal of the entry that the act corrects. */
  readonly supersedes: number | undefined;
  readonly rest: Readonly<Record<string, unknown>>;
}

const pascal = (name: string) =>
  name.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
const camel = (name: string) =>
  name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/**
 * A decoded value in our own form: words for enumerations, plain numbers, hexadecimal without 0x. Decoders write a
 * 64-bit number as a number, as digits with thousands separators, or as 0x…, and an enumeration as its name or as an
 * object with its name as the only key.
 */
export function plainValue(value: unknown): unknown {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    const keys = Object.keys(value);
    const only = keys.length === 1 ? keys[0] : undefined;
    return only !== undefined && (value as Record<string, unknown>)[only] === null
      ? pascal(only)
      : value;
  }
  if (typeof value === "string" && /^\d[\d,]*$/.test(value))
    return Number(value.replaceAll(",", ""));
  return value;
}

const bytes = (value: unknown) =>
  typeof value === "string" && value !== "" ? value.replace(/^0x/, "").toLowerCase() : undefined;

const number = (value: unknown) => {
  const plain =
    typeof value === "string" && value.startsWith("0x") ? Number(value) : plainValue(value);
  return typeof plain === "number" && Number.isSafeInteger(plain) ? plain : undefined;
};

/** A signed number of 32 bits. */
const signed = (value: unknown) =>
  typeof value === "number" && Number.isSafeInteger(value) ? value : undefined;

/** The fields of a structure by our names, each read by `read`. */
const structure = (value: unknown, read: (field: unknown) => unknown) =>
  typeof value === "object" && value !== null
    ? Object.fromEntries(
        Object.entries(value).map(([name, field]) => [camel(name), read(field as unknown)]),
      )
    : value;

/** A sum and a day come as a pair. */
const part = (pair: unknown) =>
  Array.isArray(pair) && pair.length === 2
    ? { amount: number(pair[0]), due: number(pair[1]) }
    : pair;

/** How the fields that are not words are read. */
const READERS: Readonly<Record<string, (value: unknown) => unknown>> = {
  amount: number,
  due: number,
  bill: number,
  window: (value) => structure(value, number),
  conditions: (value) => structure(value, number),
  parts: (value) => (Array.isArray(value) ? value.map(part) : value),
  proposal: bytes,
  payment: bytes,
};

/** Reads an act out of the decoded call (docs/architecture.md names the calls and their arguments). */
export function readCall(call: Preview["call"]): CallReading {
  const args = Object.fromEntries(
    Object.entries(call.args).map(([name, value]) => [camel(name), value]),
  );
  const { meta, case: id, ...fields } = args;
  const metaFields = Object.fromEntries(
    Object.entries(typeof meta === "object" && meta !== null ? meta : {}).map(([name, value]) => [
      camel(name),
      value as unknown,
    ]),
  );
  const detail = actDetailSchema.safeParse({
    type: pascal(call.name),
    ...Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, (READERS[name] ?? plainValue)(value)]),
    ),
  });
  const occurredAt = number(metaFields.occurredAt);
  return {
    act: detail.success ? detail.data : undefined,
    caseId: bytes(id),
    actId: bytes(metaFields.act),
    commitment: bytes(metaFields.commitment),
    occurredAt: occurredAt === undefined ? undefined : millis(occurredAt),
    clockOffset: signed(metaFields.clockOffset),
    supersedes: number(metaFields.supersedes),
    rest: detail.success ? {} : fields,
  };
}
