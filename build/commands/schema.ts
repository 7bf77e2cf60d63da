// kamishibai schema: the JSON Schema of a format, so that an editor completes and checks what is typed.
import { HostError } from "../diagnostics/host-error.ts";
import { didYouMean } from "../diagnostics/suggestion.ts";
import { jsonSchemas } from "../schemas/json-schema.ts";
import type { Command } from "./command.ts";

export const command: Command = {
  usage: `schema ${Object.keys(jsonSchemas).join("|")}`,
  summary: "the JSON Schema of a format, for editors",
  operands: 1,
  options: {},
  async run({ positionals: [name = ""] }) {
    const known = Object.keys(jsonSchemas);
    const make = Object.hasOwn(jsonSchemas, name) ? jsonSchemas[name] : undefined;
    if (!make)
      throw new HostError(
        name === "" ? "It is not said of which format." : `There is no schema of "${name}".`,
        didYouMean(name, known, "formats"),
      );
    console.log(JSON.stringify(await make(), null, 2));
    return 0;
  },
};
