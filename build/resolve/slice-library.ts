// Of everything that slides may refer to, what the slides of one audience still name: a variant carries nothing else.
import { convertChart } from "../charts/currency.ts";
import type { Audience, Chapter, Deck, Library } from "../model/deck.ts";
import { imagePath } from "../formats/image-path.ts";
import { walk, walkSlide } from "../tree/walk.ts";
import { factsNamed } from "./facts-named.ts";

export function sliceLibrary(
  { info, library }: Deck,
  audience: Audience,
  chapters: readonly Chapter[],
): Library {
  const [charts, images, references, facts] = [
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
  ];
  const vars = { ...info.vars, ...audience.vars };
  if (audience.theme.logo) images.add(`content/${audience.theme.logo.replace(/^content\//, "")}`);
  const visit: Parameters<typeof walk>[1] = (node) => {
    if (!("type" in node)) return;
    if (node.type === "chart") charts.add(node.chart);
    else if (node.type === "image") images.add(imagePath(node.file));
    else if (node.type === "citation") for (const { source } of node.items) references.add(source);
    else if (node.type === "expression") for (const id of factsNamed(node.source, vars)) facts.add(id);
  };
  for (const { title, slides } of chapters) {
    walk(title, visit);
    for (const slide of slides) {
      const background = slide.attributes.values["background-image"];
      if (background) images.add(imagePath(background));
      walkSlide(slide, visit);
    }
  }
  for (const id of charts) {
    const chart = library.charts.get(id);
    // In the audience's currency a chart has the source of the rates too.
    for (const source of chart ? convertChart(chart, audience.currency).spec.source : []) references.add(source);
  }
  const seen = only(library.facts, facts);
  for (const { source } of seen.values()) for (const id of source) references.add(id);
  return {
    facts: seen,
    charts: only(library.charts, charts),
    images: only(library.images, images),
    references: only(library.references, references),
  };
}

/** In the order of the talk's files. */
const only = <Value>(map: ReadonlyMap<string, Value>, ids: ReadonlySet<string>): Map<string, Value> =>
  new Map([...map].filter(([id]) => ids.has(id)));
