import { z } from "zod";
import type { Rng } from "../histories/rng.ts";

/** The part of JSON Schema that zod makes of our contract. */
interface Shape {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly prefixItems?: readonly Shape[];
  readonly minItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
}

const shapes = new WeakMap<z.ZodType, Shape>();

/** A value that a schema takes, or nearly: `known` are texts that name something which is there. */
export function sampleOf(schema: z.ZodType, rng: Rng, known: readonly string[]): unknown {
  let shape = shapes.get(schema);
  if (shape === undefined) {
    shape = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Shape;
    shapes.set(schema, shape);
  }
  return sample(shape, rng, known);
}

function sample(shape: Shape, rng: Rng, known: readonly string[]): unknown {
  if ("const" in shape) return shape.const;
  if (shape.enum) return rng.pick(shape.enum);
  const choice = shape.anyOf ?? shape.oneOf;
  if (choice) return sample(rng.pick(choice), rng, known);
  switch (shape.type) {
    case "object":
      return objectOf(shape, rng, known);
    case "array": {
      const first = (shape.prefixItems ?? []).map((item) => sample(item, rng, known));
      const least = shape.minItems ?? 0;
      const more = shape.items ? rng.int(least, least + 2) : 0;
      return [
        ...first,
        ...Array.from({ length: more }, () => sample(shape.items ?? {}, rng, known)),
      ];
    }
    case "string":
      return textOf(shape, rng, known);
    case "integer":
    case "number": {
      const low = shape.minimum ?? 0;
      return rng.int(low, Math.min(shape.maximum ?? low + 1_000, low + 1_000));
    }
    case "boolean":
      return rng.chance(50);
    case "null":
      return null;
    default:
      return new Uint8Array(rng.int(0, 32));
  }
}

function objectOf({ properties = {}, required = [] }: Shape, rng: Rng, known: readonly string[]) {
  const kept = Object.entries(properties).filter(
    ([name]) => required.includes(name) || rng.chance(50),
  );
  return Object.fromEntries(kept.map(([name, shape]) => [name, sample(shape, rng, known)]));
}

function textOf({ pattern }: Shape, rng: Rng, known: readonly string[]): string {
  const digits = /^\^\[0-9a-f\]\{(\d+)\}\$$/.exec(pattern ?? "")?.[1];
  if (digits === undefined) return rng.pick(["电话未接", "words", "V1", "口令 collection-demo"]);
  const fitting = known.filter((text) => text.length === Number(digits));
  return fitting.length > 0 && rng.chance(70) ? rng.pick(fitting) : rng.hex(Number(digits) / 2);
}
