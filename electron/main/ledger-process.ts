import { utilityProcess } from "electron";
import { ServiceClient, type ServiceClientOptions } from "./service-client.ts";

/** The ledger service as a utilityProcess of its own, started from `file`. */
export function ledgerService(
  file: string,
  options: Omit<ServiceClientOptions, "start" | "log">,
): ServiceClient {
  return new ServiceClient({
    ...options,
    start: () => utilityProcess.fork(file, [], { serviceName: "ledger", stdio: "inherit" }),
    log: (line) => console.error(`ledger: ${line}`),
  });
}
