import { useTranslation } from "react-i18next";
import { MINUTE_MS } from "../../../shared/domain/time.ts";
import type { InboxItem } from "../../../shared/ipc/inbox-schemas.ts";
import { useAccountName, useOrgName } from "../../app/facts.ts";
import { useNavigation } from "../../app/navigation.ts";
import { money } from "../../format/money.ts";
import { dateTime } from "../../format/time.ts";
import { ageText } from "../../i18n/error-text.ts";
import { Mark } from "../../ui/Mark.tsx";
import { useNow } from "../../ui/use-now.ts";
import { ItemState, Risks } from "./ItemState.tsx";
import { signerText } from "./people.ts";

const COLUMNS = [
  ["waiting", "number"],
  ["case", ""],
  ["measure", ""],
  ["owed", "number"],
  ["overdue", "number"],
  ["marks", ""],
  ["proposer", ""],
  ["approvals", "number"],
  ["state", ""],
] as const;

/** One proposal a line, in the order that was asked for. */
export function InboxTable({ proposals }: { proposals: readonly InboxItem[] }) {
  const { t } = useTranslation();
  const now = useNow(MINUTE_MS);
  return (
    <table className="bill-table inbox-table" aria-label={t("inbox.title")}>
      <thead>
        <tr>
          {COLUMNS.map(([column, className]) => (
            <th key={column} scope="col" className={className}>
              {t(`inbox.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {proposals.map((item) => (
          <ProposalRow key={item.proposal} item={item} now={now} />
        ))}
      </tbody>
    </table>
  );
}

function ProposalRow({ item, now }: { item: InboxItem; now: number }) {
  const { t } = useTranslation();
  const { openDecision } = useNavigation();
  const orgName = useOrgName();
  const accountName = useAccountName();
  const { case: row, kind, amount, since } = item;
  const escalation = t(`words.escalation.${kind}`);
  return (
    <tr>
      <td className="number" title={t("inbox.waitingTitle", { time: dateTime(since) })}>
        {ageText(t, Math.max(0, now - since))}
      </td>
      <td>
        <button
          type="button"
          className="link"
          aria-label={t("inbox.open", { escalation, reference: row.reference })}
          onClick={() => openDecision(row.id, item.proposal)}
        >
          <b>{row.reference}</b>
        </button>
        <br />
        <span className="hint">{[row.account, orgName(row.org)].filter(Boolean).join(" · ")}</span>
      </td>
      <td>
        {escalation} {amount > 0 && <b className="number">{money(amount)}</b>}
      </td>
      <td className="number">{money(row.outstanding)}</td>
      <td className="number">
        {row.overdueDays === undefined ? "—" : t("app.days", { count: row.overdueDays })}
      </td>
      <td>
        <span className="marks">
          {row.class === "Business" && <Mark>{t("words.customerClass.Business")}</Mark>}
          <Risks item={item} />
        </span>
      </td>
      <td>{signerText(t, item.proposer, item.proposerRole, accountName)}</td>
      <td className="number">
        {t("inbox.decision.ladderCount", { have: item.approvals.length, needed: item.needed })}
      </td>
      <td>
        <ItemState item={item} />
      </td>
    </tr>
  );
}
