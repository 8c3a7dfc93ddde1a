import { z } from "zod";
import { type AppError, ok, type Result } from "../../shared/errors.ts";
import { persistently } from "../light-node/proved-read.ts";
import type { LightNode } from "../light-node/types.ts";
import { SUPPORTED_SPEC_NAME, SUPPORTED_SPEC_VERSION } from "./supported-runtime.ts";

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
  if (specName === SUPPORTED_SPEC_NAME && specVersion <= SUPPORTED_SPEC_VERSION)
    return ok(undefined);
  return ok({ kind: "UnsupportedRuntime", specVersion, supported: SUPPORTED_SPEC_VERSION });
}
