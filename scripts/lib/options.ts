import { type ParseArgsConfig, parseArgs } from "node:util";
import { z } from "zod";

/**
 * The options that a script was called with, as its schema has them. `positional` names a word that may stand without an
 * option. What the command line or the schema does not take is told, with `help`, and the script ends with status 2.
 */
export function readOptions<Schema extends z.ZodType>(
  options: NonNullable<ParseArgsConfig["options"]>,
  schema: Schema,
  help: string,
  positional?: string,
): z.infer<Schema> {
  try {
    const allowPositionals = positional !== undefined;
    const { values, positionals } = parseArgs({ options, allowPositionals });
    if (positionals.length > 1) throw new Error(`Only one ${positional} is taken.`);
    return schema.parse(allowPositionals ? { ...values, [positional]: positionals[0] } : values);
  } catch (error) {
    const issue = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message;
    console.error(`${issue}\n\n${help}`);
    process.exit(2);
  }
}
