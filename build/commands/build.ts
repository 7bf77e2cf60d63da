// kamishibai build: everything of every audience, into out/.
import { HostError } from "../diagnostics/host-error.ts";
import { build } from "../pipeline.ts";
import { type Command, list, text } from "./command.ts";
import { showReport } from "./report.ts";

const outputs = ["html", "slides", "handout"];

export const command: Command = {
  usage: "build  [folder]",
  summary: "make everything          --audience id,…  --only html,slides,handout  --out dir",
  options: {
    audience: { type: "string" },
    only: { type: "string" },
    out: { type: "string" },
    strict: { type: "boolean" },
    format: { type: "string" },
    quiet: { type: "boolean" },
  },
  async run({ values, positionals: [root = "."] }) {
    const [audiences, only, out] = [list(values["audience"]), list(values["only"]), text(values["out"])];
    const wrong = only?.find((item) => !outputs.includes(item));
    if (wrong) throw new HostError(`Unknown output "${wrong}".`, `Known: ${outputs.join(", ")}.`);
    const result = await build({
      root,
      ...(out ? { out } : {}),
      ...(audiences ? { audiences } : {}),
      ...(only ? { only } : {}),
      log: (line) => void (values["quiet"] || console.error(line)),
    });
    const code = showReport(result.report, result.sources, text(values["format"]), values["strict"] === true);
    if (code !== 0) return code;
    if (!values["quiet"]) console.log(result.files.join("\n"));
    if (result.trouble) throw result.trouble;
    return 0;
  },
};
