import { basename } from "node:path";
import type { Millis } from "../../shared/domain/units.ts";
import { ok, type Result } from "../../shared/errors.ts";
import { NAMED_REJECTS, type RejectSource } from "../../shared/ipc/register-schemas.ts";
import type { Reject } from "../../shared/register/rejects.ts";
import { SAMPLES } from "../../shared/register/samples.ts";
import { csvFile } from "../register/csv-text.ts";
import { RegisterImport } from "../register/import-register.ts";
import { rejectCsv } from "../register/reject-csv.ts";
import { writeFileAtomic } from "../security/atomic-file.ts";
import type { LocalStore } from "../store/local-store.ts";
import type { Handlers } from "./dispatch.ts";

type RegisterChannel = `register.${"summary" | "import" | "rejects" | "template"}`;

export interface RegisterHandlerDeps {
  readonly customers: LocalStore["customers"];
  /** Rejected rows of the last file of other kinds. */
  readonly rejectsOf: (source: Exclude<RejectSource, "register">) => Iterable<Reject>;
  readonly now: () => Millis;
  /** Call when how far an import is, or what is known of customers, has changed. */
  readonly changed: () => void;
}

/** The channels of what the branch knows of its customers. */
export function registerHandlers(deps: RegisterHandlerDeps): Pick<Handlers, RegisterChannel> {
  const { customers, rejectsOf } = deps;
  const imports = new RegisterImport(deps);
  return {
    "register.summary": () => ok({ ...customers.summary(NAMED_REJECTS), running: imports.running }),
    "register.import": async ({ source }) => {
      const report = await imports.run(source);
      if (!report.ok) return report;
      return ok({ report: report.value, rejects: customers.summary(NAMED_REJECTS).rejects });
    },
    "register.rejects": ({ of, encoding, language, target }) => {
      const rejects = of === "register" ? customers.rejects() : rejectsOf(of);
      return save(target, rejectCsv(rejects, language, encoding));
    },
    "register.template": ({ template, language, target }) =>
      save(target, csvFile(SAMPLES[language][template].replaceAll("\n", "\r\n"), "UTF-8")),
  };
}

function save(target: string, bytes: Buffer): Result<{ saved: boolean }> {
  const written = writeFileAtomic(target, bytes);
  if (written.ok) return ok({ saved: true });
  // The window learns no path.
  const { error } = written;
  return "file" in error
    ? { ok: false, error: { ...error, file: basename(target) } as typeof error }
    : written;
}
