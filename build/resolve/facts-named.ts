// Which facts an expression can ask for: those it names in quotes, and those that a variable names.
//
//   factsNamed('{{fact "bill"}}', {}) is ["bill"]; factsNamed("{{fact vars.main}}", { main: "bill" }) too
const quoted = /"([^"]*)"|'([^']*)'/g;
const variable = /\bvars\.([\w-]+)/g;

export function factsNamed(expression: string, vars: Readonly<Record<string, unknown>>): string[] {
  if (!expression.includes("fact")) return [];
  const found = [...expression.matchAll(quoted)].map(([, double, single]) => double ?? single ?? "");
  for (const [, name = ""] of expression.matchAll(variable)) found.push(String(vars[name] ?? ""));
  return found;
}
