import {
  CHANNELS,
  type ChannelName,
  type Channels,
  type Topic,
} from "../../shared/ipc/contract.ts";

/** The channels that change nothing, and so can be cached. */
export type ReadChannel = {
  [C in ChannelName]: Channels[C]["mode"] extends "read" ? C : never;
}[ChannelName];

/** The pushes after which a cached answer of a channel is out of date. */
const READ: Partial<Record<ReadChannel, readonly Topic[]>> = {
  "status.get": ["status"],
  "orgs.list": ["orgs"],
  "figures.get": ["cases"],
  "records.list": ["cases"],
  "cases.list": ["cases", "outbox"],
  "cases.summary": ["cases"],
  "cases.get": ["cases", "outbox", "keys"],
  "inbox.get": ["cases", "outbox", "keys"],
  "inbox.decision": ["cases", "outbox", "keys"],
  "day.get": ["cases", "outbox", "keys"],
  "outbox.list": ["outbox"],
  "outbox.conflict": ["outbox", "cases", "keys"],
  "keys.list": ["keys", "orgs"],
  "notice.find": ["cases", "outbox"],
  "policy.list": ["council"],
  "council.get": ["council", "keys", "status"],
  "office.get": ["office", "orgs", "keys", "asOf"],
  "staff.get": ["orgs", "keys", "asOf"],
  "names.list": ["keys"],
  // What was signed to open cases keeps account numbers.
  "register.summary": ["register", "opening"],
  "proof.get": ["proof"],
  "payments.get": ["opening"],
  "opening.get": ["opening", "keys", "status"],
  "backup.get": ["backup", "keys", "outbox"],
  // The first entry gives the first day that can be looked back to.
  "asOf.get": ["asOf", "cases"],
  "audit.get": ["audit"],
  "audit.comparison": ["audit"],
  "audit.figures": ["audit"],
  "audit.cases": ["audit"],
  "audit.case": ["audit"],
  "audit.findings": ["audit"],
  "audit.work": ["audit"],
  "warnings.get": ["warnings", "asOf", "keys"],
  "link.get": ["link"],
  "evidence.lost": ["status"],
};

export const topicsOf = (channel: ReadChannel): readonly Topic[] => READ[channel] ?? [];

/** What a write certainly changes, so that the views need not wait for the push. */
export function topicsAfter(channel: ChannelName): readonly Topic[] {
  if (CHANNELS[channel].mode === "read") return [];
  if (channel.startsWith("keys.") || channel.startsWith("names.")) return ["keys"];
  if (channel.startsWith("backup.")) return ["backup"];
  if (channel.startsWith("proof.")) return ["proof"];
  if (channel.startsWith("link.")) return ["link"];
  if (channel.startsWith("repairs.") || channel === "evidence.eraseLost") return ["status"];
  if (channel.startsWith("network.")) return ["status"];
  if (channel.startsWith("council.")) return ["council"];
  if (channel.startsWith("office.")) return ["office"];
  if (channel === "register.template" || channel === "register.rejects") return [];
  if (channel.startsWith("register.")) return ["register"];
  if (channel.startsWith("payments.")) return ["opening", "outbox", "status"];
  if (channel.startsWith("opening.")) return ["opening"];
  if (channel.startsWith("warnings.")) return ["warnings"];
  if (channel === "audit.prepare" || channel === "audit.sign" || channel === "audit.check")
    return [];
  if (channel.startsWith("audit.")) return ["audit"];
  if (channel.startsWith("asOf.")) return ["asOf", "cases"];
  if (channel === "evidence.erase" || channel === "evidence.unpack") return ["cases"];
  if (channel.startsWith("evidence.")) return [];
  if (channel.startsWith("notice.") || channel.startsWith("export.")) return [];
  return ["outbox", "status"];
}
