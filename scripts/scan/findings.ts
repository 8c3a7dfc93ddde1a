/** A finding of the static scanner: which of its checks, in which file. */
export interface Finding {
  readonly check: string;
  /** From the project's root; N/A where the scanner names none. */
  readonly file: string;
}

/** Findings that were looked at and are answered, each with why. Whoever adds one reviews it first. */
const ANSWERED: readonly (Finding & { readonly why: string })[] = [
  {
    check: "CSP_GLOBAL_CHECK",
    file: "N/A",
    why: "The policy is a header of the app's own protocol, not an element that the scanner looks for (test/unit/electron-walls.test.ts).",
  },
  ...["electron/main/window.ts", "electron/notices/paper.ts"].flatMap((file) => [
    {
      check: "AUXCLICK_JS_CHECK",
      file,
      why: "A middle click asks for a window, and every such wish is denied (electron/security/lock-down.ts).",
    },
    {
      check: "REMOTE_MODULE_JS_CHECK",
      file,
      why: "Electron has had no remote module since version 14.",
    },
  ]),
  {
    check: "PRELOAD_JS_CHECK",
    file: "electron/main/window.ts",
    why: "The preload script only passes on messages of the contract (electron/preload), and was reviewed.",
  },
];

/** The findings in the scanner's CSV. `relativeTo` makes its paths those of the project. */
export function findingsOf(csv: string, relativeTo: (file: string) => string): Finding[] {
  return csv
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .flatMap((line) => {
      const [check, , , file] = line.split(",").map((cell) => cell.trim().replace(/^"|"$/g, ""));
      if (!check?.endsWith("_CHECK") || file === undefined) return [];
      return [{ check, file: file === "N/A" ? file : relativeTo(file) }];
    });
}

const sameAs = (one: Finding) => (other: Finding) =>
  one.check === other.check && one.file === other.file;

/** Sentences for findings that nobody answered, and for answers to what is not found any more. */
export function judge(found: readonly Finding[]): string[] {
  return [
    ...found
      .filter((one) => !ANSWERED.some(sameAs(one)))
      .map(({ check, file }) => `${file}: ${check} is new: mend it, or say why it is no danger.`),
    ...ANSWERED.filter((one) => !found.some(sameAs(one))).map(
      ({ check, file }) => `${file}: ${check} is not found any more: remove its answer.`,
    ),
  ];
}
