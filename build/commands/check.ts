// kamishibai check: every mistake of the content, without writing anything.
import { check } from "../pipeline.ts";
import { type Command, list, text } from "./command.ts";
import { showReport } from "./report.ts";

export const command: Command = {
  usage: "check  [folder]",
  summary:
    "find every mistake       --format pretty|json|github  --strict (warnings fail)  --visual  --pictures folder",
  options: {
    audience: { type: "string" },
    format: { type: "string" },
    strict: { type: "boolean" },
    visual: { type: "boolean" }, // open every slide in a browser
    pictures: { type: "string" }, // where its pictures go, instead of .kamishibai/visual
    quiet: { type: "boolean" },
  },
  async run({ values, positionals: [root = "."] }) {
    const audiences = list(values["audience"]);
    const format = text(values["format"]) ?? "pretty";
    const visual = values["visual"] === true;
    const { report, sources, variants } = await check({
      root,
      marksPlaces: visual,
      ...(audiences ? { audiences } : {}),
    });
    if (visual && !report.hasErrors) {
      const { checkVisual } = await import("../visual/check-visual.ts");
      const { openPictures } = await import("../visual/pictures.ts");
      await checkVisual(variants, report, await openPictures(root, text(values["pictures"])));
    }
    const code = showReport(report, sources, format, values["strict"] === true);
    if (code === 0 && format === "pretty" && !values["quiet"]) console.log("No mistakes.");
    return code;
  },
};
