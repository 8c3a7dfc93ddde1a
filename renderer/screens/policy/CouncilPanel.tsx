import { useTranslation } from "react-i18next";
import type { DatedPolicy } from "../../../shared/domain/policy.ts";
import type { CouncilIntent, CouncilView } from "../../../shared/ipc/council-schemas.ts";
import { twoThirds } from "../../../shared/rules/motion.ts";
import { useOperator } from "../../app/facts.ts";
import { NowButton } from "../../app/only-now.tsx";
import { whole } from "../../format/number.ts";
import { dateTime } from "../../format/time.ts";
import { Panel } from "../../ui/Panel.tsx";
import { MotionCard, useMemberName } from "./MotionCard.tsx";

/** Who is in the council, and what it is voting on. */
export function CouncilPanel(props: {
  view: CouncilView;
  base: DatedPolicy | undefined;
  busy: boolean;
  onPropose: () => void;
  onMatter: () => void;
  onAct: (intent: CouncilIntent) => void;
}) {
  const { t } = useTranslation();
  const { view, base, busy, onPropose, onMatter, onAct } = props;
  const account = useOperator()?.account;
  const name = useMemberName(view);
  const { readAt, members, motions } = view;
  if (readAt === undefined)
    return (
      <Panel title={t("policy.council.title")}>
        <p className="hint">{t("policy.council.never")}</p>
      </Panel>
    );
  return (
    <Panel
      title={t("policy.council.title")}
      extra={
        view.member && (
          <div className="inline">
            <NowButton size="small" disabled={busy} onClick={onMatter}>
              {t("matter.propose")}
            </NowButton>
            <NowButton size="small" disabled={busy || base === undefined} onClick={onPropose}>
              {t("policy.council.propose")}
            </NowButton>
          </div>
        )
      }
    >
      {motions.length === 0 && <p>{t("policy.council.noMotions")}</p>}
      <ul className="motions">
        {motions.map((motion) => (
          <MotionCard
            key={motion.hash}
            motion={motion}
            view={view}
            base={base}
            busy={busy}
            onAct={onAct}
          />
        ))}
      </ul>
      <p className="hint">
        {t("policy.council.members", { n: members.length, needed: twoThirds(members.length) })}:{" "}
        {members
          .map((member) =>
            member.account === account
              ? `${name(member.account)} (${t("policy.council.you")})`
              : name(member.account),
          )
          .join(t("app.list"))}
      </p>
      {!view.member && <p className="hint">{t("policy.council.notMember")}</p>}
      <p className="hint">
        {t("policy.council.asOf", { height: whole(readAt.height), time: dateTime(readAt.at) })}
      </p>
    </Panel>
  );
}
