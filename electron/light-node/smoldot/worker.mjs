// Entry of the thread that runs smoldot's CPU-heavy part. Plain JavaScript, so that Node runs it with no loader too.
import { workerData } from "node:worker_threads";
import { run } from "smoldot/worker";

await run(workerData);
