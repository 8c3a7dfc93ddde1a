import { expandMetadata, Metadata, TypeRegistry } from "@polkadot/types";
import { allExtensions } from "@polkadot/types/extrinsic/signedExtensions";
import type { PortableRegistry } from "@polkadot/types/metadata";
import type { DecoratedMeta } from "@polkadot/types/metadata/decorate/types";
import { fail, ok, type Result } from "../../shared/errors.ts";
import { SUPPORTED_SPEC_VERSION } from "../ledger/supported-runtime.ts";

/** A runtime of the chain, as its metadata describes it: enough to encode, sign and decode without a network. */
export interface Runtime {
  readonly registry: TypeRegistry;
  readonly decorated: DecoratedMeta;
  readonly specVersion: number;
  readonly transactionVersion: number;
  /**
   * Whether this program knows what it would sign: not for a newer runtime, whose calls may mean something else, nor when
   * an unknown transaction extension adds bytes.
   */
  readonly supported: boolean;
  /** The time between two blocks (ms): AURA's slot, twice the least period of the timestamps. */
  readonly blockTimeMs: number;
}

/** Reads SCALE-encoded runtime metadata of version 14, as `state_getMetadata` answers it. Errors: Unknown, when the bytes are no metadata. */
export function loadRuntime(metadataBytes: Uint8Array): Result<Runtime> {
  try {
    const registry = new TypeRegistry();
    const metadata = new Metadata(registry, metadataBytes);
    // Not of `asLatest`: the step from version 15 to 16 in @polkadot/types loses what an extension implies.
    const extensions = metadata.asV15.extrinsic.signedExtensions;
    const lookup = metadata.asLatest.lookup;
    const unknown = extensions.filter(
      ({ identifier }) => !(identifier.toString() in allExtensions),
    );
    const empty = { extrinsic: {}, payload: {} };
    registry.setMetadata(
      metadata,
      undefined,
      Object.fromEntries(unknown.map(({ identifier }) => [identifier.toString(), empty])),
    );
    const decorated = expandMetadata(registry, metadata);
    const version = versionOf(decorated);
    const understood = unknown.every(
      (extension) =>
        isEmptyType(lookup, extension.type.toNumber()) &&
        isEmptyType(lookup, extension.additionalSigned.toNumber()),
    );
    const supported = understood && version.specVersion <= SUPPORTED_SPEC_VERSION;
    const least = Number(decorated.consts.timestamp?.minimumPeriod?.toString() ?? "1500");
    return ok({ registry, decorated, ...version, supported, blockTimeMs: 2 * least });
  } catch (error) {
    return fail({ kind: "Unknown", issue: `metadata: ${(error as Error).message}` });
  }
}

/** The runtime's version is a constant of its own metadata, so the two cannot disagree. */
function versionOf(decorated: DecoratedMeta): { specVersion: number; transactionVersion: number } {
  const version = decorated.consts.system?.version?.toJSON() as
    | { specVersion: number; transactionVersion: number }
    | undefined;
  if (version === undefined) throw new Error("no constant System.Version");
  return { specVersion: version.specVersion, transactionVersion: version.transactionVersion };
}

/** Whether values of the type have no bytes, so that an unknown transaction extension adds nothing to what is signed. */
function isEmptyType(lookup: PortableRegistry, id: number): boolean {
  const { def } = lookup.getSiType(id);
  if (def.isTuple) return def.asTuple.every((part) => isEmptyType(lookup, part.toNumber()));
  if (!def.isComposite) return false;
  return def.asComposite.fields.every((field) => isEmptyType(lookup, field.type.toNumber()));
}
