import { basename } from "node:path";
import { ok } from "../../shared/errors.ts";
import { CHANNELS } from "../../shared/ipc/contract.ts";
import type { Forward } from "./calls.ts";

/** Lets the operator choose places on the disk. */
export interface Dialogs {
  /** Absolute paths; none when it was cancelled. */
  pickFiles(): Promise<readonly string[]>;
  /** An absolute path to save at; undefined when it was cancelled. */
  pickTarget(name: string): Promise<string | undefined>;
  /** Absolute path of a package of evidence; undefined when it was cancelled. */
  pickPackage(): Promise<string | undefined>;
  /** Absolute path of a file of the customer register; undefined when it was cancelled. */
  pickRegister(): Promise<string | undefined>;
  /** Absolute path of a backup; undefined when it was cancelled. */
  pickBackup(): Promise<string | undefined>;
  /** Absolute path of a snapshot or of an opinion, whatever its name ends with; undefined when it was cancelled. */
  pickSnapshot(): Promise<string | undefined>;
  /** Whether this console may speak to a node: the page could name any address, so a person is asked. */
  agreeToNode(url: string): Promise<boolean>;
}

/**
 * Puts the dialogs of the system before the channels that need a place on the disk. The window asks without a path
 * and learns none: the ledger service gets it from here, under the same channel (electron/ipc/service-channels.ts).
 */
export function withDialogs(dialogs: Dialogs, forward: Forward): Forward {
  return async (channel, input) => {
    if (channel === "keys.save") {
      const { account, name } = CHANNELS[channel].input.parse(input);
      const target = await dialogs.pickTarget(offeredName(name));
      return target === undefined
        ? ok({ saved: false })
        : forward(channel, { account, name, target });
    }
    if (channel === "evidence.attach") {
      const paths = await dialogs.pickFiles();
      return paths.length === 0 ? ok([]) : forward(channel, { paths });
    }
    if (channel === "evidence.export") {
      const { file, name } = CHANNELS[channel].input.parse(input);
      const target = await dialogs.pickTarget(offeredName(name));
      return target === undefined ? ok({ saved: false }) : forward(channel, { file, target });
    }
    if (channel === "evidence.pack") {
      const request = CHANNELS[channel].input.parse(input);
      const target = await dialogs.pickTarget(`${request.commitment.slice(0, 8)}.ccev`);
      return target === undefined ? ok({ saved: false }) : forward(channel, { ...request, target });
    }
    if (channel === "evidence.unpack") {
      const request = CHANNELS[channel].input.parse(input);
      const source = await dialogs.pickPackage();
      return source === undefined ? ok({ taken: false }) : forward(channel, { ...request, source });
    }
    if (channel === "register.import") {
      const source = await dialogs.pickRegister();
      return source === undefined ? ok({ rejects: [] }) : forward(channel, { source });
    }
    if (channel === "opening.read" || channel === "payments.read") {
      const source = await dialogs.pickRegister();
      return source === undefined ? ok({}) : forward(channel, { source });
    }
    if (channel === "register.link") {
      const request = CHANNELS[channel].input.parse(input);
      const source = await dialogs.pickRegister();
      return source === undefined ? ok({ rejects: [] }) : forward(channel, { ...request, source });
    }
    if (channel === "register.linkExport") {
      const request = CHANNELS[channel].input.parse(input);
      const target = await dialogs.pickTarget("accounts-personal-data.ccmap");
      return target === undefined ? ok({ saved: false }) : forward(channel, { ...request, target });
    }
    if (channel === "register.template") {
      const request = CHANNELS[channel].input.parse(input);
      const target = await dialogs.pickTarget(`${request.template}-template.csv`);
      return target === undefined ? ok({ saved: false }) : forward(channel, { ...request, target });
    }
    if (channel === "register.rejects") {
      const request = CHANNELS[channel].input.parse(input);
      const target = await dialogs.pickTarget(`${request.of}-rejects.csv`);
      return target === undefined ? ok({ saved: false }) : forward(channel, { ...request, target });
    }
    if (channel === "backup.make") {
      const request = CHANNELS[channel].input.parse(input);
      const day = new Date().toISOString().slice(0, 10);
      const target = await dialogs.pickTarget(`collection-console-${day}.ccbackup`);
      return target === undefined ? ok({ saved: false }) : forward(channel, { ...request, target });
    }
    if (channel === "backup.restore") {
      const request = CHANNELS[channel].input.parse(input);
      const source = await dialogs.pickBackup();
      return source === undefined
        ? ok({ restored: false })
        : forward(channel, { ...request, source });
    }
    if (channel === "proof.snapshot" || channel === "proof.page") {
      const request = CHANNELS[channel].input.parse(input);
      const target = await dialogs.pickTarget(proofName(channel));
      return target === undefined
        ? forward("proof.get", {})
        : forward(channel, { ...request, target });
    }
    if (channel === "proof.addNode") {
      const { url } = CHANNELS[channel].input.parse(input);
      return (await dialogs.agreeToNode(url))
        ? forward(channel, { url })
        : forward("proof.get", {});
    }
    if (channel === "audit.open") {
      const source = await dialogs.pickSnapshot();
      return source === undefined ? forward("audit.get", {}) : forward(channel, { source });
    }
    if (channel === "audit.compare") {
      const source = await dialogs.pickSnapshot();
      return source === undefined ? forward("audit.comparison", {}) : forward(channel, { source });
    }
    if (channel === "audit.sign") {
      const request = CHANNELS[channel].input.parse(input);
      const target = await dialogs.pickTarget(`audit-opinion-${request.digest.slice(0, 8)}.json`);
      return target === undefined ? ok({ saved: false }) : forward(channel, { ...request, target });
    }
    if (channel === "audit.check") {
      const source = await dialogs.pickSnapshot();
      return source === undefined ? ok({}) : forward(channel, { source });
    }
    return forward(channel, input);
  };
}

function proofName(channel: "proof.snapshot" | "proof.page"): string {
  const day = new Date().toISOString().slice(0, 10);
  return channel === "proof.page" ? `evidence-${day}.html` : `collection-${day}.snapshot`;
}

/** Only a name, whatever the window says: no folder, no sign that a system forbids. */
export function offeredName(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: Windows forbids them in names
  const plain = basename(name.replaceAll("\\", "/")).replace(/[\x00-\x1f<>:"|?*]/g, "_");
  return plain === "" || plain === "." || plain === ".." ? "evidence" : plain;
}
