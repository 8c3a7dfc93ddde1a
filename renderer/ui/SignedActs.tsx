import type { SignedActState } from "../../shared/domain/signed-item.ts";
import { mustBeNoted } from "../../shared/domain/signed-item.ts";
import { NowButton } from "../app/only-now.tsx";
import { dateTime } from "../format/time.ts";
import type { Tone } from "./Mark.tsx";
import { Panel } from "./Panel.tsx";

/** Acts shown; older ones stay on the disk. */
const SHOWN = 8;

const toneOf = ({ state }: SignedActState<unknown>): Tone =>
  state === "done" ? "good" : state === "refused" || state === "expired" ? "bad" : "info";

/** An act of no case, in words. */
export interface SignedActLine {
  readonly id: string;
  readonly createdAt: number;
  readonly status: SignedActState<unknown>;
  readonly text: string;
  /** How far it has come, and why it was refused. */
  readonly state: string;
}

/** What was signed here, and how far each has come; one that failed waits until somebody takes note of it. */
export function SignedActs(props: {
  title: string;
  lines: readonly SignedActLine[];
  takeNote: string;
  onNoted: (id: string) => void;
}) {
  if (props.lines.length === 0) return null;
  return (
    <Panel title={props.title}>
      <ul className="motions">
        {props.lines.slice(0, SHOWN).map(({ id, createdAt, status, text, state }) => (
          <li key={id} className={`outbox-item outbox-item-${toneOf(status)}`}>
            <span className="number hint">{dateTime(createdAt)}</span>
            <p className="outbox-act">{text}</p>
            <p className="outbox-state">{state}</p>
            {mustBeNoted(status) && (
              <div className="inline">
                <NowButton size="small" onClick={() => props.onNoted(id)}>
                  {props.takeNote}
                </NowButton>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
