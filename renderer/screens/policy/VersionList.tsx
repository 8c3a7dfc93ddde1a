import { useTranslation } from "react-i18next";
import type { PolicyList } from "../../../shared/ipc/council-schemas.ts";
import { since } from "../../i18n/policy-text.ts";
import { Mark } from "../../ui/Mark.tsx";
import { Panel } from "../../ui/Panel.tsx";

/** All versions, the newest first, with the one in force marked; choosing one shows it in full. */
export function VersionList(props: {
  list: PolicyList;
  shown: number;
  onShow: (version: number) => void;
}) {
  const { t } = useTranslation();
  const { versions, inForce } = props.list;
  return (
    <Panel title={t("policy.versions")}>
      <ul className="version-list">
        {[...versions].reverse().map(({ version, from }) => (
          <li key={version}>
            <button
              type="button"
              className="link"
              aria-pressed={props.shown === version}
              onClick={() => props.onShow(version)}
            >
              {t("policy.version", { n: version })}
            </button>
            <span className="number">{since(t, from)}</span>
            <VersionMark version={version} inForce={inForce} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function VersionMark({ version, inForce }: { version: number; inForce: number | undefined }) {
  const { t } = useTranslation();
  if (version === inForce) return <Mark tone="good">{t("policy.inForce")}</Mark>;
  if (version < (inForce ?? 0)) return <Mark>{t("policy.earlier")}</Mark>;
  return (
    <Mark tone="info">{version === (inForce ?? 0) + 1 ? t("policy.next") : t("policy.later")}</Mark>
  );
}
