import { readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import type { Forward } from "../../electron/main/calls.ts";
import { desktopNotices } from "../../electron/main/desktop-notices.ts";
import { type After, sayAfterQuiet } from "../../electron/main/quiet-time.ts";
import { caseId, millis } from "../../shared/domain/units.ts";
import { fail, ok } from "../../shared/errors.ts";
import type { CaseAlarm, ClockAlarms } from "../../shared/ipc/clock-schemas.ts";
import { CHANNELS, type Topic } from "../../shared/ipc/contract.ts";
import type { NoticedScreen } from "../../shared/ipc/link-schemas.ts";

const section = (total: number, quiet = 0, undone = 0) => ({
  ...{ kind: "feeRisk", total, quiet, undone },
  ...{ rows: [], noted: [] },
});
const status = (attention: number) => ({
  chain: { name: "Demo", demo: true },
  node: { state: "following", peers: 1 },
  ledger: { state: "idle", entries: 0 },
  networkEnabled: true,
  repairs: [],
  outbox: { pending: 0, attention },
});

/** The chain's time is 14:00 on a clock of UTC+8, on some day. */
const NOW = millis(1_795_154_400_000 - (1_795_154_400_000 % 86_400_000) + 6 * 3_600_000);
const HOUR = 3_600_000;
const alarm = (n: number, kind: CaseAlarm["kind"], dueAt: number): CaseAlarm => ({
  case: caseId(String(n).repeat(32)),
  kind,
  dueAt: millis(dueAt),
});

function setUp(kept = new Set<string>(), writes = true) {
  let clocks: ClockAlarms = { now: NOW, utcOffsetMinutes: 480, alarms: [] };
  let warnings = { now: 0, quiet: false, sections: [section(3)] };
  let attention: number | undefined = 1;
  let inbox = { decides: true, cases: 4, proposals: [] };
  let pastDay: number | undefined;
  const shown: { screen: NoticedScreen; body: string }[] = [];
  const timers: { ms: number; callback: () => void }[] = [];
  const ask: Forward = async (channel, input) => {
    if (channel === "asOf.get") return ok({ first: 1, day: pastDay });
    if (channel === "warnings.get") return ok(warnings);
    if (channel === "inbox.get") return ok(inbox);
    // As the service does: what was told is kept, and not answered again.
    if (channel === "clocks.get") {
      const alarms = clocks.alarms.filter((one) => !kept.has(JSON.stringify(one)));
      return pastDay === undefined ? ok({ ...clocks, alarms }) : ok({ ...clocks, alarms: [] });
    }
    if (channel === "clocks.told") {
      if (!writes) return fail({ kind: "DiskFull", file: "local" });
      for (const one of CHANNELS[channel].input.parse(input).alarms) kept.add(JSON.stringify(one));
      return ok({});
    }
    return attention === undefined
      ? fail({ kind: "ServiceUnavailable", afterMs: 0 })
      : ok(status(attention));
  };
  const after: After = (ms, callback) => {
    const timer = { ms, callback };
    timers.push(timer);
    return () => void timers.splice(timers.indexOf(timer), 1);
  };
  const notices = desktopNotices({
    ask,
    after,
    show: (_title, body, screen) => shown.push({ screen, body }),
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
    ...{ ask, after, kept },
    ring: (next: Partial<ClockAlarms>) => () => {
      clocks = { ...clocks, ...next };
    },
    look,
    push,
    shown,
    timers,
    lookBack: (day: number | undefined) => () => {
      pastDay = day;
    },
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
    // Somebody takes back that one was dealt with.
    await look(["warnings"], warn({ sections: [section(6, 3, 1)] }));
    await look(["register"], warn({ sections: [section(9)] }));
    expect(shown).toHaveLength(1);
  });
});

describe("all messages", () => {
  it("wait for the end of the quiet hours, and are then said once, in one number", async () => {
    const { look, shown, timers, warn, refuse, propose } = setUp();
    await look(["warnings", "outbox", "cases"]);
    await look(["warnings"], warn({ quiet: true, sections: [section(4)] }));
    await look(["outbox"], refuse(2));
    await look(["cases"], propose({ cases: 5 }));
    await look(["outbox", "cases"], refuse(4));
    expect(shown).toEqual([]);
    // Nothing has to happen for them to be said: the end of the quiet hours is looked for.
    expect(timers.map(({ ms }) => ms)).toEqual([600_000, 600_000, 600_000]);
    await look([], warn({ quiet: false }));
    expect(shown.map(({ screen, body }) => [screen, /\d+/.exec(body)?.[0]]).sort()).toEqual([
      ["inbox", "1"],
      ["outbox", "3"],
      ["warnings", "1"],
    ]);
    await look(["warnings", "outbox", "cases"]);
    expect(shown).toHaveLength(3);
    expect(timers).toEqual([]);
  });

  it("are not said when what was held back is over by then", async () => {
    const { look, shown, warn, refuse } = setUp();
    await look(["outbox"]);
    await look(["outbox"], () => {
      refuse(3)();
      warn({ quiet: true })();
    });
    await look(["outbox"], refuse(1));
    await look([], warn({ quiet: false }));
    expect(shown).toEqual([]);
  });

  it("take a look back at a past day for no news", async () => {
    const { look, shown, warn, propose, lookBack } = setUp();
    await look(["warnings", "cases"]);
    await look(["asOf", "cases", "warnings"], () => {
      lookBack(20_000)();
      warn({ sections: [section(1)] })();
      propose({ cases: 0 })();
    });
    await look(["asOf", "cases", "warnings"], () => {
      lookBack(undefined)();
      warn({ sections: [section(3)] })();
      propose({ cases: 4 })();
    });
    expect(shown).toEqual([]);
  });

  it("say a number in two languages and nothing else that could differ", async () => {
    const { look, shown, warn, refuse, propose } = setUp();
    await look(["warnings", "outbox", "cases"]);
    for (const more of [1, 2])
      await look(["warnings", "outbox", "cases"], () => {
        warn({ sections: [section(3 + 10 * more)] })();
        refuse(1 + 10 * more)();
        propose({ cases: 4 + 10 * more })();
      });
    expect(shown).toHaveLength(6);
    const bodies = new Set(shown.map(({ body }) => body));
    expect(bodies.size).toBe(3);
    for (const body of bodies) expect(body.match(/\d+/g)).toEqual(["10", "10"]);
  });

  it("of an update wait as well", async () => {
    const { ask, after, timers, look, warn } = setUp();
    warn({ quiet: true })();
    const say = vi.fn();
    await sayAfterQuiet(ask, after, say);
    expect(say).not.toHaveBeenCalled();
    expect(timers).toHaveLength(1);
    await look([]);
    expect(say).not.toHaveBeenCalled();
    await look([], warn({ quiet: false }));
    expect(say).toHaveBeenCalledTimes(1);
    expect(timers).toEqual([]);
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
    // The outbox, the inbox, and the clocks once for both.
    expect(timers).toHaveLength(3);
  });
});

