import type { Page } from "playwright";
import { allowedTime } from "../lib/allowed-time.ts";
import { nav, tab } from "./ways.ts";

/** A screen that a picture is taken of, and the way to it from the one before. */
export interface Screen {
  readonly name: string;
  readonly go: (page: Page) => Promise<void>;
}

/** The screens in the order of a day's work. Selectors are of the page's structure, so that they hold in both languages. */
export const SCREENS: readonly Screen[] = [
  { name: "day", go: (page) => nav(page, "day") },
  { name: "warnings", go: (page) => nav(page, "warnings") },
  {
    name: "dashboard",
    async go(page) {
      await nav(page, "dashboard");
      await page.locator(".figure .chart svg").first().waitFor();
    },
  },
  { name: "register", go: (page) => nav(page, "register") },
  { name: "cases", go: (page) => nav(page, "cases") },
  {
    name: "case",
    async go(page) {
      await page.locator(".case-rows button").first().click();
      await page.locator(".entry").first().waitFor();
    },
  },
  {
    name: "contact",
    async go(page) {
      await page.getByRole("button", { name: /^(登记联系|Record contact)/ }).click();
      await page.locator("form.act-form").waitFor();
      // At night too the pictures show the usual day.
      const time = allowedTime(Date.now());
      if (time === undefined) return;
      const field = page.getByLabel(/^(发生时间|Time of the act)$/);
      await field.fill(time);
      await field.press("Enter");
    },
  },
  {
    name: "preview",
    async go(page) {
      await page.locator('form.act-form button[type="submit"]').click();
      await page.locator('input[type="password"]').first().waitFor();
    },
  },
  {
    name: "outbox",
    async go(page) {
      await page.keyboard.press("Escape");
      await page.locator("form").waitFor({ state: "hidden" });
      await nav(page, "outbox");
    },
  },
  { name: "policy", go: (page) => nav(page, "policy") },
  { name: "keys", go: (page) => nav(page, "keys") },
];

/** The screens of who decides, when something waits. */
export const DECIDER_SCREENS: readonly Screen[] = [
  { name: "inbox", go: (page) => nav(page, "inbox") },
  {
    name: "decision",
    async go(page) {
      await page
        .getByRole("button", { name: /^(打开.*提请|Open .*)/ })
        .first()
        .click();
      await page.locator(".decision .entry").first().waitFor();
    },
  },
  { name: "office", go: (page) => nav(page, "office") },
];

/** The screens of an auditor's snapshot, which has tabs in place of the navigation. */
export const AUDIT_SCREENS: readonly Screen[] = [
  { name: "audit-result", go: (page) => tab(page, "result") },
  { name: "audit-findings", go: (page) => tab(page, "findings") },
  { name: "audit-cases", go: (page) => tab(page, "cases") },
  {
    name: "audit-case",
    async go(page) {
      await page
        .getByRole("button", { name: /^(打开案件|Open case)/ })
        .first()
        .click();
      await page.locator(".audit-timeline li").first().waitFor();
    },
  },
  {
    name: "audit-sample",
    async go(page) {
      await tab(page, "sample");
      await page.locator(".plan-form").waitFor();
    },
  },
  { name: "audit-report", go: (page) => tab(page, "report") },
];
