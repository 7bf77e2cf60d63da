// kamishibai schema: the JSON Schema of a format, so that an editor completes and checks what is typed.
import { chartJsonSchema } from "../charts/json-schema.ts";
import { HostError } from "../diagnostics/host-error.ts";
import { didYouMean } from "../diagnostics/suggestion.ts";
import { manifestJsonSchema } from "../formats/manifest-schema.ts";
import type { Command } from "./command.ts";

const schemas: Readonly<Record<string, () => Promise<object>>> = {
  chart: chartJsonSchema,
  manifest: manifestJsonSchema,
};

export const command: Command = {
  usage: "schema chart|manifest",
  summary: "the JSON Schema of a format, for editors",
  operands: 1,
  options: {},
  async run({ positionals: [name = ""] }) {
    const known = Object.keys(schemas);
    const make = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
    if (!make)
      throw new HostError(
        name === "" ? "It is not said of which format." : `There is no schema of "${name}".`,
        didYouMean(name, known, "formats"),
      );
    console.log(JSON.stringify(await make(), null, 2));
    return 0;
  },
};
