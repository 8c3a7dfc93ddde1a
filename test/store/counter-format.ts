import type { Format } from "../../electron/store/recover.ts";

/** A database of numbered lines: small, and a lost, doubled or half record shows. Each command writes two rows. */
export const counterFormat: Format<{ n: number; text: string }> = {
  name: "counter",
  schemaVersion: 1,
  migrate: (sql) => sql.exec("CREATE TABLE lines (n INTEGER, half INTEGER, text TEXT)"),
  encode: (command) => new TextEncoder().encode(JSON.stringify(command)),
  decode: (payload) => JSON.parse(new TextDecoder().decode(payload)),
  apply(sql, { n, text }) {
    sql.run("INSERT INTO lines VALUES (?, 1, ?)", [n, text]);
    if (text === "refuse") throw new Error("refused");
    sql.run("INSERT INTO lines VALUES (?, 2, ?)", [n, text]);
  },
};
