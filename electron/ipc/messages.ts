import { z } from "zod";

/**
 * Messages between the main process and the ledger service (a utilityProcess), over its parent port. Both ends parse
 * what they receive; a message that does not fit is a bug of this program and is dropped with a line in the log.
 *
 * Order: `open` once, then any number of `call`, `resume`, and at last `stop`. After `stop` the service answers what it
 * can, brings its files to rest, and exits with code 0.
 */
export const toServiceSchema = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("open"),
    /** Profile folder: everything that the service writes lies in it. */
    dataDir: z.string().min(1),
    /** Raw chain spec (JSON) that the profile is pinned to. */
    specFile: z.string().min(1),
    /** Folder of the demo chain (keystores, register); absent when the chain is not a demo chain. */
    demoDir: z.string().min(1).optional(),
    /** 32 bytes, hexadecimal: the key of everything that lies encrypted on disk. */
    dataKey: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  z.object({
    type: z.literal("call"),
    id: z.number().int().min(0),
    channel: z.string(),
    input: z.unknown(),
  }),
  /** The machine woke up: connections are dead although nobody said so. */
  z.object({ type: z.literal("resume") }),
  z.object({ type: z.literal("stop") }),
]);
export type ToService = z.infer<typeof toServiceSchema>;

export const fromServiceSchema = z.discriminatedUnion("type", [
  /** `result` is a `Result` of the channel's output. */
  z.object({ type: z.literal("answer"), id: z.number().int().min(0), result: z.unknown() }),
  /** `push` is a `Push` of shared/ipc/contract.ts. */
  z.object({ type: z.literal("push"), push: z.unknown() }),
]);
export type FromService = z.infer<typeof fromServiceSchema>;
