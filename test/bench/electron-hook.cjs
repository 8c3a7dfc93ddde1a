// Loaded before the application with `electron -r`: tells when its first window is ready to show, runs one expression in
// its page, tells the answer, and quits. The application itself is not changed. BENCH_PAGE: the expression, a promise or
// a value. BENCH_SETTLE_MS: with it the processes' memory is told that long after.
const { app } = require("electron");

const tell = (line) => process.stdout.write(`BENCH ${JSON.stringify(line)}\n`);

app.once("browser-window-created", (_event, window) => {
  const ready = new Promise((resolve) => {
    window.once("ready-to-show", () => resolve(Date.now()));
  });
  window.webContents.once("dom-ready", async () => {
    try {
      const answer = await window.webContents.executeJavaScript(process.env.BENCH_PAGE ?? "0");
      const readyAt = await ready;
      let processes;
      if (process.env.BENCH_SETTLE_MS) {
        await new Promise((resolve) => setTimeout(resolve, Number(process.env.BENCH_SETTLE_MS)));
        processes = app.getAppMetrics().map(({ type, name, pid, memory }) => ({
          type,
          ...(name ? { name } : {}),
          pid,
          rssKb: memory.workingSetSize,
        }));
      }
      tell({ readyAt, answer, processes });
    } catch (error) {
      tell({ error: String(error) });
    }
    app.quit();
  });
});
