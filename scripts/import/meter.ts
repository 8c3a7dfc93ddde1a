/** Tells how far a long work is. */
export interface Meter {
  /** `rows` of the file are done with, `cases` and `entries` are newly final. */
  update(done: { rows: number; cases: number; entries: number }): void;
  /** Shows the last state. */
  stop(): void;
}

const EVERY_MS = 2_000;

/** Prints a line now and then: what is done of `rows` rows, the rate, and the time left at that rate. */
export function startMeter(rows: number, print: (line: string) => void): Meter {
  const begun = Date.now();
  let last = { rows: 0, cases: 0, entries: 0 };
  let shown = 0;
  const show = () => {
    shown = last.rows;
    const seconds = Math.max((Date.now() - begun) / 1000, 0.001);
    const percent = rows === 0 ? 100 : Math.floor((100 * last.rows) / rows);
    const left = last.rows === 0 ? "?" : duration((seconds / last.rows) * (rows - last.rows));
    print(
      `${percent} %: ${count(last.rows)} of ${count(rows)} rows, ${count(last.cases)} cases and ` +
        `${count(last.entries)} entries final, ${count(last.cases / seconds)} cases/s, ` +
        `${count(last.entries / seconds)} entries/s, ${left} left`,
    );
  };
  const timer = setInterval(show, EVERY_MS);
  return {
    update(done) {
      last = done;
    },
    stop() {
      clearInterval(timer);
      if (shown !== last.rows) show();
    },
  };
}

/** A number for a reader: 12,345. */
export function count(value: number): string {
  return Math.round(value).toLocaleString("en-US");
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return `${Math.ceil(seconds / 60)} min`;
}
