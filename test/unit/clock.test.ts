import i18next from "i18next";
import { expect, it } from "vitest";
import { ClockOffset, type KeptMeasurement } from "../../electron/ledger/clock-offset.ts";
import { clockRefusals } from "../../electron/outbox/judge.ts";
import { clockText } from "../../renderer/i18n/clock-text.ts";
import { en } from "../../renderer/i18n/en/index.ts";
import type { T } from "../../renderer/i18n/index.ts";
import { zh } from "../../renderer/i18n/zh/index.ts";
import { CLOCK_NOT_MEASURED } from "../../shared/domain/clock.ts";
import { FIRST_POLICY } from "../fixtures/fake-council.ts";

const START = 1_795_392_000_000;

it("measures by fresh heads only, and keeps what an earlier run measured until then", () => {
  const kept: KeptMeasurement[] = [];
  const clock = new ClockOffset({ offsetMs: 90, at: START - 5_000 }, (one) => kept.push(one));
  expect(clock.reading(START)).toMatchObject({ offsetMs: 90, ageMs: 5_000, fresh: false });
  const head = (n: number, arrivedAt: number, offset: number) => {
    clock.arrived(`head ${n}`, arrivedAt);
    clock.timed(`head ${n}`, arrivedAt - offset);
  };
  // The chain may have stood still before the first head.
  head(1, START, 86_400_000);
  expect(clock.reading(START)).toMatchObject({ offsetMs: 90, fresh: false });
  head(2, START + 3_000, 200);
  expect(clock.reading(START + 4_000)).toEqual({
    offsetMs: 200,
    at: START + 3_000,
    ageMs: 1_000,
    fresh: true,
  });
  expect(kept).toEqual([]);
  head(3, START + 6_000, 1_300);
  head(4, START + 9_000, 1_400);
  head(5, START + 700_000, 1_450);
  expect(kept.map(({ offsetMs }) => offsetMs)).toEqual([1_300, 1_450]);
  clock.interrupted();
  head(6, START + 800_000, 50_000);
  expect(clock.reading(START + 800_000)).toMatchObject({ offsetMs: 1_450, ageMs: 100_000 });
});

it("knows nothing before it measured, and refuses nothing by what an earlier run measured", () => {
  expect(new ClockOffset().reading(START)).toBeUndefined();
  const off = { offsetMs: 10 * FIRST_POLICY.clockToleranceMs, at: START, ageMs: 0 };
  expect(clockRefusals({ ...off, fresh: true }, FIRST_POLICY)).toMatchObject([
    { kind: "ClockOff" },
  ]);
  expect(clockRefusals({ ...off, fresh: false }, FIRST_POLICY)).toEqual([]);
  expect(clockRefusals(undefined, FIRST_POLICY)).toEqual([]);
});

it("calls a clock equal only when it was measured", async () => {
  const i18n = i18next.createInstance();
  await i18n.init({ resources: { zh: { translation: zh }, en: { translation: en } }, lng: "zh" });
  const [chinese, english] = ["zh", "en"].map((language) => i18n.getFixedT(language) as T) as [
    T,
    T,
  ];
  for (const none of [0, CLOCK_NOT_MEASURED]) {
    expect(clockText(chinese, none)).toBe("未测量");
    expect(clockText(english, none, 9e9)).toBe("not measured");
  }
  expect(clockText(chinese, 1)).toBe("与链上一致");
  expect(clockText(chinese, -7_200_000, 2 * 86_400_000)).toBe("比链上慢 2 小时（2 天前测得）");
});
