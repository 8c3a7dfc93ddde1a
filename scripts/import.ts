import { count } from "./import/meter.ts";
import { HELP, readOptions } from "./import/options.ts";
import { type ImportResult, runImport } from "./import/run-import.ts";
import { EXIT, ImportStop } from "./import/stop.ts";

/** `npm run import`: see HELP. Progress goes to standard error, the outcome to standard output. */
async function main(): Promise<number> {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    // Nothing to save: what is durable is durable, what is not is sent again.
    process.once(signal, () => {
      console.error("Stopped. The same command goes on from here.");
      process.exit(EXIT.resumable);
    });
  }
  try {
    const options = readOptions(process.argv.slice(2));
    if (!options) {
      console.log(HELP);
      return EXIT.done;
    }
    const result = await runImport(options, (line) => console.error(line));
    tell(result, options.dryRun);
    return EXIT.done;
  } catch (error) {
    if (!(error instanceof ImportStop)) throw error;
    console.error(error.message);
    return EXIT[error.outcome];
  }
}

function tell({ totals, rejects, rejectReport }: ImportResult, dry: boolean): void {
  console.log(
    `${count(totals.rows)} rows = ${count(totals.imported)} ${dry ? "to import" : "imported"} + ` +
      `${count(totals.rejected)} rejected + ${count(totals.passedOver)} passed over (already imported)`,
  );
  console.log(
    `${count(totals.cases)} cases, ${count(totals.entries)} entries` +
      `${dry ? "" : ", all final"}; ${count(totals.toldAgain)} rows only say again what an entry says`,
  );
  for (const [reason, rows] of rejects) console.log(`rejected: ${count(rows)} ${reason}`);
  if (rejectReport && totals.rejected > 0) console.log(`reject report: ${rejectReport}`);
}

process.exitCode = await main();
