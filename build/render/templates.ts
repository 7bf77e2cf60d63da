// Handlebars templates, compiled once and filled in; they were checked when they were read. Our own are compiled already, by
// precompile.ts; a talk's own, and ours if somebody has changed them, are compiled here.
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import Handlebars from "handlebars";
import { templateInvalid } from "../diagnostics/catalog/templates.ts";
import type { Report } from "../diagnostics/report.ts";
import type { Source, Templates } from "../model/deck.ts";

/** `fill("layouts/chart", slide, report)` is the slide's HTML. */
export type Fill = (name: string, context: object, report: Report) => string;

interface Compiler {
  readonly handlebars: typeof Handlebars;
  readonly compiled: Map<string, Handlebars.TemplateDelegate>;
}
type Ready = Readonly<
  Record<string, { readonly text: string; readonly spec: Parameters<typeof Handlebars.template>[0] }>
>;
let ready: Ready | undefined;
function readyTemplates(): Ready {
  const file = fileURLToPath(new URL("../../dist/templates.cjs", import.meta.url));
  return (ready ??= createRequire(import.meta.url)(file) as Ready);
}
function compile(handlebars: typeof Handlebars, name: string, { path, text }: Source): Handlebars.TemplateDelegate {
  const own = path.startsWith("kamishibai/") ? readyTemplates()[name] : undefined;
  return own?.text === text ? handlebars.template(own.spec) : handlebars.compile(text, { strict: true });
}

const compilers = new WeakMap<Templates, Compiler>(); // all audiences share the templates of a talk

function compilerOf(templates: Templates): Compiler {
  const handlebars = Handlebars.create();
  for (const [name, source] of templates)
    if (name.startsWith("partials/"))
      handlebars.registerPartial(name.slice("partials/".length), compile(handlebars, name, source));
  const compiler = { handlebars, compiled: new Map<string, Handlebars.TemplateDelegate>() };
  compilers.set(templates, compiler);
  return compiler;
}

export function createFill(templates: Templates): Fill {
  const { handlebars, compiled } = compilers.get(templates) ?? compilerOf(templates);
  return (name, context, report) => {
    const source = templates.get(name);
    if (!source) return "";
    try {
      const template = compiled.get(name) ?? compile(handlebars, name, source);
      compiled.set(name, template);
      return template(context);
    } catch (error) {
      const message = (error as Error).message;
      const [, line = "1", column = "0"] = /(?:line |- )(\d+)(?::(\d+))?/.exec(message) ?? [];
      const place = { file: source.path, line: Number(line), column: Number(column) + 1 };
      report.add(templateInvalid(place, message.split("\n").join(" ")));
      return "";
    }
  };
}
