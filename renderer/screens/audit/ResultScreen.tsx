import { useTranslation } from "react-i18next";
import type { OpenSnapshot } from "../../../shared/ipc/audit-schemas.ts";
import { AboutFile } from "./AboutFile.tsx";
import { CompareSnapshots } from "./CompareSnapshots.tsx";
import { Overall } from "./Overall.tsx";
import { PartTable } from "./PartTable.tsx";
import { ScopeTable } from "./ScopeTable.tsx";

/** What the verification came to: the whole, then part by part. */
export function ResultScreen({ snapshot }: { snapshot: OpenSnapshot }) {
  const { t } = useTranslation();
  return (
    <div className="page">
      <h1 className="off-screen">{t("audit.nav.result")}</h1>
      <Overall snapshot={snapshot} />
      <PartTable parts={snapshot.parts} />
      <AboutFile snapshot={snapshot} />
      <ScopeTable snapshot={snapshot} />
      <CompareSnapshots snapshot={snapshot} />
    </div>
  );
}
