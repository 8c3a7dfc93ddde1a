import { z } from "zod";
import { readOptions } from "./lib/options.ts";

const HELP = `Usage: npm run risk:report -- --file FILE --format road-traffic-fines [OPTIONS]

Tries the fee-risk score on a history with known ends: at the moment at which a
notice is delivered, it ranks cases by the risk of credit collection instead of
payment. The cases are split by time; a card is fitted on the earlier ones and
tried on the later ones, beside the first card and two baselines (the amount
alone, the age alone). No input knows the future.

  --file FILE    the history, in a format that npm run import takes
  --format NAME  road-traffic-fines
  --split SHARE  share of the cases that are learned from (default 0.6)
  --json         one JSON document instead of text
  --help         this text

Exit status: 0 done (whether the score is better or not), 1 the file cannot be
read or says too little, 2 wrong usage.`;

const optionsSchema = z.object({
  file: z.string("--file is missing").min(1),
  format: z.literal("road-traffic-fines", "--format takes road-traffic-fines"),
  split: z.coerce.number("--split takes a number").gt(0).lt(1).default(0.6),
  json: z.boolean().default(false),
});

const ARGUMENTS = {
  file: { type: "string" },
  format: { type: "string" },
  split: { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

if (process.argv.includes("--help") || process.argv.includes("-h")) {
  console.log(HELP);
} else {
  const { file, split, json } = readOptions(ARGUMENTS, optionsSchema, HELP);
  const { readExamples } = await import("./risk/read-examples.ts");
  const { reportOf } = await import("./risk/report.ts");
  const { printed } = await import("./risk/print-report.ts");
  const { REPORT_POLICY } = await import("./risk/report-policy.ts");
  const { localDay } = await import("../shared/domain/time.ts");
  const { millis } = await import("../shared/domain/units.ts");
  try {
    console.error(`Reading ${file} …`);
    const examples = await readExamples(
      file,
      REPORT_POLICY,
      localDay(millis(Date.now()), REPORT_POLICY.utcOffsetMinutes),
    );
    console.error(`Fitting and trying on ${examples.examples.length} cases …`);
    const report = reportOf(examples, split);
    if (report === undefined)
      throw new Error(
        "The file says too little: before and after the split there must be cases that were paid and cases that were not.",
      );
    console.log(json ? JSON.stringify(report) : printed(report).join("\n"));
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
