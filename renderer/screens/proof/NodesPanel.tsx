import { Button, Input } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AppError } from "../../../shared/errors.ts";
import { nodeUrlSchema, type ProofView } from "../../../shared/ipc/proof-schemas.ts";
import { send } from "../../api/client.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { FormLine } from "../../ui/FormLine.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { CompareNodes } from "./CompareNodes.tsx";

/** The nodes that this console asks, and whether they say the same. */
export function NodesPanel({ proof, compare = true }: { proof: ProofView; compare?: boolean }) {
  const { t } = useTranslation();
  const [error, setError] = useState<AppError>();
  const { nodes } = proof;

  async function remove(url: string) {
    const answer = await send("proof.removeNode", { url });
    setError(answer.ok ? undefined : answer.error);
  }

  return (
    <Panel title={t("proof.nodes.title")}>
      <p className="lead">{t("proof.nodes.lead")}</p>
      <ul className="proof-nodes" aria-label={t("proof.nodes.title")}>
        {nodes.map(({ url, kept }) => (
          <li key={url} className="file-line">
            <code>{url}</code>
            {kept ? (
              <Button
                size="small"
                aria-label={t("proof.nodes.removeNamed", { url })}
                onClick={() => void remove(url)}
              >
                {t("proof.nodes.remove")}
              </Button>
            ) : (
              <Mark>{t("proof.nodes.demo")}</Mark>
            )}
          </li>
        ))}
      </ul>
      <AddNode onError={setError} />
      {error !== undefined && <ErrorNote error={error} />}
      {compare && nodes.length > 0 && <CompareNodes comparing={proof.comparing} />}
    </Panel>
  );
}

function AddNode({ onError }: { onError: (error: AppError | undefined) => void }) {
  const { t } = useTranslation();
  const id = useId();
  const [url, setUrl] = useState("");
  const wrong = url.trim() !== "" && !nodeUrlSchema.safeParse(url.trim()).success;

  async function add() {
    const answer = await send("proof.addNode", { url: url.trim() });
    onError(answer.ok ? undefined : answer.error);
    if (answer.ok && answer.value.nodes.some((node) => node.url === url.trim())) setUrl("");
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!wrong && url.trim() !== "") void add();
      }}
    >
      <FormLine
        label={t("proof.nodes.address")}
        htmlFor={id}
        hint={t("proof.nodes.addressHint")}
        problem={wrong ? t("proof.nodes.wrong") : undefined}
      >
        <span className="inline">
          <Input
            id={id}
            className="proof-node"
            placeholder="ws://10.0.0.5:9944"
            value={url}
            onChange={({ target }) => setUrl(target.value)}
          />
          <Button htmlType="submit" disabled={wrong || url.trim() === ""}>
            {t("proof.nodes.add")}
          </Button>
        </span>
      </FormLine>
    </form>
  );
}
