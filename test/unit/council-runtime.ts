import { readFileSync } from "node:fs";
import { join } from "node:path";
import { concatBytes } from "@noble/hashes/utils.js";
import { Metadata, TypeRegistry } from "@polkadot/types";
import { loadRuntime, type Runtime } from "../../electron/outbox/runtime.ts";
import { CLEARING_ORDERS } from "../../shared/domain/words.ts";

const METADATA = join(import.meta.dirname, "..", "fixtures", "runtime-metadata.scale");
/** `meta` and the version of the metadata, before its types. */
const PREFIX = Uint8Array.of(0x6d, 0x65, 0x74, 0x61, 14);

interface Type {
  id: number;
  type: { path: string[]; def: Record<string, Record<string, unknown>>; params: []; docs: [] };
}
interface Field {
  name: string | null;
  type: number;
  typeName: null;
  docs: [];
}
const field = (name: string | null, type: number): Field => ({
  name,
  type,
  typeName: null,
  docs: [],
});

/** Fields of `Policy` in chain/pallets/consortium/src/types.rs that the metadata of the fixture may lack. */
const LATER = [
  ["second_notice_max_minutes", "U16"],
  ["approvals_high", "U8"],
  ["high_amount", "U64"],
  ["cut_from_minute", "U16"],
  ["cut_to_minute", "U16"],
  ["cut_to_minute_before_rest", "U16"],
] as const;

/** The runtime of the fixture, with the policy as it is now. `change` may make it another one. */
export function councilRuntime(change: (policy: Field[]) => void = () => {}): Runtime {
  const registry = new TypeRegistry();
  const metadata = new Metadata(registry, readFileSync(METADATA));
  const json = metadata.asV14.toJSON() as unknown as { lookup: { types: Type[] } };
  const { types } = json.lookup;
  const add = (path: string[], def: object) => {
    types.push({ id: types.length, type: { path, def: def as never, params: [], docs: [] } });
    return types.length - 1;
  };
  const primitive = (name: string) =>
    types.find(({ type: { def } }) => String(def.primitive ?? def.Primitive) === name)?.id ??
    add([], { Primitive: name });
  const policy = types.find(
    ({ type }) => type.path.join("::") === "pallet_consortium::types::Policy",
  );
  const { composite, Composite } = policy?.type.def ?? {};
  const fields = (composite ?? Composite)?.fields as Field[];
  if (!fields.some(({ name }) => name === "clearing")) {
    fields.push(...LATER.map(([name, type]) => field(name, primitive(type))));
    const variants = CLEARING_ORDERS.map((name, index) => ({ name, index, fields: [], docs: [] }));
    const order = add(["pallet_consortium", "types", "ClearingOrder"], { Variant: { variants } });
    const day = primitive("U32");
    const range = add([], { Tuple: [day, day] });
    const list = (type: number) => add([], { Sequence: { type } });
    fields.push(
      field("clearing", order),
      field("holidays", list(range)),
      field("working_days", list(day)),
    );
  }
  change(fields);
  const changed = registry.createType("MetadataV14", json).toU8a();
  const loaded = loadRuntime(concatBytes(PREFIX, changed));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  return loaded.value;
}

/** The same runtime with a shape of the policy that this program does not know. */
export const strangeRuntime = (): Runtime => councilRuntime((fields) => fields.splice(2, 1));
