import { useTranslation } from "react-i18next";
import { isMatter } from "../../../shared/domain/council.ts";
import type { DatedPolicy } from "../../../shared/domain/policy.ts";
import type { AccountId } from "../../../shared/domain/units.ts";
import type {
  CouncilIntent,
  CouncilView,
  MotionView,
} from "../../../shared/ipc/council-schemas.ts";
import { carries } from "../../../shared/rules/motion.ts";
import { policyDiff } from "../../../shared/rules/policy-diff.ts";
import { useAccountName, useOperator, useOrgName } from "../../app/facts.ts";
import { NowButton } from "../../app/only-now.tsx";
import { shortHex, whole } from "../../format/number.ts";
import { dateTime } from "../../format/time.ts";
import { Mark, type Tone } from "../../ui/Mark.tsx";
import { MatterWords } from "./MatterWords.tsx";
import { PolicyDiff } from "./PolicyDiff.tsx";

const TONE: Record<MotionView["verdict"], Tone> = {
  open: "info",
  carried: "good",
  endedCarried: "good",
  lost: "bad",
  endedLost: "bad",
};

/** A motion: what it would change, who voted how, and the votes that are open to who works here. */
export function MotionCard(props: {
  motion: MotionView;
  view: CouncilView;
  /** The last version that is published: what a proposal would replace. */
  base: DatedPolicy | undefined;
  busy: boolean;
  onAct: (intent: CouncilIntent) => void;
}) {
  const { t } = useTranslation();
  const { motion, view, base } = props;
  const { proposal, ayes, nays, threshold, index, hash } = motion;
  const rest = view.members.length - ayes.length - nays.length;
  return (
    <li className="motion">
      <div className="motion-head">
        <h3>{t("policy.council.motion", { n: index })}</h3>
        <Mark tone={TONE[motion.verdict]}>{t(`policy.council.verdict.${motion.verdict}`)}</Mark>
      </div>
      {proposal.type === "SetPolicy" ? (
        <Proposed proposal={proposal} base={base} label={index} />
      ) : isMatter(proposal) ? (
        <MatterWords
          matter={proposal}
          samePerson={motion.samePerson}
          validators={view.validators}
        />
      ) : (
        <p>
          {t("policy.council.other", { pallet: proposal.pallet, call: proposal.call })}{" "}
          <span className="hint">{t("policy.council.otherHint")}</span>
        </p>
      )}
      <p className="number">
        {t("policy.council.tally", { ayes: ayes.length, threshold, nays: nays.length, rest })}
      </p>
      <Voters word={t("policy.council.ayes")} accounts={ayes} view={view} />
      <Voters word={t("policy.council.nays")} accounts={nays} view={view} />
      <p className="hint">
        {t("policy.council.until", { time: dateTime(motion.endsAt), height: whole(motion.end) })}
        {" · "}
        <span title={hash}>
          {t("policy.council.hash")} <code>{shortHex(hash)}</code>
        </span>
      </p>
      {view.member && proposal.type !== "Other" && <MotionKeys {...props} />}
    </li>
  );
}

function Proposed(props: {
  proposal: Extract<MotionView["proposal"], { type: "SetPolicy" }>;
  base: DatedPolicy | undefined;
  label: number;
}) {
  const { t } = useTranslation();
  const { proposal, base } = props;
  const time = dateTime(proposal.from);
  if (base === undefined) return <p>{t("policy.fromWhen", { time })}</p>;
  if (policyDiff(base.policy, proposal.policy).length === 0)
    return <p>{t("policy.council.wouldSetSame", { time, n: base.version })}</p>;
  return (
    <>
      <p>{t("policy.council.wouldSet", { time, n: base.version })}</p>
      <PolicyDiff
        before={base.policy}
        after={proposal.policy}
        label={t("policy.council.motion", { n: props.label })}
      />
    </>
  );
}

function Voters(props: { word: string; accounts: readonly AccountId[]; view: CouncilView }) {
  const name = useMemberName(props.view);
  const { t } = useTranslation();
  if (props.accounts.length === 0) return null;
  return (
    <p className="hint">
      {props.word}: {props.accounts.map(name).join(t("app.list"))}
    </p>
  );
}

/** The name of a member: of a key that is known here, else of the branch. */
export function useMemberName(view: CouncilView): (account: AccountId) => string {
  const accountName = useAccountName();
  const orgName = useOrgName();
  return (account) => {
    const org = view.members.find((member) => member.account === account)?.org;
    const named = accountName(account);
    if (named !== undefined) return named;
    return org === undefined ? shortHex(account) : `${orgName(org)} ${shortHex(account)}`;
  };
}

function MotionKeys({ motion, busy, onAct }: Parameters<typeof MotionCard>[0]) {
  const { t } = useTranslation();
  const account = useOperator()?.account;
  const { hash, verdict } = motion;
  const vote = (approve: boolean) => () => onAct({ type: "Vote", motion: hash, approve });
  const has = (accounts: readonly AccountId[]) =>
    account !== undefined && accounts.includes(account);
  const [aye, nay] = [has(motion.ayes), has(motion.nays)];
  const ended = verdict !== "open";
  return (
    <div className="inline">
      <NowButton
        size="small"
        disabled={busy || aye}
        type={ended ? "default" : "primary"}
        onClick={vote(true)}
      >
        {t("policy.council.voteAye")}
      </NowButton>
      <NowButton size="small" disabled={busy || nay} onClick={vote(false)}>
        {t("policy.council.voteNay")}
      </NowButton>
      {ended && (
        <NowButton
          size="small"
          type="primary"
          disabled={busy}
          onClick={() => onAct({ type: "Close", motion: hash })}
        >
          {t(
            !carries(verdict)
              ? "policy.council.close"
              : isMatter(motion.proposal)
                ? "matter.closeCarried"
                : "policy.council.closeCarried",
          )}
        </NowButton>
      )}
      {(aye || nay) && (
        <span className="hint">
          {t("policy.council.voted", {
            vote: t(aye ? "policy.council.voteAye" : "policy.council.voteNay"),
          })}
        </span>
      )}
    </div>
  );
}
