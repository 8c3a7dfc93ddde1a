import { build } from "./lib/build.ts";

const startedAt = Date.now();
await build();
console.log(`Built dist/ in ${((Date.now() - startedAt) / 1000).toFixed(1)} s.`);
