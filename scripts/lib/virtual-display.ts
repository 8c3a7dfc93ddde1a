import { once } from "node:events";
import type { Readable } from "node:stream";
import { type Child, startChild } from "./children.ts";

export interface VirtualDisplay {
  /** Value for DISPLAY. */
  name: string;
  child: Child;
}

/**
 * Starts Xvfb on a free display number. `width` and `height` in pixels. With `untilUnused` it ends with its last client,
 * so that nothing is left when its starter is killed. Throws when it cannot be started.
 */
export async function startVirtualDisplay(
  width: number,
  height: number,
  untilUnused = false,
): Promise<VirtualDisplay> {
  const screen = ["-screen", "0", `${width}x${height}x24`, "-nolisten", "tcp"];
  const args = ["-displayfd", "3", ...screen, ...(untilUnused ? ["-terminate"] : ["-noreset"])];
  const child = startChild("Xvfb", args, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const numbers = child.process.stdio[3] as Readable;
  const number = await Promise.race([
    once(numbers, "data").then(([chunk]) => String(chunk).trim()),
    child.ended.then(() => undefined),
  ]);
  if (!number) throw new Error("Xvfb, the virtual display, could not be started.");
  return { name: `:${number}`, child };
}
