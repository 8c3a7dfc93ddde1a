import fc from "fast-check";

/**
 * `npm test` must say the same thing twice of the same code, so property tests draw from one seed. To look for new
 * counterexamples run them with `PROPERTY_SEED=random`, or any number.
 */
const wanted = process.env.PROPERTY_SEED ?? "20261122";
fc.configureGlobal(wanted === "random" ? {} : { seed: Number(wanted) });
