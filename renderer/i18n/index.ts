import i18next, { type TFunction } from "i18next";
import { initReactI18next, useTranslation } from "react-i18next";
import { en } from "./en/index.ts";
import { zh } from "./zh/index.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "translation";
    resources: { translation: typeof zh };
  }
}

export const LANGUAGES = ["zh", "en"] as const;
export type Language = (typeof LANGUAGES)[number];
export type T = TFunction<"translation", undefined>;

const SETTING = "console.language";

/** The language chosen last at this console; Chinese when none was. */
function remembered(): Language {
  return window.localStorage.getItem(SETTING) === "en" ? "en" : "zh";
}

function tellDocument(language: string) {
  document.documentElement.lang = language === "en" ? "en" : "zh-CN";
  document.title = i18next.t("app.name");
}

/** Loads both languages, which are part of the program. */
export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { zh: { translation: zh }, en: { translation: en } },
    lng: remembered(),
    fallbackLng: "zh",
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  tellDocument(i18next.language);
}

export async function chooseLanguage(language: Language): Promise<void> {
  window.localStorage.setItem(SETTING, language);
  await i18next.changeLanguage(language);
  tellDocument(language);
}

/** The language of the screen. */
export const useLanguage = (): Language => (useTranslation().i18n.language === "en" ? "en" : "zh");
