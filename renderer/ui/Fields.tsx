import type { ReactNode } from "react";

/** Named values, one a line. */
export function Fields(props: { children: ReactNode }) {
  return <dl className="fields">{props.children}</dl>;
}

/** A named value; without a value there is no line. */
export function Field(props: { name: string; children: ReactNode }) {
  const { name, children } = props;
  if (children === undefined || children === null || children === false) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
