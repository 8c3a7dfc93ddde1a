import { z } from "zod";
import { type AppError, ok, type Result } from "../../shared/errors.ts";
import { persistently } from "../light-node/proved-read.ts";
import type { LightNode } from "../light-node/types.ts";

/** Name and newest version of the runtime (chain/runtime/src/lib.rs) whose calls and journal this console knows. */
const SUPPORTED = { specName: "collection", specVersion: 1 };

const versionSchema = z.object({ specName: z.string(), specVersion: z.number().int() });

/**
 * Whether this console knows the chain's runtime. A newer one may have changed what a call means: journals are still
 * read, but nothing is signed. Answers the `UnsupportedRuntime`, or undefined when all is well. Errors: NodeUnavailable.
 */
export async function checkRuntime(
  node: Pick<LightNode, "rpc">,
): Promise<Result<AppError | undefined>> {
  const asked = await persistently(async () =>
    versionSchema.parse(await node.rpc("state_getRuntimeVersion", [])),
  );
  if (!asked.ok) return asked;
  const { specName, specVersion } = asked.value;
  if (specName === SUPPORTED.specName && specVersion <= SUPPORTED.specVersion) return ok(undefined);
  return ok({ kind: "UnsupportedRuntime", specVersion, supported: SUPPORTED.specVersion });
}