describe("messages of clocks", () => {
  const two = [
    alarm(1, "reconnectSoon", NOW + 4 * HOUR),
    alarm(2, "reconnectSoon", NOW + 4 * HOUR),
  ];

  it("say how many and by when, open My day, and come once, over restarts as well", async () => {
    const { look, shown, ring, kept } = setUp();
    await look(["cases"], ring({ alarms: two }));
    expect(shown).toMatchObject([
      { screen: "day", body: expect.stringContaining("2 reconnections must be done by 18:00") },
    ]);
    expect(shown[0]?.body).toContain("2 户须复电：18:00 前");
    await look(["cases", "outbox"]);
    await look(["keys"]);
    expect(shown).toHaveLength(1);
    const again = setUp(kept);
    await again.look(["cases"], again.ring({ alarms: two }));
    expect(again.shown).toEqual([]);
    // The same case, once more when it is late; the time of the next clock of another.
    const late = alarm(1, "reconnectLate", NOW + 4 * HOUR);
    await again.look(["cases"], again.ring({ alarms: [late, alarm(3, "remindSoon", NOW + HOUR)] }));
    expect(again.shown.map(({ body }) => body.split("\n")[1])).toEqual([
      "1 reconnection late: to be done at once.",
      "1 final reminder must be given by 15:00.",
    ]);
  });

  it("name the first end of several, and nothing of a case", async () => {
    const { look, shown, ring } = setUp();
    await look(
      ["cases"],
      ring({ alarms: [...two, alarm(7, "reconnectSoon", NOW + (11 * HOUR) / 2)] }),
    );
    expect(shown[0]?.body).toContain("3 reconnections must be done, the first by 18:00");
    expect(shown[0]?.body.match(/\d+/g)).toEqual(["3", "18", "00", "3", "18", "00"]);
  });

  it("come at the moment that the service names, with nothing to push them", async () => {
    const { look, shown, timers, ring, push } = setUp();
    await look(["asOf"], ring({ nextAt: millis(NOW + 2 * HOUR) }));
    expect(timers.map(({ ms }) => ms)).toEqual([2 * HOUR]);
    // A change is looked at soon, and the moment is planned anew, not beside the one before.
    push("keys");
    push("outbox");
    expect(timers.map(({ ms }) => ms).sort((a, b) => a - b)).not.toContain(2 * HOUR);
    await look([], ring({ nextAt: undefined, alarms: two }));
    expect(shown).toHaveLength(1);
    expect(timers).toEqual([]);
  });

  it("wait for the end of the quiet hours, and then say what is so by then", async () => {
    const { look, shown, timers, ring, warn, kept } = setUp();
    warn({ quiet: true })();
    await look(["cases"], ring({ alarms: two, nextAt: millis(NOW + 4 * HOUR) }));
    expect(shown).toEqual([]);
    expect(kept.size).toBe(0);
    expect(timers.map(({ ms }) => ms)).toEqual([600_000]);
    warn({ quiet: false })();
    await look([], ring({ alarms: [alarm(1, "reconnectLate", NOW - HOUR)], nextAt: undefined }));
    expect(shown.map(({ body }) => body)).toEqual([expect.stringContaining("1 reconnection late")]);
  });

  it("wait while a past day is shown, and are not lost by it", async () => {
    const { look, shown, ring, lookBack } = setUp();
    ring({ alarms: two })();
    await look(["asOf"], lookBack(20_000));
    expect(shown).toEqual([]);
    await look(["asOf"], lookBack(undefined));
    expect(shown).toHaveLength(1);
  });

  it("are not repeated when the disk does not keep that they were told", async () => {
    const { look, shown, ring } = setUp(new Set(), false);
    await look(["cases"], ring({ alarms: two }));
    await look(["cases"]);
    expect(shown).toHaveLength(1);
  });
});
