import { useMemo } from "react";
import { drawQr } from "../../shared/notices/qr-drawing.ts";

/** A text as a QR code, black on white whatever the colours around it, so that scanners read it off the screen. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => drawQr(text), [text]);
  return (
    <svg className="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}
