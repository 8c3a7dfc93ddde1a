import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createElement } from "react";
import { describe, expect, it, vi } from "vitest";
import { readExport } from "../../electron/exports/export-desk.ts";
import { keyHandlers } from "../../electron/ipc/key-handlers.ts";
import { parseKeystore } from "../../electron/keys/keystore.ts";
import type { Language } from "../../renderer/i18n/index.ts";
import { DashboardScreen } from "../../renderer/screens/dashboard/DashboardScreen.tsx";
import { KeysScreen } from "../../renderer/screens/keys/KeysScreen.tsx";
import { hash, millis } from "../../shared/domain/units.ts";
import { ok } from "../../shared/errors.ts";
import { CHANNELS } from "../../shared/ipc/contract.ts";
import { DEMO_OFFICES, officeName } from "../../shared/names.ts";
import { fakeFigures } from "../fixtures/fake-figures.ts";
import { draw } from "../fixtures/rendered.ts";

vi.mock("../../renderer/api/use-query.ts", async () => {
  return (await import("../fixtures/queries.ts")).queries;
});

const STORES = join(import.meta.dirname, "../../chain/demo/keystores");
const demoKeys = readdirSync(STORES).map((file) => {
  const keystore = parseKeystore(readFileSync(join(STORES, file), "utf8"));
  if (!keystore.ok) throw new Error(file);
  return { ...keystore.value, selected: false, locked: true };
});
/** As the service answers it, for the keystores of the demo. */
const answerKeys = () => {
  const org = (name: string) => DEMO_OFFICES.find((office) => name.startsWith(office.name))?.id;
  const handlers = keyHandlers({
    keys: { list: () => demoKeys } as never,
    operatorOf: (account) => {
      const of = org(demoKeys.find((key) => key.account === account)?.name ?? "") ?? 1;
      return { org: of as never, role: "Collector", active: true };
    },
  });
  const answer = handlers["keys.list"]({});
  return CHANNELS["keys.list"].output.parse("value" in answer && answer.value);
};
const orgs = DEMO_OFFICES.map(({ id, name }) => ({ id, name, importUntil: 0, entries: 9 }));

const textOf = (html: string) => html.replace(/<[^>]*>/g, "|");
const draws = async (screen: Parameters<typeof draw>[0], language: Language) =>
  textOf(
    await draw(screen, {
      ...{ language, selected: "12" },
      answers: { "keys.list": answerKeys, "orgs.list": () => orgs },
    }),
  );

describe("the people and offices of the demo", () => {
  it("have the names of the screen's language, everybody", async () => {
    expect(demoKeys).toHaveLength(25);
    const keys = createElement(KeysScreen);
    const [zh, en] = [await draws(keys, "zh"), await draws(keys, "en")];
    for (const { name, nameEn = "" } of demoKeys) {
      expect(zh).toContain(`|${name}|`);
      expect(en).toContain(`|${nameEn}|`);
    }
    for (const { name, nameEn } of DEMO_OFFICES) {
      expect(zh).toContain(`|${name}|`);
      expect(en).toContain(`|${nameEn}|`);
    }
    expect(en).not.toMatch(/供电所|催费员|主管/);
    expect(zh).not.toMatch(/Branch|Collector/);
  });

  it("keep the name that the chain knows them by where that is no demo", () => {
    expect(officeName("en", "城东供电所", false)).toBe("城东供电所");
    expect(officeName("en", "某某供电所", true)).toBe("某某供电所");
  });
});

describe("sums, shares and counts", () => {
  it("are read as each language reads them", async () => {
    const dashboard = createElement(DashboardScreen, { active: true });
    const [zh, en] = [await draws(dashboard, "zh"), await draws(dashboard, "en")];
    expect(zh).toMatch(/\|[\d,]+\.\d\d (万|亿)元\|/);
    expect(en).not.toMatch(/[万亿元]/);
    expect(en).toMatch(/\|¥[\d,]{7,}\|/);
    for (const text of [zh, en]) {
      expect(text).toMatch(/\|\d+\.\d%\|/);
      // Nothing of four digits and more stands without its thousands separated: but years, and ends of accounts.
      const told = text.replace(/[0-9a-f]{6}…[0-9a-f]{4}/g, "");
      expect(told.match(/(?<![\d,.#-])¥?\d{5,}(?![\d-])/g) ?? []).toEqual([]);
    }
  });

  it("have their heads and offices in the language of the file, and the same numbers in both", async () => {
    const now = Date.UTC(2026, 10, 25, 6);
    const fake = fakeFigures(now);
    const made = async (language: Language) => {
      const what = { of: "figures", table: "offices", filter: { months: 13 } } as const;
      const read = await readExport(
        { what, format: "csvUtf8", language },
        {
          figures: (filter) => ok(fake.figures(filter)),
          records: () => ok({ total: 0, rows: [] } as never),
          cases: () => ok({ total: 0, rows: [] }),
          names: (asked) => ({
            orgs: new Map(orgs.map(({ id, name }) => [id, officeName(asked, name, true)])),
            accounts: new Map(),
          }),
          standing: () => ({
            ...{ now: millis(now), utcOffsetMinutes: 480 },
            block: { hash: hash("5c".repeat(32)), height: 120_501 },
          }),
        },
      );
      if (!read.ok) throw new Error(JSON.stringify(read.error));
      return read.value.csv
        .trim()
        .split("\n")
        .map((line) => line.split(","));
    };
    const [zh, en] = [await made("zh"), await made("en")];
    expect(zh[1]?.[0]).toBe("城东供电所");
    expect(en[1]?.[0]).toBe("East Branch");
    expect(en.flat().join()).not.toMatch(/\p{Script=Han}/u);
    expect(zh[0]?.join()).not.toMatch(/[A-Za-z]{4}/);
    const numbers = (rows: string[][]) =>
      rows.slice(1).map((row) => row.filter((cell) => /^[\d.%-]+$/.test(cell)));
    expect(numbers(zh).flat().length).toBeGreaterThan(40);
    expect(numbers(en)).toEqual(numbers(zh));
  });
});
