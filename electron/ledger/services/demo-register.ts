import type { LocalStore } from "../../store/local-store.ts";
import { DemoRegister } from "../demo-register.ts";
import type { LedgerOptions } from "../ledger.ts";

/** Takes the demo chain's register over when it was written to; does nothing on any other chain. */
export function demoRegister(
  { demoDir, changed, log }: LedgerOptions,
  { register }: Pick<LocalStore, "register">,
): () => Promise<void> {
  const demo = demoDir ? new DemoRegister(demoDir, register, log) : undefined;
  return async () => {
    if (await demo?.refresh()) changed("cases");
  };
}
