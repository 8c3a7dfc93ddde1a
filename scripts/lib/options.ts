import { type ParseArgsConfig, parseArgs } from "node:util";
import { z } from "zod";

/**
 * The options that a script was called with, as its schema has them. What the command line or the schema does not take is
 * told, with `help`, and the script ends with status 2.
 */
export function readOptions<Schema extends z.ZodType>(
  options: NonNullable<ParseArgsConfig["options"]>,
  schema: Schema,
  help: string,
): z.infer<Schema> {
  try {
    return schema.parse(parseArgs({ options }).values);
  } catch (error) {
    const issue = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message;
    console.error(`${issue}\n\n${help}`);
    process.exit(2);
  }
}
