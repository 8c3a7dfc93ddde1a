/** A name as it was given, and in English where it has one. */
export interface Named {
  readonly name: string;
  readonly nameEn?: string | undefined;
}

/** The name for a reader of a language; one that exists in Chinese only stays as it is. */
export const nameIn = (language: "zh" | "en", { name, nameEn }: Named): string =>
  language === "en" ? (nameEn ?? name) : name;

/** The offices of the demo chain; the chain itself knows them by `name` only. 1-3 share the demo cases; 4 is empty, for imports. */
export const DEMO_OFFICES: readonly (Named & { readonly id: number; readonly nameEn: string })[] = [
  { id: 1, name: "城东供电所", nameEn: "East Branch" },
  { id: 2, name: "城西供电所", nameEn: "West Branch" },
  { id: 3, name: "城北供电所", nameEn: "North Branch" },
  { id: 4, name: "新区供电所", nameEn: "New District Branch" },
];

/** An office's name for a reader of a language; only those of a demo chain are known in English. */
export const officeName = (language: "zh" | "en", name: string, demo: boolean): string =>
  nameIn(language, (demo && DEMO_OFFICES.find((office) => office.name === name)) || { name });
