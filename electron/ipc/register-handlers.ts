import { basename } from "node:path";
import type { Millis } from "../../shared/domain/units.ts";
import { ok, type Result } from "../../shared/errors.ts";
import { NAMED_REJECTS } from "../../shared/ipc/register-schemas.ts";
import type { Reject } from "../../shared/register/rejects.ts";
import { SAMPLES } from "../../shared/register/samples.ts";
import { csvFile } from "../register/csv-text.ts";
import { RegisterImport } from "../register/import-register.ts";
import { type LinkOptions, linkAccounts } from "../register/link-accounts.ts";
import { rejectCsv } from "../register/reject-csv.ts";
import { sealMapping } from "../register/sealed-mapping.ts";
import { writeFileAtomic } from "../security/atomic-file.ts";
import type { LocalStore } from "../store/local-store.ts";
import type { Handlers } from "./dispatch.ts";

type RegisterChannel =
  `register.${"summary" | "import" | "rejects" | "template" | "link" | "linkExport"}`;

export interface RegisterHandlerDeps {
  readonly customers: LocalStore["customers"];
  /** Rejected rows of the last file of other kinds. */
  readonly rejectsOf: (source: "arrears" | "payments") => Iterable<Reject>;
  readonly register: LocalStore["register"];
  readonly store: LinkOptions["store"];
  readonly now: () => Millis;
  /** Call when how far an import is, or what is known of customers, has changed. */
  readonly changed: () => void;
  /** Call when more customers of the chain have their account number here. */
  readonly linked: () => void;
}

/** The channels of what the branch knows of its customers. */
export function registerHandlers(deps: RegisterHandlerDeps): Pick<Handlers, RegisterChannel> {
  const { customers, register, rejectsOf } = deps;
  let unlinked: readonly Reject[] = [];
  const imports = new RegisterImport(deps);
  return {
    "register.summary": () =>
      ok({
        ...customers.summary(NAMED_REJECTS),
        accounts: register.count(),
        running: imports.running,
      }),
    "register.import": async ({ source }) => {
      const report = await imports.run(source);
      if (!report.ok) return report;
      return ok({ report: report.value, rejects: customers.summary(NAMED_REJECTS).rejects });
    },
    "register.rejects": ({ of, encoding, language, target }) => {
      const rejects =
        of === "register" ? customers.rejects() : of === "mapping" ? unlinked : rejectsOf(of);
      return save(target, rejectCsv(rejects, language, encoding));
    },
    "register.link": async ({ source, passphrase }) => {
      const linked = await linkAccounts(source, passphrase, deps);
      if (!linked.ok) return linked;
      const { report, rejects } = linked.value;
      unlinked = rejects;
      deps.linked();
      return ok({ report, rejects: rejects.slice(0, NAMED_REJECTS) });
    },
    "register.linkExport": async ({ passphrase, target }) => {
      const sealed = await sealMapping(register.rows(), passphrase);
      return sealed.ok ? save(target, sealed.value) : sealed;
    },
    "register.template": ({ template, language, target }) =>
      save(target, csvFile(SAMPLES[language][template].replaceAll("\n", "\r\n"), "UTF-8")),
  };
}

function save(target: string, bytes: Uint8Array): Result<{ saved: boolean }> {
  const written = writeFileAtomic(target, bytes);
  if (written.ok) return ok({ saved: true });
  // The window learns no path.
  const { error } = written;
  return "file" in error
    ? { ok: false, error: { ...error, file: basename(target) } as typeof error }
    : written;
}
