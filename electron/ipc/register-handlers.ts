import { basename } from "node:path";
import type { Millis } from "../../shared/domain/units.ts";
import { ok } from "../../shared/errors.ts";
import { NAMED_REJECTS } from "../../shared/ipc/register-schemas.ts";
import { RegisterImport } from "../register/import-register.ts";
import { rejectCsv } from "../register/reject-csv.ts";
import { writeFileAtomic } from "../security/atomic-file.ts";
import type { LocalStore } from "../store/local-store.ts";
import type { Handlers } from "./dispatch.ts";

type RegisterChannel = `register.${"summary" | "import" | "rejects"}`;

export interface RegisterHandlerDeps {
  readonly customers: LocalStore["customers"];
  readonly now: () => Millis;
  /** Call when how far an import is, or what is known of customers, has changed. */
  readonly changed: () => void;
}

/** The channels of what the branch knows of its customers. */
export function registerHandlers(deps: RegisterHandlerDeps): Pick<Handlers, RegisterChannel> {
  const { customers } = deps;
  const imports = new RegisterImport(deps);
  return {
    "register.summary": () => ok({ ...customers.summary(NAMED_REJECTS), running: imports.running }),
    "register.import": async ({ source }) => {
      const report = await imports.run(source);
      if (!report.ok) return report;
      return ok({ report: report.value, rejects: customers.summary(NAMED_REJECTS).rejects });
    },
    "register.rejects": ({ encoding, language, target }) => {
      const written = writeFileAtomic(target, rejectCsv(customers.rejects(), language, encoding));
      if (written.ok) return ok({ saved: true });
      // The window learns no path.
      const { error } = written;
      return "file" in error
        ? { ok: false, error: { ...error, file: basename(target) } as typeof error }
        : written;
    },
  };
}
