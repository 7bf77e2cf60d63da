// kamishibai build: everything of every audience, into out/.
import { HostError } from "../diagnostics/host-error.ts";
import { didYouMean } from "../diagnostics/suggestion.ts";
import { handoutLayouts } from "../model/handout.ts";
import { outputNames } from "../outputs/outputs.ts";
import { build } from "../pipeline.ts";
import { audiencesOf } from "./audiences.ts";
import { type Command, list, text } from "./command.ts";
import { formatOf, showReport } from "./report.ts";

export const command: Command = {
  usage: "build [folder]",
  summary: "make everything",
  flags:
    "--audience id,…  --only html,slides,handout,handout-html  --handout layout  --steps  --out dir  --strict (warnings fail)  --format pretty|json|github  --verbose (how each data file was read)  --quiet",
  operands: 1,
  options: {
    audience: { type: "string" },
    only: { type: "string" },
    out: { type: "string" },
    handout: { type: "string" },
    steps: { type: "boolean" },
    strict: { type: "boolean" },
    format: { type: "string" },
    verbose: { type: "boolean" },
    quiet: { type: "boolean" },
  },
  async run({ values, positionals: [root = "."] }) {
    const format = formatOf(text(values["format"]));
    const strict = values["strict"] === true;
    const [only, out] = [list(values["only"]), text(values["out"])];
    if (only?.length === 0) throw new HostError("--only names no output.", `Known outputs: ${outputNames.join(", ")}.`);
    const wrong = only?.find((item) => !outputNames.some((name) => name === item));
    if (wrong) throw new HostError(`Unknown output "${wrong}".`, didYouMean(wrong, outputNames, "outputs"));
    const wanted = text(values["handout"]);
    const layout = handoutLayouts.find((item) => item === wanted);
    if (wanted !== undefined && !layout)
      throw new HostError(`Unknown layout "${wanted}" of a handout.`, didYouMean(wanted, handoutLayouts, "layouts"));
    const audiences = await audiencesOf(values["audience"], root);
    const verbose = values["verbose"] === true;
    const result = await build({
      root,
      tellsData: verbose,
      ...(out ? { out } : {}),
      ...(audiences ? { audiences } : {}),
      ...(only ? { only: outputNames.filter((name) => only.includes(name)) } : {}),
      strict,
      steps: values["steps"] === true,
      ...(layout ? { handout: { layout } } : {}),
      log: (line) => void (values["quiet"] || console.error(line)),
    });
    const code = showReport(result.report, result.sources, {
      root,
      format,
      strict,
      writes: true,
      ...(verbose ? { dataFiles: result.dataFiles } : {}),
    });
    if (code !== 0) return code;
    if (!values["quiet"]) console.log(result.files.join("\n"));
    if (result.trouble) throw result.trouble;
    return 0;
  },
};
