import { readFileSync } from "node:fs";
import { join } from "node:path";
import { concatBytes } from "@noble/hashes/utils.js";
import { Metadata, TypeRegistry } from "@polkadot/types";
import { loadRuntime, type Runtime } from "../../electron/outbox/runtime.ts";

const METADATA = join(import.meta.dirname, "..", "fixtures", "runtime-metadata.scale");
/** `meta` and the version of the metadata, before its types. */
const PREFIX = Uint8Array.of(0x6d, 0x65, 0x74, 0x61, 14);

function load(metadata: Uint8Array): Runtime {
  const loaded = loadRuntime(metadata);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  return loaded.value;
}

/** The runtime of the fixture. */
export const councilRuntime = (): Runtime => load(readFileSync(METADATA));

interface Type {
  readonly type: {
    readonly path: readonly string[];
    readonly def: { readonly composite?: { readonly fields: unknown[] } };
  };
}

/** The same runtime with a policy that has a field less, as of a chain that this program does not know. */
export function strangeRuntime(): Runtime {
  const registry = new TypeRegistry();
  const json = new Metadata(registry, readFileSync(METADATA)).asV14.toJSON();
  const { types } = json.lookup as unknown as { types: readonly Type[] };
  const policy = types.find(
    ({ type }) => type.path.join("::") === "pallet_consortium::types::Policy",
  );
  policy?.type.def.composite?.fields.splice(2, 1);
  return load(concatBytes(PREFIX, registry.createType("MetadataV14", json).toU8a()));
}
