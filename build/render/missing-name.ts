// Of an expression that cannot be computed -> the first name in it that does not exist, and which do in its place.
//
//   missingName("{{vars.clinet}}", { vars: { client: "Acme" } }) is { path: "vars.clinet", part: "clinet", known: ["client"] }
import { compilingHandlebars } from "../formats/handlebars.ts";

type Node = hbs.AST.Node;

export interface MissingName {
  readonly path: string; // "vars.clinet"
  readonly part: string; // "clinet"
  readonly known: readonly string[];
}

/** Inside blocks names may belong to something else, so only what stands outside them is looked at. */
export function missingName(expression: string, scope: object): MissingName | undefined {
  const nodes: Node[] = [...compilingHandlebars().parse(expression).body].flatMap((node) => {
    if (node.type !== "MustacheStatement") return [];
    const { path, params, hash } = node as hbs.AST.MustacheStatement;
    const values = [...params, ...(hash?.pairs ?? []).map(({ value }) => value)];
    return values.length > 0 ? values : [path];
  });
  for (const node of nodes) {
    if (node.type !== "PathExpression") continue;
    const { data, depth, original, parts } = node as hbs.AST.PathExpression;
    if (data || depth > 0) continue;
    let at: unknown = scope;
    for (const part of parts) {
      if (typeof at !== "object" || at === null) break;
      if (!Object.hasOwn(at, part)) return { path: original, part, known: Object.keys(at) };
      at = (at as Record<string, unknown>)[part];
    }
  }
  return undefined;
}
