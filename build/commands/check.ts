// kamishibai check: every mistake of the content, without writing anything.
import { check } from "../pipeline.ts";
import { type Command, list, text } from "./command.ts";
import { showReport } from "./report.ts";

export const command: Command = {
  usage: "check  [folder]",
  summary: "find every mistake       --format pretty|json|github  --strict (warnings fail)",
  options: {
    audience: { type: "string" },
    format: { type: "string" },
    strict: { type: "boolean" },
    quiet: { type: "boolean" },
  },
  async run({ values, positionals: [root = "."] }) {
    const audiences = list(values["audience"]);
    const format = text(values["format"]) ?? "pretty";
    const { report, sources } = await check({ root, ...(audiences ? { audiences } : {}) });
    const code = showReport(report, sources, format, values["strict"] === true);
    if (code === 0 && format === "pretty" && !values["quiet"]) console.log("No mistakes.");
    return code;
  },
};
