// Templates are read before they are used: Handlebars itself tells of most mistakes without a place, or not at all.
import { compilingHandlebars } from "../formats/handlebars.ts";
import {
  helperUnknown,
  partialCycle,
  partialUnknown,
  templateInvalid,
  variableUnknown,
} from "../diagnostics/catalog/templates.ts";
import type { Report } from "../diagnostics/report.ts";
import type { Place } from "../model/diagnostic.ts";
import type { Source } from "../model/deck.ts";
import { handoutShapeOf } from "./handout-shape.ts";

/** What a template may name: `true` for a value, a record for its fields, a list of one record for `#each`. */
export type Shape = { readonly [key: string]: true | Shape | readonly [Shape] };

const list = (...names: string[]): Shape => Object.fromEntries(names.map((name) => [name, true]));
/** What an author's text may name, templates may name too. `vars` are those of deck.yaml and of the audiences. */
const scope: Shape = {
  deck: list("title", "subtitle", "author", "lang", "date"),
  audience: list("id", "name", "lang", "minutes", "label"),
};
const slide: Shape = {
  ...scope,
  chapter: list("id", "title"),
  ...list(
    "id",
    "chapterId",
    "layout",
    "chapterTitle",
    "title",
    "headingHtml",
    "headingLevel",
    "isChapter",
    "hasHeading",
    "bodyHtml",
    "chartsHtml",
    "hasChart",
    "hasBody",
    "classes",
    "attributesHtml",
    "styleHtml",
    "hasCitations",
    "notesHtml",
    "hasNotes",
    "handoutHtml",
    "hasHandout",
    "page",
    "pages",
    "chapterNumber",
    "isAppendix",
    "sources",
    "innerHtml",
    "charts",
    "author",
    "logoHtml",
    "header",
    "footer",
    "levelHtml",
    "minutes",
  ),
  chapterMarks: [{}],
  citations: [list("label", "url")],
};
const shell: Shape = {
  ...scope,
  ...list(
    "lang",
    "isRtl",
    "title",
    "subtitle",
    "author",
    "audienceName",
    "label",
    "paper",
    "presenter",
    "csp",
    "css",
    "scriptsHtml",
    "headHtml",
    "date",
    "dataJson",
    "steps",
    "isPart",
  ),
  words: list(
    ..."lang speakerView elapsed notes noNotes now next controls back advance black pointer chapters smaller larger start reset openRoom".split(
      " ",
    ),
  ),
  chapters: [{ ...list("id", "title", "number", "minutes"), slides: [slide] }],
  sources: [list("id", "text", "url")],
  contents: [list("title", "id", "level", "page")],
};
const chart: Shape = { ...shell, ...list("figureHtml", "sourceText", "width", "height", "printed") };
const index: Shape = {
  ...list("lang", "isRtl", "title", "subtitle"),
  words: list("withNotes"),
  audiences: [{ ...list("id", "name", "minutes", "duration", "presenter"), shared: [list("path", "name")] }],
};
const handoutShape = (name: string): Shape | undefined => {
  const own = handoutShapeOf(name);
  return own && { ...scope, ...own };
};
const shapeOf = (name: string): Shape =>
  handoutShape(name) ??
  (name === "index" ? index : name === "chart" ? chart : /^(layouts|partials)\/(?!deck\/)/.test(name) ? slide : shell);
const blocks = ["if", "unless", "each", "with"];
const helpers = [...blocks, "lookup"];

type Node = hbs.AST.Node;

/** Ours are checked by a test; a talk that has none of its own need not wait for that again. */
export function checkTemplates(
  templates: ReadonlyMap<string, Source>,
  report: Report,
  vars: readonly string[] = [],
): void {
  if ([...templates.values()].some(({ path }) => path.endsWith(".hbs") && path.startsWith("templates/")))
    checkAllTemplates(templates, report, vars);
}

export function checkAllTemplates(
  templates: ReadonlyMap<string, Source>,
  report: Report,
  vars: readonly string[] = [],
): void {
  const calls = new Map<string, { partial: string; place: Place }[]>();
  for (const [name, source] of templates) {
    if (!source.path.endsWith(".hbs")) continue;
    const found: { partial: string; place: Place }[] = [];
    calls.set(name, found);
    try {
      walk(
        compilingHandlebars().parse(source.text).body,
        [{ ...shapeOf(name), vars: list(...vars) }],
        source.path,
        [...templates.keys()],
        found,
        report,
      );
    } catch (error) {
      report.add(
        templateInvalid(
          syntaxPlace(source.path, (error as Error).message),
          (error as Error).message.split("\n").at(-1) ?? "",
        ),
      );
    }
  }
  for (const name of calls.keys()) findCycle(name, [], calls, report);
}

