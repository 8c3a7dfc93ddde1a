import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AppError } from "../../../shared/errors.ts";
import type { Comparing, TestimonyView } from "../../../shared/ipc/proof-schemas.ts";
import { send } from "../../api/client.ts";
import { whole } from "../../format/number.ts";
import { dateTimeSeconds } from "../../format/time.ts";
import type { T } from "../../i18n/index.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { type Result, ResultMark } from "../audit/ResultMark.tsx";

type Compared = Extract<Comparing, { state: "compared" }>;

/** Asks all nodes for one height, and says which one differs. */
export function CompareNodes({ comparing }: { comparing: Comparing }) {
  const { t } = useTranslation();
  const [refused, setRefused] = useState<AppError>();
  const asking = comparing.state === "asking";

  async function compare() {
    const answer = await send("proof.compareNodes", {});
    setRefused(answer.ok ? undefined : answer.error);
  }

  const error = refused ?? (comparing.state === "failed" ? comparing.error : undefined);
  return (
    <>
      <div className="inline">
        <Button disabled={asking} onClick={() => void compare()}>
          {t("proof.nodes.compare")}
        </Button>
        {asking && (
          <Button onClick={() => void send("proof.cancel", { what: "comparing" })}>
            {t("proof.cancel")}
          </Button>
        )}
      </div>
      {asking && <Waiting what={t("proof.nodes.asking", { n: comparing.nodes })} />}
      {error !== undefined && <ErrorNote error={error} />}
      {comparing.state === "compared" && <Outcome compared={comparing} />}
    </>
  );
}

/** What the outcome means as a whole. */
function overallText(t: T, { result, nodes, blocks }: Compared): string {
  if (blocks > 1) return t("proof.compared.twoHistories", { n: blocks });
  if (result === "failed") return t("proof.compared.failed");
  if (result === "verified") return t("proof.compared.verified");
  return t(nodes.length === 1 ? "proof.compared.single" : "proof.compared.notChecked");
}

function Outcome({ compared }: { compared: Compared }) {
  const { t } = useTranslation();
  const { at, result, height, nodes } = compared;
  const title =
    height === undefined
      ? t("proof.compared.noHeight")
      : t("proof.compared.at", { height: whole(height) });
  return (
    <section className="proof-state" aria-live="polite">
      <div className={`overall overall-${result}`}>
        <ResultMark result={result} />
        <div>
          <h3>{title}</h3>
          <p>{overallText(t, compared)}</p>
        </div>
      </div>
      <table className="bill-table part-table" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t("proof.compared.node")}</th>
            <th scope="col">{t("audit.column.result")}</th>
            <th scope="col">{t("proof.compared.says")}</th>
            <th scope="col" className="number">
              {t("proof.compared.newest")}
            </th>
          </tr>
        </thead>
        <tbody>
          {nodes.map(({ url, newest, testimony }) => (
            <tr key={url} className={`part-${RESULT[testimony.result]}`}>
              <th scope="row">
                <code>{url}</code>
              </th>
              <td>
                <ResultMark result={RESULT[testimony.result]} />
              </td>
              <td className="part-what">
                {testimonyText(t, testimony)}
                {testimony.result !== "proved" && (
                  <details className="technical">
                    <summary>{t("proof.compared.words")}</summary>
                    <code>{testimony.words}</code>
                  </details>
                )}
              </td>
              <td className="number">{newest !== undefined && whole(newest)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">{t("proof.compared.when", { time: dateTimeSeconds(at) })}</p>
    </section>
  );
}

const RESULT: Readonly<Record<TestimonyView["result"], Result>> = {
  proved: "verified",
  lie: "failed",
  otherChain: "failed",
  silent: "notChecked",
};

function testimonyText(t: T, testimony: TestimonyView): string {
  switch (testimony.result) {
    case "proved":
      return t("proof.compared.proved", {
        block: `${testimony.block.slice(0, 16)}…`,
        journals: whole(testimony.journals),
        entries: whole(testimony.entries),
      });
    case "lie":
      return t(`proof.compared.lie.${testimony.about}`);
    case "otherChain":
      return t("proof.compared.otherChain");
    case "silent": {
      const issue = testimony.words.replace(/^[a-z]+_\w+: /, "");
      return t("proof.compared.silent", {
        reason: t(`errors.nodeFault.${testimony.fault}`, { issue }),
      });
    }
  }
}
