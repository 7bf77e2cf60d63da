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

/** The text or number that the path leads to; undefined where there is none, and Handlebars says why. */
export function valueOf(argument: Argument, context: object): string | number | undefined {
  if ("value" in argument) return argument.value;
  let at: unknown = context;
  for (const part of argument.path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, part)) return undefined;
    at = (at as Record<string, unknown>)[part];
  }
  return typeof at === "string" || typeof at === "number" ? at : undefined;
}
