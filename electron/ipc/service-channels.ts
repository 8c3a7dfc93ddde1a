import { z } from "zod";
import { EVIDENCE_MAX_FILES } from "../../shared/domain/evidence.ts";
import { CHANNELS } from "../../shared/ipc/contract.ts";
import { evidenceFileSchema } from "../../shared/ipc/evidence-schemas.ts";
import { EXPORT_FORMATS, exportRequestSchema } from "../../shared/ipc/export-schemas.ts";
import { noticeRequestSchema } from "../../shared/ipc/notice-schemas.ts";
import { actIdSchema, hashSchema, millisSchema } from "../../shared/ipc/unit-schemas.ts";
import { noticeDocumentSchema } from "../../shared/notices/document.ts";

/** A place on this computer, as the operator chose it in a dialog of the system. */
const chosenPath = z.string().min(1).max(32_768);

/**
 * The channels as the ledger service knows them. Some of them ask for paths, which the window neither gives nor gets: the
 * main process parses what the window sent by the contract, which drops all paths, and puts in what its dialog answered.
 */
export const SERVICE_CHANNELS = {
  ...CHANNELS,
  "keys.save": {
    ...CHANNELS["keys.save"],
    input: CHANNELS["keys.save"].input.extend({ target: chosenPath }),
  },
  "evidence.attach": {
    ...CHANNELS["evidence.attach"],
    // One more than may be: the service says what is wrong, not the schema.
    input: z.object({ paths: z.array(chosenPath).max(100 * EVIDENCE_MAX_FILES) }),
  },
  "evidence.export": {
    ...CHANNELS["evidence.export"],
    input: z.object({ file: hashSchema, target: chosenPath }),
  },
  "evidence.pack": {
    ...CHANNELS["evidence.pack"],
    input: CHANNELS["evidence.pack"].input.extend({ target: chosenPath }),
  },
  "evidence.unpack": {
    ...CHANNELS["evidence.unpack"],
    input: CHANNELS["evidence.unpack"].input.extend({ source: chosenPath }),
  },
  // The service writes tables of text itself; what is on paper is drawn by the main process, and then kept by the service.
  "export.table": {
    ...CHANNELS["export.table"],
    input: z.discriminatedUnion("step", [
      z.object({
        step: z.literal("write"),
        request: exportRequestSchema,
        format: z.enum(EXPORT_FORMATS).exclude(["pdf"]),
        target: chosenPath,
      }),
      z.object({ step: z.literal("draw"), request: exportRequestSchema }),
      z.object({
        step: z.literal("keep"),
        target: chosenPath,
        bytes: z.instanceof(Uint8Array),
      }),
    ]),
    output: z.discriminatedUnion("step", [
      z.object({ step: z.literal("written"), sha256: z.string(), rows: z.number() }),
      z.object({
        step: z.literal("page"),
        html: z.string(),
        /** The date of the paper. */
        at: millisSchema,
        sha256: z.string(),
        rows: z.number(),
      }),
      z.object({ step: z.literal("kept") }),
    ]),
  },
  "export.page": {
    ...CHANNELS["export.page"],
    input: z.object({ target: chosenPath, bytes: z.instanceof(Uint8Array) }),
  },
  "audit.sign": {
    ...CHANNELS["audit.sign"],
    input: CHANNELS["audit.sign"].input.extend({ target: chosenPath }),
  },
  "audit.check": { ...CHANNELS["audit.check"], input: z.object({ source: chosenPath }) },
  "audit.compare": { ...CHANNELS["audit.compare"], input: z.object({ source: chosenPath }) },
  "audit.open": { ...CHANNELS["audit.open"], input: z.object({ source: chosenPath }) },
  "proof.snapshot": {
    ...CHANNELS["proof.snapshot"],
    input: CHANNELS["proof.snapshot"].input.extend({ target: chosenPath }),
  },
  "proof.page": {
    ...CHANNELS["proof.page"],
    input: CHANNELS["proof.page"].input.extend({ target: chosenPath }),
  },
  "backup.make": {
    ...CHANNELS["backup.make"],
    input: CHANNELS["backup.make"].input.extend({ target: chosenPath }),
  },
  "backup.restore": {
    ...CHANNELS["backup.restore"],
    input: CHANNELS["backup.restore"].input.extend({ source: chosenPath }),
  },
  "register.import": {
    ...CHANNELS["register.import"],
    input: z.object({ source: chosenPath }),
  },
  "register.template": {
    ...CHANNELS["register.template"],
    input: CHANNELS["register.template"].input.extend({ target: chosenPath }),
  },
  "opening.read": { ...CHANNELS["opening.read"], input: z.object({ source: chosenPath }) },
  "payments.read": { ...CHANNELS["payments.read"], input: z.object({ source: chosenPath }) },
  "register.link": {
    ...CHANNELS["register.link"],
    input: CHANNELS["register.link"].input.extend({ source: chosenPath }),
  },
  "register.linkExport": {
    ...CHANNELS["register.linkExport"],
    input: CHANNELS["register.linkExport"].input.extend({ target: chosenPath }),
  },
  "register.rejects": {
    ...CHANNELS["register.rejects"],
    input: CHANNELS["register.rejects"].input.extend({ target: chosenPath }),
  },
  // The service fills in what the main process draws, and then keeps what was drawn.
  "notice.make": {
    ...CHANNELS["notice.make"],
    input: z.discriminatedUnion("step", [
      z.object({ step: z.literal("fill"), request: noticeRequestSchema }),
      z.object({
        step: z.literal("keep"),
        name: z.string().min(1).max(1_024),
        bytes: z.instanceof(Uint8Array),
      }),
    ]),
    output: z.discriminatedUnion("step", [
      z.object({
        step: z.literal("filled"),
        act: actIdSchema,
        document: noticeDocumentSchema,
        /** Offered for the file. */
        name: z.string(),
      }),
      z.object({ step: z.literal("kept"), file: evidenceFileSchema }),
    ]),
  },
} as const;
export type ServiceChannels = typeof SERVICE_CHANNELS;
