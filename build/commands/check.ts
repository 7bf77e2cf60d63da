// kamishibai check: every mistake of the content, without writing anything but, with --visual, pictures of what was found.
import { HostError } from "../diagnostics/host-error.ts";
import { check } from "../pipeline.ts";
import { audiencesOf } from "./audiences.ts";
import { type Command, text } from "./command.ts";
import { formatOf, showReport } from "./report.ts";

export const command: Command = {
  usage: "check [folder]",
  summary: "find every mistake",
  flags:
    "--audience id,…  --format pretty|json|github  --strict (warnings fail)  --visual  --pictures folder  --verbose (how each data file was read)  --quiet",
  operands: 1,
  options: {
    audience: { type: "string" },
    format: { type: "string" },
    strict: { type: "boolean" },
    visual: { type: "boolean" }, // open every slide in a browser
    pictures: { type: "string" }, // where its pictures go, instead of .kamishibai/visual
    verbose: { type: "boolean" },
    quiet: { type: "boolean" },
  },
  async run({ values, positionals: [root = "."] }) {
    const format = formatOf(text(values["format"]));
    const visual = values["visual"] === true;
    const pictures = text(values["pictures"]);
    if (pictures !== undefined && !visual)
      throw new HostError("Pictures are made only when slides are looked at.", "Add --visual.");
    const audiences = await audiencesOf(values["audience"], root);
    const verbose = values["verbose"] === true;
    const { report, sources, dataFiles, variants } = await check({
      root,
      marksPlaces: visual,
      tellsData: verbose,
      ...(audiences ? { audiences } : {}),
    });
    let seen = "";
    if (visual && !report.hasErrors) {
      const { checkVisual } = await import("../visual/check-visual.ts");
      const { openPictures } = await import("../visual/pictures.ts");
      const quiet = values["quiet"] === true || format !== "pretty";
      const log = (line: string) => void (quiet || console.error(line));
      seen = ` ${await checkVisual(variants, report, await openPictures(root, pictures), log)} slides were looked at.`;
    }
    const code = showReport(report, sources, {
      root,
      format,
      strict: values["strict"] === true,
      ...(verbose ? { dataFiles } : {}),
    });
    if (code !== 0 || format !== "pretty" || values["quiet"]) return code;
    for (const { audience, sites } of variants)
      if (sites.length > 0)
        console.log(`The deck of ${audience} needs the network: it shows pages of ${sites.join(", ")}.`);
    console.log(`${report.diagnostics.length === 0 ? "No mistakes." : "No mistakes but warnings."}${seen}`);
    return code;
  },
};
