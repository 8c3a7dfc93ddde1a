/** With four digits that count. */
export const number = (value: number | undefined) =>
  value === undefined ? "-" : value.toLocaleString("en", { maximumSignificantDigits: 4 });
/** From the smallest to the largest. */
export const span = ([low, high]: readonly number[]) => `${number(low)}-${number(high)}`;

/** Columns as wide as their widest cell; all but the first to the right. */
export function table(title: string, rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  );
  const lines = rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
  return [title, ...lines].join("\n");
}
