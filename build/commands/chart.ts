// kamishibai chart: one chart alone, for a document or a post.
import { HostError } from "../diagnostics/host-error.ts";
import { didYouMean } from "../diagnostics/suggestion.ts";
import type { ChartForm } from "../model/output.ts";
import { chartPage, writeFileWhole } from "../pipeline.ts";
import { audiencesOf } from "./audiences.ts";
import { type Command, text } from "./command.ts";
import { showReport } from "./report.ts";

const kinds = ["svg", "png", "pdf"] as const;

export const command: Command = {
  usage: "chart <id> [folder]",
  summary: "one chart alone",
  flags: "--out file.svg|png|pdf  --audience id  --width 1280  --height 720",
  operands: 2,
  options: {
    out: { type: "string" },
    audience: { type: "string" },
    width: { type: "string" },
    height: { type: "string" },
    quiet: { type: "boolean" },
  },
  async run({ values, positionals: [id = "", root = "."] }) {
    if (id === "")
      throw new HostError(
        "No chart was named.",
        "Write for example: kamishibai chart digital-deficit --out deficit.svg",
      );
    const out = text(values["out"]) ?? `${id}.svg`;
    const form: ChartForm = {
      kind: kindOf(out),
      width: pixels(text(values["width"]), "width") ?? 1280,
      height: pixels(text(values["height"]), "height") ?? 720,
    };
    const audiences = await audiencesOf(values["audience"], root);
    if (audiences && audiences.length > 1)
      throw new HostError(`A chart is made for one audience, and ${audiences.length} are named.`, "Name one of them.");
    const made = await chartPage({ root, ...(audiences ? { audiences } : {}) }, id, form);
    const code = showReport(made.report, made.sources, { root, writes: true });
    if (code !== 0) return code;
    const known = [...made.deck.library.charts.keys()].sort();
    if (!made.page) throw new HostError(`There is no chart "${id}".`, didYouMean(id, known, "charts"));
    const { exportChart } = await import("../print/chart.ts");
    await writeFileWhole(out, await exportChart(made.page.html, form, made.page.meta));
    if (!values["quiet"]) console.log(out);
    return 0;
  },
};

function kindOf(out: string): ChartForm["kind"] {
  const kind = kinds.find((kind) => out.endsWith(`.${kind}`));
  if (kind) return kind;
  throw new HostError(`"${out}" does not say what kind of file it is.`, "Let it end in .svg, .png or .pdf.");
}

function pixels(given: string | undefined, name: string): number | undefined {
  if (given === undefined) return undefined;
  const value = Number(given);
  if (Number.isInteger(value) && value >= 200 && value <= 8000) return value;
  throw new HostError(`--${name} is "${given}".`, "Give whole pixels from 200 to 8000.");
}
