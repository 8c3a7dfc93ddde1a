import type { ReactNode } from "react";
import type { MarkKind } from "../../format/case-picture.ts";

const CROSS = "M-2.3,-7 H2.3 V-2.3 H7 V2.3 H2.3 V7 H-2.3 V2.3 H-7 V-2.3 H-2.3 Z";

/** What is no circle, around 0,0 (CSS px): a mark must be known without its colour. */
const PATHS: Partial<Record<MarkKind, string>> = {
  contactQuiet: "M0,-7 L7,5.5 L-7,5.5 Z",
  contactThird: "M-5.5,-5.5 H5.5 V5.5 H-5.5 Z",
  contactQuietThird:
    "M0,-8 L1.9,-2.6 L7.6,-2.5 L3.1,1 L4.7,6.5 L0,3.2 L-4.7,6.5 L-3.1,1 L-7.6,-2.5 L-1.9,-2.6 Z",
  complaint: CROSS,
  complaintAnswered: CROSS,
  bounced:
    "M0,-2.5 L4,-6.5 L6.5,-4 L2.5,0 L6.5,4 L4,6.5 L0,2.5 L-4,6.5 L-6.5,4 L-2.5,0 L-6.5,-4 L-4,-6.5 Z",
  promised: "M0,-7 L7,0 L0,7 L-7,0 Z",
};

/** A mark of the picture, and of its legend. */
export function PictureShape(props: {
  kind: MarkKind;
  x: number;
  y: number;
  children?: ReactNode;
}) {
  const { kind, x, y, children } = props;
  const className = `picture-mark picture-${kind}`;
  const path = PATHS[kind];
  return path === undefined ? (
    <circle className={className} cx={x} cy={y} r={6}>
      {children}
    </circle>
  ) : (
    <path className={className} transform={`translate(${x} ${y})`} d={path}>
      {children}
    </path>
  );
}