/** Handlebars tells the line in words, and counts columns from 0. */
function syntaxPlace(file: string, message: string): Place {
  const [, line = "1"] = /line (\d+)/.exec(message) ?? [];
  const [, lineOfTag, column] = / - (\d+):(\d+)/.exec(message) ?? [];
  const pointer = /\n(-*)\^/.exec(message)?.[1]?.length ?? 0;
  return { file, line: Number(lineOfTag ?? line), column: column === undefined ? pointer + 1 : Number(column) + 1 };
}

function walk(
  body: readonly Node[],
  scopes: readonly Shape[],
  file: string,
  known: readonly string[],
  calls: { partial: string; place: Place }[],
  report: Report,
): void {
  const placeOf = (node: Node): Place => ({ file, line: node.loc.start.line, column: node.loc.start.column + 1 });
  const resolve = (node: hbs.AST.Expression): true | Shape | readonly [Shape] | undefined => {
    if (node.type !== "PathExpression") return true;
    const path = node as hbs.AST.PathExpression;
    if (path.data) return true;
    let at: true | Shape | readonly [Shape] | undefined = scopes[scopes.length - 1 - path.depth];
    for (const part of path.parts) {
      const shape: Shape | undefined = typeof at === "object" && !Array.isArray(at) ? (at as Shape) : undefined;
      at = shape && Object.hasOwn(shape, part) ? shape[part] : undefined;
      if (at === undefined) {
        report.add(variableUnknown(placeOf(path), path.original, part, Object.keys(shape ?? {})));
        return undefined;
      }
    }
    return at;
  };
  const call = (node: hbs.AST.MustacheStatement | hbs.AST.BlockStatement): boolean => {
    const path = node.path as hbs.AST.PathExpression;
    for (const argument of node.params) resolve(argument);
    for (const pair of node.hash?.pairs ?? []) resolve(pair.value);
    const isCall = node.type === "BlockStatement" || node.params.length > 0;
    if (isCall && !helpers.includes(path.original)) report.add(helperUnknown(placeOf(path), path.original, helpers));
    return isCall;
  };
  for (const node of body) {
    if (node.type === "MustacheStatement") {
      const mustache = node as hbs.AST.MustacheStatement;
      if (!call(mustache)) resolve(mustache.path as hbs.AST.Expression);
    } else if (node.type === "PartialStatement") {
      const partial = (node as hbs.AST.PartialStatement).name as hbs.AST.PathExpression;
      const place = placeOf(node);
      if (known.includes(`partials/${partial.original}`))
        calls.push({ partial: `partials/${partial.original}`, place });
      else
        report.add(
          partialUnknown(
            place,
            partial.original,
            known.filter((name) => name.startsWith("partials/")).map((name) => name.slice("partials/".length)),
          ),
        );
    } else if (node.type === "BlockStatement") {
      const block = node as hbs.AST.BlockStatement;
      call(block);
      const name = (block.path as hbs.AST.PathExpression).original;
      const value = block.params[0] ? resolve(block.params[0]) : undefined;
      const inner =
        name === "each" && Array.isArray(value)
          ? (value[0] as Shape)
          : name === "with" && typeof value === "object" && !Array.isArray(value)
            ? (value as Shape)
            : undefined;
      // A value that could not be resolved was reported; what is inside it cannot be judged.
      if (!(inner === undefined && (name === "each" || name === "with")))
        walk(block.program.body, inner ? [...scopes, inner] : scopes, file, known, calls, report);
      if (block.inverse) walk(block.inverse.body, scopes, file, known, calls, report);
    }
  }
}

function findCycle(
  name: string,
  chain: readonly string[],
  calls: ReadonlyMap<string, readonly { partial: string; place: Place }[]>,
  report: Report,
): void {
  for (const { partial, place } of calls.get(name) ?? []) {
    if (partial === name || chain.includes(partial)) report.add(partialCycle(place, [...chain, name, partial]));
    else findCycle(partial, [...chain, name], calls, report);
  }
}
