// kamishibai outline: what each audience sees, heading by heading, and why. Read in order, the headings tell the story.
import { HostError } from "../diagnostics/host-error.ts";
import { type AudienceOutline, outlines } from "../pipeline.ts";
import { audiencesOf } from "./audiences.ts";
import { type Command, text } from "./command.ts";
import { showReport } from "./report.ts";

export const command: Command = {
  usage: "outline [folder]",
  summary: "what each audience sees, heading by heading, and why",
  flags: "--audience id,…  --format text|json  --all (what is left out too)",
  operands: 1,
  options: { audience: { type: "string" }, format: { type: "string" }, all: { type: "boolean" } },
  async run({ values, positionals: [root = "."] }) {
    const format = text(values["format"]) ?? "text";
    if (!["text", "json"].includes(format)) throw new HostError(`Unknown format "${format}".`, "Known: text, json.");
    const audiences = await audiencesOf(values["audience"], root);
    const { report, sources, outlines: found } = await outlines({ root, ...(audiences ? { audiences } : {}) });
    if (report.hasErrors) return showReport(report, sources, { root });
    if (format === "json") console.log(JSON.stringify(found, null, 2));
    else console.log(found.map((outline) => show(outline, values["all"] === true)).join("\n\n"));
    return 0;
  },
};

function show({ name, minutes, slides }: AudienceOutline, all: boolean): string {
  const shown = slides.filter(({ visible }) => visible);
  const planned = minutes > 0 ? `, ${minutes} minutes` : "";
  const head = `${name}: ${shown.length} of ${slides.length} slides${planned}`;
  const width = Math.min(64, Math.max(...slides.map(({ title }) => title.length)) + 4);
  const lines = (all ? slides : shown).map(({ title, level, visible, reason }) => {
    const heading = `${visible ? "+" : "-"} ${level === 1 ? "" : "  "}${title}`;
    return `${heading.padEnd(width)}  ${reason}`;
  });
  return [head, ...lines].join("\n");
}
