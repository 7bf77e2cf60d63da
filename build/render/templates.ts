// Handlebars templates, compiled once and filled in; they were checked when they were read. Our own are compiled already, by
// precompile.ts; a talk's own, and ours if somebody has changed them, are compiled here.
import { compilingHandlebars, fillingHandlebars, type Handlebar } from "../formats/handlebars.ts";
import { templateInvalid } from "../diagnostics/catalog/templates.ts";
import type { Report } from "../diagnostics/report.ts";
import type { Source, Templates } from "../model/deck.ts";
import type { ReadyTemplates } from "../model/output.ts";

/** `fill("layouts/chart", slide, report)` is the slide's HTML. */
export type Fill = (name: string, context: object, report: Report) => string;

type Filled = (context: object) => string;
interface Engine {
  readonly handlebars: Handlebar;
  readonly compiled: Map<string, Filled>;
}

function compile(handlebars: Handlebar, text: string, ready: ReadyTemplates[string] | undefined): Filled {
  return ready?.text === text
    ? handlebars.template(ready.spec as Parameters<Handlebar["template"]>[0])
    : handlebars.compile(text, { strict: true });
}
const readyOf = (name: string, { path }: Source, ready: ReadyTemplates) =>
  path.startsWith("kamishibai/") ? ready[name] : undefined;

const engines = new WeakMap<Templates, Engine>(); // all audiences share the templates of a talk

function engineOf(templates: Templates, ready: ReadyTemplates): Engine {
  const isReady = [...templates].every(
    ([name, source]) => !source.path.endsWith(".hbs") || readyOf(name, source, ready)?.text === source.text,
  );
  const handlebars = isReady ? fillingHandlebars() : compilingHandlebars().create();
  for (const [name, source] of templates)
    if (name.startsWith("partials/"))
      handlebars.registerPartial(
        name.slice("partials/".length),
        compile(handlebars, source.text, readyOf(name, source, ready)),
      );
  const engine = { handlebars, compiled: new Map<string, Filled>() };
  engines.set(templates, engine);
  return engine;
}

/** `ready`: our own templates as they were compiled with the package; without them all are compiled here. */
export function createFill(templates: Templates, ready: ReadyTemplates = {}): Fill {
  const { handlebars, compiled } = engines.get(templates) ?? engineOf(templates, ready);
  return (name, context, report) => {
    const source = templates.get(name);
    if (!source) return "";
    try {
      const template = compiled.get(name) ?? compile(handlebars, source.text, readyOf(name, source, ready));
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
