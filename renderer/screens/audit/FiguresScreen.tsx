import { useTranslation } from "react-i18next";
import { ENTRY_TYPES } from "../../../shared/domain/entry.ts";
import type { OpenSnapshot } from "../../../shared/ipc/audit-schemas.ts";
import { useQuery } from "../../api/use-query.ts";
import { money } from "../../format/money.ts";
import { whole } from "../../format/number.ts";
import { kindText } from "../../i18n/audit-text.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { snapshotOrgName } from "./use-audit.ts";

const NOTHING = {};
const COUNTS = ["entries", "recorded", "imported", "withheld", "cases", "open", "cut"] as const;
const MONEY = ["principal", "charges", "paid", "waived", "outstanding"] as const;

/** The figures of each organisation whose journal is in the file. */
export function FiguresScreen({ snapshot }: { snapshot: OpenSnapshot }) {
  const { t } = useTranslation();
  const { data = [], error } = useQuery("audit.figures", NOTHING);
  const orgName = snapshotOrgName(t, snapshot);
  const rows = [
    ...COUNTS.map((name) => ({ name, text: t(`audit.figure.${name}`), show: whole })),
    ...MONEY.map((name) => ({ name, text: t(`audit.figure.${name}`), show: money })),
  ];
  const kinds = ENTRY_TYPES.filter((type) => data.some(({ values }) => (values[type] ?? 0) > 0));
  const table = (title: string, lines: readonly (typeof rows)[number][] | readonly Line[]) => (
    <table className="bill-table" aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          {data.map(({ org }) => (
            <th key={org} scope="col" className="number">
              {orgName(org)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ name, text, show }) => (
          <tr key={name}>
            <th scope="row">{text}</th>
            {data.map(({ org, values }) => (
              <td key={org} className="number">
                {show(values[name] ?? 0)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <div className="page audit-wide">
      <h1>{t("audit.figuresTitle")}</h1>
      <p className="lead">{t("audit.figuresLead")}</p>
      {error !== undefined && <ErrorNote error={error} />}
      {data.length > 0 && (
        <>
          <Panel title={t("audit.part.figures")}>{table(t("audit.part.figures"), rows)}</Panel>
          <Panel title={t("audit.kinds")}>
            {table(
              t("audit.kindColumn"),
              kinds.map((name) => ({ name, text: kindText(t, name), show: whole })),
            )}
          </Panel>
        </>
      )}
    </div>
  );
}

interface Line {
  readonly name: string;
  readonly text: string;
  readonly show: (value: number) => string;
}
