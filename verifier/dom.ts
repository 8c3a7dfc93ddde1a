type Child = Node | string | undefined;
type Attributes = Readonly<Record<string, string | (() => void) | undefined>>;

/** An element. Texts become text, never markup: what a snapshot says may be hostile. A function listens for clicks. */
export function element(name: string, attributes: Attributes, ...children: Child[]): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(key, value);
    else if (value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** A table with a head; each row has a class. */
export const table = (
  heads: readonly string[],
  rows: readonly (readonly [className: string, cells: readonly Child[]])[],
): HTMLElement =>
  element(
    "table",
    {},
    element("thead", {}, element("tr", {}, ...heads.map((head) => element("th", {}, head)))),
    element(
      "tbody",
      {},
      ...rows.map(([className, cells]) =>
        element("tr", { class: className }, ...cells.map((cell) => element("td", {}, cell))),
      ),
    ),
  );

/** Lets the user keep some bytes as a file. */
export function save(
  name: string,
  bytes: Uint8Array,
  mediaType = "application/octet-stream",
): void {
  const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type: mediaType }));
  const link = element("a", { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Asks the user for a file; never answers when there is none. */
export function pickFile(accept: string): Promise<File> {
  return new Promise((done) => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = accept;
    input.addEventListener("change", () => input.files?.[0] && done(input.files[0]));
    input.click();
  });
}
