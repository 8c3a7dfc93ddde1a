/** Expressions that run in the console's page; each gives a promise. */

const CALL = `const ask = async (channel, input) => {
  const result = await window.bridge.call(channel, input);
  return result.ok ? result.value : undefined;
};
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));`;

/**
 * Waits until the console has proved so many cases and knows its demo operators, sits the first collector down, switches the
 * network off, and gives the number of cases.
 */
export const prepareProfile = (cases: number, patienceMs: number) => `(async () => {
  ${CALL}
  const deadline = Date.now() + ${patienceMs};
  const sort = { by: "outstanding", descending: true };
  for (;;) {
    const list = await ask("cases.list", { filter: {}, sort, offset: 0, limit: 1 });
    const keys = await ask("keys.list", {});
    const key = keys?.find(({ operator }) => operator?.role === "Collector");
    if (list?.total >= ${cases} && key) {
      await ask("keys.select", { account: key.account });
      if (await ask("network.enable", { enabled: false })) return list.total;
    }
    if (Date.now() > deadline) throw new Error(\`only \${list?.total} cases came, \${keys?.length} keys\`);
    await sleep(250);
  }
})()`;

/** Waits until the first row of the case list stands filled on the screen, and gives that moment (ms since 1970). */
export const FIRST_ROW = `new Promise((resolve, reject) => {
  const isThere = () =>
    document.querySelector('[role="grid"] [role="row"][aria-rowindex="2"] .cell:not(.cell-mark)')?.textContent;
  const giveUp = setTimeout(() => reject(new Error("no row: " + document.body.innerText.slice(0, 300))), 60000);
  const found = () => {
    clearTimeout(giveUp);
    // The frame after the next has this one on the screen.
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(Date.now())));
  };
  if (isThere()) return found();
  const observer = new MutationObserver(() => {
    if (!isThere()) return;
    observer.disconnect();
    found();
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
})`;
