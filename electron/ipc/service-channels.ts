import { z } from "zod";
import { EVIDENCE_MAX_FILES } from "../../shared/domain/evidence.ts";
import { CHANNELS } from "../../shared/ipc/contract.ts";
import { hashSchema } from "../../shared/ipc/schemas.ts";

/** A place on this computer, as the operator chose it in a dialog of the system. */
const chosenPath = z.string().min(1).max(32_768);

/**
 * The channels as the ledger service knows them. Two of them ask for paths, which the window neither gives nor gets: the
 * main process parses what the window sent by the contract, which drops all paths, and puts in what its dialog answered.
 */
export const SERVICE_CHANNELS = {
  ...CHANNELS,
  "evidence.attach": {
    ...CHANNELS["evidence.attach"],
    // One more than may be: the service says what is wrong, not the schema.
    input: z.object({ paths: z.array(chosenPath).max(100 * EVIDENCE_MAX_FILES) }),
  },
  "evidence.export": {
    ...CHANNELS["evidence.export"],
    input: z.object({ file: hashSchema, target: chosenPath }),
  },
} as const;
export type ServiceChannels = typeof SERVICE_CHANNELS;
