import { Checkbox } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { OrgId } from "../../../shared/domain/units.ts";
import type { AppError } from "../../../shared/errors.ts";
import type { EvidenceWish, ProofView, SnapshotWish } from "../../../shared/ipc/proof-schemas.ts";
import { send } from "../../api/client.ts";
import { useOrgs } from "../../app/facts.ts";
import { NowButton } from "../../app/only-now.tsx";
import { Choice } from "../../ui/Choice.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { FormLine } from "../../ui/FormLine.tsx";
import { CasePicker, type PickedCase } from "./CasePicker.tsx";
import { EvidencePicker } from "./EvidencePicker.tsx";
import { NodeSelect } from "./NodeSelect.tsx";

const SHOWS = ["all", "only", "except"] as const;
type Show = (typeof SHOWS)[number];

/** What goes into a snapshot, and of which node it is asked. */
export function SnapshotForm({ nodes }: { nodes: ProofView["nodes"] }) {
  const { t } = useTranslation();
  const [casesId, proofId] = [useId(), useId()];
  const orgs = useOrgs().data ?? [];
  /** Organisations left out; all are in at first. */
  const [without, setWithout] = useState<ReadonlySet<OrgId>>(new Set());
  const [show, setShow] = useState<Show>("all");
  const [named, setNamed] = useState<PickedCase[]>([]);
  const [proved, setProved] = useState<PickedCase[]>([]);
  const [wishes, setWishes] = useState<EvidenceWish[]>([]);
  const [node, setNode] = useState<string>();
  const [error, setError] = useState<AppError>();

  const asked = nodes.some(({ url }) => url === node) ? node : nodes[0]?.url;
  const chosen = orgs.map(({ id }) => id).filter((id) => !without.has(id));
  const ids = named.map(({ value }) => value);
  const cases: SnapshotWish["cases"] = show === "all" ? { show } : { show, ids };
  const complete = chosen.length > 0 && (show === "all" || ids.length > 0);

  function keep(id: OrgId, on: boolean) {
    const next = new Set(without);
    if (on) next.delete(id);
    else next.add(id);
    setWithout(next);
  }
  function proveOf(picked: PickedCase[]) {
    setProved(picked);
    setWishes(wishes.filter(({ case: id }) => picked.some(({ value }) => value === id)));
  }
  async function make() {
    if (asked === undefined) return;
    const answer = await send("proof.snapshot", {
      ...{ node: asked, orgs: chosen, cases, evidence: wishes },
    });
    setError(answer.ok ? undefined : answer.error);
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <fieldset className="proof-orgs">
        <legend>{t("proof.orgs")}</legend>
        {orgs.map(({ id, name }) => (
          <Checkbox
            key={id}
            checked={!without.has(id)}
            onChange={({ target }) => keep(id, target.checked)}
          >
            {name}
          </Checkbox>
        ))}
      </fieldset>
      <FormLine label={t("proof.cases")} hint={t(`proof.showHint.${show}`)}>
        <Choice
          label={t("proof.cases")}
          value={show}
          options={SHOWS.map((value) => ({ value, label: t(`proof.show.${value}`) }))}
          onChange={setShow}
        />
      </FormLine>
      {show !== "all" && (
        <FormLine label={t(`proof.named.${show}`)} htmlFor={casesId}>
          <CasePicker id={casesId} value={named} onChange={setNamed} />
        </FormLine>
      )}
      <FormLine label={t("proof.evidence.title")} htmlFor={proofId} hint={t("proof.evidence.lead")}>
        <CasePicker id={proofId} value={proved} onChange={proveOf} />
      </FormLine>
      {proved.map(({ value: id }) => (
        <EvidencePicker
          key={id}
          id={id}
          value={wishes.filter((wish) => wish.case === id)}
          onChange={(own) => setWishes([...wishes.filter((wish) => wish.case !== id), ...own])}
        />
      ))}
      <NodeSelect nodes={nodes} value={asked} onChange={setNode} />
      {error !== undefined && <ErrorNote error={error} />}
      <NowButton type="primary" htmlType="submit" disabled={!complete || asked === undefined}>
        {t("proof.snapshot.make")}
      </NowButton>
    </form>
  );
}
