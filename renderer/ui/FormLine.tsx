import type { ReactNode } from "react";

/** A labelled control with a hint and, when it does not hold, what is wrong with it. */
export function FormLine(props: {
  label: string;
  htmlFor?: string;
  hint?: ReactNode;
  problem?: string | undefined;
  children: ReactNode;
}) {
  const { label, htmlFor } = props;
  return (
    <div className="form-line">
      {htmlFor === undefined ? (
        <span className="form-label">{label}</span>
      ) : (
        <label className="form-label" htmlFor={htmlFor}>
          {label}
        </label>
      )}
      <div className="form-control">
        {props.children}
        {props.problem !== undefined && (
          <p className="form-problem" role="alert">
            {props.problem}
          </p>
        )}
        {props.hint !== undefined && <p className="form-hint">{props.hint}</p>}
      </div>
    </div>
  );
}
