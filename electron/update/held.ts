import type { Result } from "../../shared/errors.ts";
import { CHANNELS } from "../../shared/ipc/contract.ts";
import type { Forward } from "../main/calls.ts";

/**
 * How many signed acts this console holds that are not done: of cases, of the council, of the organisation. Undefined when
 * the ledger service does not say.
 */
export async function heldActs(ask: Forward): Promise<number | undefined> {
  const [status, council, office] = (await Promise.all([
    ask("status.get", {}),
    ask("council.get", {}),
    ask("office.get", {}),
  ])) as Result<unknown>[];
  if (!status?.ok || !council?.ok || !office?.ok) return undefined;
  const { outbox } = CHANNELS["status.get"].output.parse(status.value);
  const acts = [
    ...CHANNELS["council.get"].output.parse(council.value).acts,
    ...CHANNELS["office.get"].output.parse(office.value).acts,
  ];
  const open = acts.filter(({ status: { state } }) => state !== "done" && state !== "dropped");
  return outbox.pending + outbox.attention + open.length;
}
