import { DEFAULT_UTC_OFFSET_MINUTES } from "../../../shared/domain/time.ts";
import { nameIn, officeName } from "../../../shared/names.ts";
import type { ExportSources } from "../../exports/export-desk.ts";
import { exportHandlers } from "../../ipc/export-handlers.ts";
import { figuresHandlers } from "../../ipc/figures-handlers.ts";
import { writtenNames } from "../../ipc/staff-handlers.ts";
import type { Cursor } from "../../store/derived-store.ts";
import { storedBlock } from "../services/sync.ts";
import type { LedgerParts } from "./parts.ts";
import type { Shown } from "./shown.ts";

/** The dashboard, and its tables as files. */
export function figuresChannels(
  { derived, local, keys, heads, options }: LedgerParts,
  { derived: shown, now }: Shown,
  cases: ExportSources["cases"],
) {
  const figures = figuresHandlers({
    derived: shown,
    block: () => blockOf(storedBlock(derived)),
    now,
  });
  const exports = exportHandlers({
    // The very queries of the views, so that a file cannot differ from the screen.
    figures: (filter) => figures["figures.get"](filter),
    records: (filter, offset, limit) => figures["records.list"]({ filter, offset, limit }),
    cases,
    names: (language) => ({
      orgs: new Map(
        derived.orgs().map(({ id, name }) => [id, officeName(language, name, options.demo)]),
      ),
      accounts: new Map([
        ...writtenNames(local.settings.get()),
        ...keys.list().map((key) => [key.account, nameIn(language, key)] as const),
      ]),
    }),
    standing: () => {
      const at = now();
      const policy = shown.policyInForce(at)?.policy;
      return {
        now: at,
        utcOffsetMinutes: policy?.utcOffsetMinutes ?? DEFAULT_UTC_OFFSET_MINUTES,
        block: blockOf(heads.newest),
      };
    },
  });
  return { ...figures, ...exports };
}

const blockOf = (proved: Cursor | undefined) =>
  proved && { hash: proved.block, height: proved.height };
