import { describe, expect, it } from "vitest";
import { WarningNotices } from "../../electron/main/warning-notices.ts";
import { ok } from "../../shared/errors.ts";

const section = (total: number, quiet = 0) => ({ kind: "feeRisk", total, quiet, rows: [] });

function setUp() {
  let view = { now: 0, quiet: false, sections: [section(3)] };
  const shown: string[] = [];
  const timers: { ms: number; callback: () => void }[] = [];
  const notices = new WarningNotices({
    ask: async () => ok(view),
    show: (_title, body) => shown.push(body),
    after(ms, callback) {
      const timer = { ms, callback };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer), 1);
    },
  });
  /** What is now, a push of it, and the look that follows. */
  const look = async (
    next: Partial<typeof view>,
    topics: readonly ("warnings" | "cases")[] = ["warnings"],
  ) => {
    view = { ...view, ...next };
    notices.changed(topics);
    for (const timer of timers.splice(0)) timer.callback();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { look, shown, timers };
}

describe("messages of warnings", () => {
  it("say how many are new, not what was there at the start, and not twice", async () => {
    const { look, shown } = setUp();
    await look({});
    await look({ sections: [section(5)] });
    expect(shown).toHaveLength(1);
    expect(shown[0]).toContain("2");
    await look({});
    await look({ sections: [section(6, 4)] });
    await look({ sections: [section(6, 4)] }, ["cases"]);
    expect(shown).toHaveLength(1);
  });

  it("wait for the end of the quiet hours", async () => {
    const { look, shown, timers } = setUp();
    await look({});
    await look({ quiet: true, sections: [section(4)] });
    expect(shown).toEqual([]);
    expect(timers.map(({ ms }) => ms)).toEqual([600_000]);
    await look({ quiet: false }, []);
    expect(shown).toHaveLength(1);
  });
});
