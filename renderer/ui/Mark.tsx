import type { ReactNode } from "react";

export type Tone = "plain" | "info" | "good" | "warn" | "bad";

/** A small label. Its colours keep a contrast of 4.5:1, which antd's own tags do not. */
export function Mark(props: { tone?: Tone; title?: string | undefined; children: ReactNode }) {
  return (
    <span className={`mark mark-${props.tone ?? "plain"}`} title={props.title}>
      {props.children}
    </span>
  );
}
