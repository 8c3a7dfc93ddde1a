import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { EvidenceFile } from "../../shared/domain/evidence.ts";
import { fileSize } from "../format/number.ts";

/** One file with its size and kind, and what can be done with it. */
export function FileLine(props: { file: EvidenceFile; children?: ReactNode }) {
  const { t } = useTranslation();
  const { name, bytes, mediaType } = props.file;
  return (
    <li className="file-line">
      <span className="file-name">{name}</span>
      <span className="hint">{`${fileSize(bytes)} · ${t(`evidence.media.${mediaType}`)}`}</span>
      {props.children}
    </li>
  );
}
