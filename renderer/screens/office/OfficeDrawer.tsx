import { useTranslation } from "react-i18next";
import type { AccountId } from "../../../shared/domain/units.ts";
import type { AppError } from "../../../shared/errors.ts";
import type {
  OfficeIntent,
  OfficeView,
  OfficePreview as Preview,
} from "../../../shared/ipc/office-schemas.ts";
import type { StaffView } from "../../../shared/ipc/staff-schemas.ts";
import { useOrgName } from "../../app/facts.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { SideDrawer } from "../../ui/Popups.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { BlackoutForm } from "./BlackoutForm.tsx";
import { DeputyForm } from "./DeputyForm.tsx";
import { OfficePreview } from "./OfficePreview.tsx";
import { RegisterForm } from "./RegisterForm.tsx";
import { RoleForm } from "./RoleForm.tsx";
import type { StaffStep } from "./StaffPanel.tsx";

/** What is going on in the drawer. */
export type Stage =
  | { readonly step: "DeclareBlackout" | "NameDeputy" | "RegisterOperator" }
  | { readonly step: StaffStep; readonly account: AccountId }
  | {
      readonly step: "preview";
      readonly preview: Preview;
      /** What this computer is to call the account that is registered. */
      readonly name: string;
    };

/** CSS px. */
const DRAWER_WIDTH = 560;

/** The form of an act for the office, and then its preview. */
export function OfficeDrawer(props: {
  stage: Stage | undefined;
  view: OfficeView | undefined;
  staff: StaffView | undefined;
  busy: boolean;
  failed: AppError | undefined;
  onClose: () => void;
  onPrepare: (intent: OfficeIntent, name?: string) => void;
  onSigned: () => void;
}) {
  const { t } = useTranslation();
  const orgName = useOrgName();
  const { stage, view, staff, busy, failed, onClose } = props;
  const form = { busy, onCancel: onClose, onReady: props.onPrepare };
  const titles = {
    DeclareBlackout: t("office.declare"),
    NameDeputy: t("office.name"),
    RegisterOperator: t("staff.register"),
    ChangeOperator: t("staff.change"),
    RevokeOperator: t("staff.revoke"),
    preview: t("office.preview.title"),
  };
  return (
    <SideDrawer
      open={stage !== undefined}
      size={DRAWER_WIDTH}
      title={stage && titles[stage.step]}
      closable={{ "aria-label": t("app.close") }}
      onClose={onClose}
    >
      {stage?.step === "DeclareBlackout" && <BlackoutForm {...form} />}
      {stage?.step === "NameDeputy" && view !== undefined && <DeputyForm view={view} {...form} />}
      {stage?.step === "RegisterOperator" && staff !== undefined && (
        <RegisterForm view={staff} {...form} />
      )}
      {(stage?.step === "ChangeOperator" || stage?.step === "RevokeOperator") &&
        staff !== undefined && (
          <RoleForm step={stage.step} account={stage.account} view={staff} {...form} />
        )}
      {busy && <Waiting what={t("office.preparing")} />}
      {failed !== undefined && <ErrorNote error={failed} orgName={orgName} />}
      {stage?.step === "preview" && (
        <OfficePreview
          key={stage.preview.item}
          preview={stage.preview}
          staff={staff}
          onDiscard={onClose}
          onSigned={props.onSigned}
        />
      )}
    </SideDrawer>
  );
}
