// Nearly every expression is a fact, a number or a name: those need no compiler, which costs a short build more than all its facts.
//
//   readSimple('{{fact "bill"}}') is { helper: "fact", argument: { value: "bill" } }
//   readSimple("{{vars.client}}") is { helper: "", argument: { path: ["vars", "client"] } }

type Argument = { readonly value: string | number } | { readonly path: readonly string[] };
export interface SimpleExpression {
  readonly helper: "fact" | "num" | "";
  readonly argument: Argument;
}

const name = "[A-Za-z_]\\w*";
const path = `${name}(?:\\.${name})+`; // a lone name might be a helper's
const simple = new RegExp(
  `^\\{\\{\\s*(?:fact\\s+(?:"([^"\\\\]*)"|'([^'\\\\]*)')|num\\s+(?:(-?\\d+(?:\\.\\d+)?)|(${path}))|(${path}))\\s*\\}\\}$`,
);

/** undefined: Handlebars decides. */
export function readSimple(source: string): SimpleExpression | undefined {
  const found = simple.exec(source);
  if (!found) return undefined;
  const [, double, single, number, named, lone] = found;
  const fact = double ?? single;
  if (fact !== undefined) return { helper: "fact", argument: { value: fact } };
  if (number !== undefined) return { helper: "num", argument: { value: Number(number) } };
  return { helper: lone === undefined ? "num" : "", argument: { path: (lone ?? named ?? "").split(".") } };
}

/** What the path leads to where that is nothing that could be shown. */
export function unshowable(argument: Argument, context: object): "a list" | "a map" | "nothing" | undefined {
  if ("value" in argument) return undefined;
  const value = at(argument.path, context);
  if (value === null) return "nothing";
  return Array.isArray(value) ? "a list" : typeof value === "object" ? "a map" : undefined;
}

function at(path: readonly string[], context: object): unknown {
  let value: unknown = context;
  for (const part of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string, unknown>)[part];
  }
  return value;
}

/** The text or number that the path leads to; undefined where there is none, and Handlebars says why. */
export function valueOf(argument: Argument, context: object): string | number | undefined {
  if ("value" in argument) return argument.value;
  const value = at(argument.path, context);
  return typeof value === "string" || typeof value === "number" ? value : undefined;
}
