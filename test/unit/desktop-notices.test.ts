import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { desktopNotices } from "../../electron/main/desktop-notices.ts";
import { fail, ok } from "../../shared/errors.ts";
import type { Topic } from "../../shared/ipc/contract.ts";
import type { NoticedScreen } from "../../shared/ipc/link-schemas.ts";

const section = (total: number, quiet = 0) => ({ kind: "feeRisk", total, quiet, rows: [] });
const status = (attention: number) => ({
  chain: { name: "Demo", demo: true },
  node: { state: "following", peers: 1 },
  ledger: { state: "idle", entries: 0 },
  networkEnabled: true,
  outbox: { pending: 0, attention },
});

function setUp() {
  let warnings = { now: 0, quiet: false, sections: [section(3)] };
  let attention: number | undefined = 1;
  let inbox = { decides: true, cases: 4, proposals: [] };
  const shown: { screen: NoticedScreen; body: string }[] = [];
  const timers: { ms: number; callback: () => void }[] = [];
  const notices = desktopNotices({
    async ask(channel) {
      if (channel === "warnings.get") return ok(warnings);
      if (channel === "inbox.get") return ok(inbox);
      return attention === undefined
        ? fail({ kind: "ServiceUnavailable", afterMs: 0 })
        : ok(status(attention));
    },
    show: (_title, body, screen) => shown.push({ screen, body }),
    after(ms, callback) {
      const timer = { ms, callback };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer), 1);
    },
  });
  const push = (...topics: Topic[]) => {
    for (const notice of notices) notice.changed(topics);
  };
  /** A push of what is now, and the looks that follow. */
  const look = async (topics: readonly Topic[], change: () => void = () => undefined) => {
    change();
    push(...topics);
    for (const timer of timers.splice(0)) timer.callback();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return {
    look,
    push,
    shown,
    timers,
    warn: (next: Partial<typeof warnings>) => () => {
      warnings = { ...warnings, ...next };
    },
    refuse: (count: number | undefined) => () => {
      attention = count;
    },
    propose: (next: Partial<typeof inbox>) => () => {
      inbox = { ...inbox, ...next };
    },
  };
}

describe("messages of warnings", () => {
  it("say how many are new, not what was there at the start, and not twice", async () => {
    const { look, shown, warn } = setUp();
    await look(["warnings"]);
    await look(["warnings"], warn({ sections: [section(5)] }));
    expect(shown).toHaveLength(1);
    expect(shown[0]).toMatchObject({ screen: "warnings", body: expect.stringContaining("2") });
    await look(["warnings"]);
    await look(["warnings"], warn({ sections: [section(6, 4)] }));
    await look(["register"], warn({ sections: [section(9)] }));
    expect(shown).toHaveLength(1);
  });

  it("wait for the end of the quiet hours", async () => {
    const { look, shown, timers, warn } = setUp();
    await look(["warnings"]);
    await look(["warnings"], warn({ quiet: true, sections: [section(4)] }));
    expect(shown).toEqual([]);
    expect(timers.map(({ ms }) => ms)).toEqual([600_000]);
    await look([], warn({ quiet: false }));
    expect(shown).toHaveLength(1);
  });
});

it("messages come from the program that Windows knows by its shortcut", () => {
  const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
  const appId = /^appId: (\S+)$/m.exec(read("electron-builder.yml"))?.[1];
  expect(read("electron/main.ts")).toContain(`setAppUserModelId("${appId}")`);
});

describe("messages of the outbox and the inbox", () => {
  it("tell of acts that were not accepted, also after the service was away", async () => {
    const { look, shown, refuse } = setUp();
    await look(["outbox"]);
    await look(["outbox"], refuse(undefined));
    await look(["outbox"], refuse(3));
    expect(shown).toMatchObject([{ screen: "outbox", body: expect.stringContaining("2") }]);
    await look(["outbox"], refuse(0));
    await look(["outbox"], refuse(1));
    expect(shown).toHaveLength(2);
  });

  it("tell who decides of new proposals, and nobody of what waited for somebody else", async () => {
    const { look, shown, propose } = setUp();
    await look(["cases"]);
    await look(["cases"], propose({ cases: 5 }));
    expect(shown.map(({ screen }) => screen)).toEqual(["inbox"]);
    // Another person sits down: what waits for them is not new.
    await look(["keys"], propose({ cases: 9 }));
    await look(["cases"], propose({ decides: false, cases: 12 }));
    expect(shown).toHaveLength(1);
  });

  it("look once at a burst of changes, however long it lasts", async () => {
    const { push, timers } = setUp();
    push("cases", "outbox");
    push("cases");
    push("cases");
    expect(timers).toHaveLength(2);
  });
});
