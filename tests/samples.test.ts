// Each construct of the dialect as a small talk, and what its slides become for each audience. Layouts have a gallery of their
// own, so the parts of a slide are shown as a layout gets them. `npx vitest run tests/samples.test.ts -u` writes them anew.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Report } from "../build/diagnostics/report.ts";
import { parse } from "../build/parse/parse.ts";
import { read } from "../build/read/read.ts";
import { createView, type SlideView } from "../build/render/view.ts";
import { ownStyles } from "../build/render/own-styles.ts";
import { readStyles } from "../build/resolve/own-styles.ts";
import { resolve } from "../build/resolve/resolve.ts";
import { wordsFor } from "../build/words/words.ts";
import { slice } from "../build/resolve/slice.ts";

const folder = "tests/samples";

const part = (name: string, html: string): string[] => (html === "" ? [] : [`<!-- ${name} -->`, html]);
const show = (slide: SlideView): string =>
  [
    `<section id="${slide.id}" layout="${slide.layout}" class="${slide.classes}" title="${slide.title}" ${slide.attributesHtml}${slide.styleHtml}>`,
    ...part("heading", slide.headingHtml),
    ...part("body", slide.bodyHtml),
    ...part("charts", slide.charts.join(" ")),
    ...part("notes", slide.notesHtml),
    ...part("handout", slide.handoutHtml),
    ...part("citations", slide.citations.map(({ label, url }) => `${label} ${url}`).join("\n")),
    "</section>",
  ].join("\n");

describe("samples", () => {
  it.each(readdirSync(folder))("%s", async (name) => {
    const report = new Report();
    const sources = await read(join(folder, name), report);
    const spec = parse(sources, report);
    const styles = await readStyles(sources.texts, report);
    const languages = spec.audiences.map(({ lang }) => lang);
    const deck = resolve(spec, report, await wordsFor(languages, spec.ownWords), undefined, styles);
    const shown = new Map<string, string>();
    for (const audience of deck.audiences) {
      const variant = report.take(slice(deck, audience));
      const view = report.take(await createView(variant));
      const { html } = view.formulas.fill(`${view.slides.map(show).join("\n\n")}\n`);
      const css = ownStyles(variant.library.styles, audience.id);
      shown.set(`${audience.id}.html`, css === "" ? html : `${html}\n<style>\n${css}</style>\n`);
    }
    // A sample that warns must say so; none of these does.
    expect(report.diagnostics).toEqual([]);
    const expected = join(folder, name, "expected");
    for (const [file, html] of shown) await expect(html).toMatchFileSnapshot(join("samples", name, "expected", file));
    // Snapshots are written when the run ends, so the folder may be missing the first time.
    if (existsSync(expected)) expect(readdirSync(expected).sort()).toEqual([...shown.keys()].sort());
  });
});
