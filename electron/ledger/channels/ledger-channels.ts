import { ok, type Result } from "../../../shared/errors.ts";
import type { CaseDetail } from "../../../shared/ipc/case-detail-schemas.ts";
import { caseHandlers } from "../../ipc/case-handlers.ts";
import { clockHandlers } from "../../ipc/clock-handlers.ts";
import { dayHandlers } from "../../ipc/day-handlers.ts";
import { inboxHandlers } from "../../ipc/inbox-handlers.ts";
import { warningHandlers } from "../../ipc/warning-handlers.ts";
import type { LedgerHandlers } from "../ledger.ts";
import { actChannels } from "./acts.ts";
import { backupChannels } from "./backup.ts";
import { councilChannels } from "./council.ts";
import { evidenceChannels } from "./evidence.ts";
import { figuresChannels } from "./figures.ts";
import { keyChannels } from "./keys.ts";
import { listChannels } from "./lists.ts";
import { officeChannels } from "./office.ts";
import { opinionChannels } from "./opinions.ts";
import type { LedgerParts } from "./parts.ts";
import { proofChannels } from "./proofs.ts";
import { registerChannels } from "./register.ts";
import { shownOf } from "./shown.ts";

/** Every channel of the ledger, wired to the service that answers it. */
export function ledgerChannels(parts: LedgerParts): LedgerHandlers {
  const { options, travel } = parts;
  const shown = shownOf(parts);
  const cases = caseHandlers(shown);
  const pastDay = () => travel.view.day;
  return {
    ...cases,
    ...inboxHandlers(shown),
    ...dayHandlers(shown),
    ...clockHandlers({ ...shown, pastDay }),
    ...warningHandlers({
      ...shown,
      pastDay,
      changed: () => options.changed("warnings"),
    }),
    "asOf.get": () => ok(travel.view),
    "asOf.show": ({ day }) => travel.show(day),
    ...figuresChannels(parts, shown, (filter, sort, offset, limit) =>
      cases["cases.list"]({ filter, sort, offset, limit }),
    ),
    ...actChannels(parts, (id) => cases["cases.get"]({ id }) as Result<CaseDetail>),
    ...officeChannels(parts, shown),
    ...councilChannels(parts),
    ...keyChannels(parts),
    ...evidenceChannels(parts),
    ...opinionChannels(parts),
    ...backupChannels(parts),
    ...registerChannels(parts),
    ...proofChannels(parts),
    ...listChannels(parts),
  };
}
