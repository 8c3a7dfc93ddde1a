import { e2e } from "./test-stages/e2e.ts";

// Options go to Playwright, as in `npm run test:e2e -- first-run`.
const counts = await e2e(process.argv.slice(2), (line) => console.log(line));
process.exit(counts.failed > 0 ? 1 : 0);
