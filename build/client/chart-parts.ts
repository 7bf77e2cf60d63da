// Run by bundle.ts: the charts script in parts, so that a deck of columns carries no code for flows and no build needs a
// bundler. All families are bundled once; each statement at the top of that bundle is then kept with the families that need
// it, found by following names from each family's module. esbuild gives no name in an inner scope that stands at the top, so
// an identifier means what it says.
//
//   { families: ["annotations", "bar", …], parts: [[3, "var a=…;"], …] }: part 0 is needed by families 0 and 1
import { type AnyNode, parse, type Statement } from "acorn";
import { build, transform } from "esbuild";
import type { ChartParts } from "../model/output.ts";

interface Piece {
  readonly text: string;
  readonly module: string; // "build/client/charts/axes.ts"
  readonly names: readonly string[]; // that it declares
  readonly uses: ReadonlySet<string>; // names at the top that it mentions
}
const target = "chrome120";

/** `modules`: family -> its file, relative to `root`. What `start` needs is in every set. */
export async function chartParts(root: string, start: string, modules: Readonly<Record<string, string>>) {
  const families = Object.keys(modules);
  const whole = await bundled(root, [start, ...Object.values(modules)]);
  const { pieces, notices } = cut(whole);
  const needed = families.map((family) => reach(pieces, [start, modules[family]!]));
  const maskOf = (test: (at: number) => boolean) =>
    pieces.reduce((mask, _, at) => (test(at) ? mask | bitsOf(needed, at) : mask), 0);
  const parts: (readonly [number, string])[] = [];
  for (const [module, notice] of notices) parts.push([maskOf((at) => pieces[at]?.module === module), notice]);
  for (const [at, { text }] of pieces.entries()) {
    const mask = bitsOf(needed, at);
    if (mask === 0) continue; // a scale of Chart.js, say, that no family draws on
    // A statement of its own keeps the names that others know it by, and has its inner ones shortened.
    const { code } = await transform(text, { minify: true, target, charset: "utf8", legalComments: "inline" });
    const last = parts.at(-1);
    if (last?.[0] === mask) parts[parts.length - 1] = [mask, last[1] + code.trimEnd()];
    else parts.push([mask, code.trimEnd()]);
  }
  return { families, parts } satisfies ChartParts;
}

const bitsOf = (needed: readonly ReadonlySet<number>[], at: number) =>
  needed.reduce((mask, set, family) => (set.has(at) ? mask | (1 << family) : mask), 0);

async function bundled(root: string, files: readonly string[]): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: { contents: files.map((file) => `import ${JSON.stringify(`./${file}`)};`).join("\n"), resolveDir: root },
    bundle: true,
    write: false,
    format: "esm", // statements stand at the top, not in a function
    target,
    charset: "utf8",
    legalComments: "inline",
  });
  return outputFiles[0]!.text;
}

/** The statements, with short names for what is declared at the top, and the notices that licences ask to keep. */
function cut(whole: string): { pieces: Piece[]; notices: Map<string, string> } {
  const headings: { at: number; module: string }[] = [];
  const comments: { at: number; text: string }[] = [];
  const { body } = parse(whole, {
    ecmaVersion: "latest",
    sourceType: "module",
    onComment: (block, text, from) => {
      if (block && /^!|@license|@preserve/.test(text)) comments.push({ at: from, text: `/*${text}*/` });
      if (!block && /^ \S+\.[cm]?[jt]s$/.test(text)) headings.push({ at: from, module: text.trim() });
    },
  });
  const moduleAt = (at: number) => headings.findLast((heading) => heading.at < at)?.module ?? "";
  const statements = body as Statement[];
  const short = shortNames(statements.flatMap(declaredNames), whole);
  const pieces = statements.map((statement): Piece => {
    const uses = new Set<string>();
    let text = "";
    let at = statement.start;
    for (const name of [...identifiers(statement)].sort((one, other) => one.start - other.start)) {
      const replacement = short.get(name.name);
      if (replacement === undefined) continue;
      uses.add(name.name);
      text += whole.slice(at, name.start) + (name.shorthand ? `${name.name}: ${replacement}` : replacement);
      at = name.end;
    }
    text += whole.slice(at, statement.end);
    return { text, module: moduleAt(statement.start), names: declaredNames(statement), uses };
  });
  const notices = new Map<string, string>();
  for (const { at, text } of comments)
    if (!statements.some(({ start, end }) => start < at && at < end))
      notices.set(moduleAt(at), (notices.get(moduleAt(at)) ?? "") + text);
  return { pieces, notices };
}

/**
 * Which pieces a set of modules needs: what they do when they load, what that mentions, and so on. Of a module that gives
 * anything, also what it does when it loads: `BarController.id = "bar"`.
 */
function reach(pieces: readonly Piece[], modules: readonly string[]): Set<number> {
  const declaredBy = new Map(pieces.flatMap(({ names }, at) => names.map((name) => [name, at] as const)));
  const found = new Set<number>();
  const loaded = new Set<string>();
  const load = (module: string) => {
    if (loaded.has(module)) return;
    loaded.add(module);
    for (const [at, piece] of pieces.entries()) if (piece.module === module && piece.names.length === 0) add(at);
  };
  const add = (at: number) => {
    if (found.has(at)) return;
    found.add(at);
    const { module, uses } = pieces[at]!;
    if (module !== "") load(module);
    for (const name of uses) add(declaredBy.get(name)!);
  };
  for (const module of modules) load(module);
  return found;
}

function declaredNames(statement: Statement): string[] {
  if (statement.type === "FunctionDeclaration" || statement.type === "ClassDeclaration") return [statement.id.name];
  if (statement.type !== "VariableDeclaration") return [];
  return statement.declarations.flatMap(({ id }) => [...identifiers(id)].map(({ name }) => name));
}

/** `_a`, `_b`, … for each name, none of which the script uses for something else. */
function shortNames(names: readonly string[], script: string): Map<string, string> {
  const taken = new Set(script.match(/[\w$]+/g));
  const free = (function* () {
    for (let at = 0; ; at++) if (!taken.has(`_${at.toString(36)}`)) yield `_${at.toString(36)}`;
  })();
  // The most used get the shortest.
  const counts = new Map(names.map((name) => [name, 0]));
  for (const word of script.match(/[\w$]+/g) ?? []) if (counts.has(word)) counts.set(word, counts.get(word)! + 1);
  const byUse = [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)!);
  return new Map(byUse.map((name) => [name, free.next().value!]));
}

interface Name {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly shorthand: boolean; // { name }
}
/** Every identifier that stands for a variable, in the order of the text; not the keys of objects and classes. */
function* identifiers(node: AnyNode, shorthand = false): Generator<Name> {
  if (node.type === "Identifier") {
    yield { name: node.name, start: node.start, end: node.end, shorthand };
    return;
  }
  const skipped = new Set<unknown>(); // names of members and labels
  if (node.type === "MemberExpression" && !node.computed) skipped.add(node.property);
  if ((node.type === "MethodDefinition" || node.type === "PropertyDefinition") && !node.computed) skipped.add(node.key);
  if (node.type === "LabeledStatement" || node.type === "BreakStatement" || node.type === "ContinueStatement")
    skipped.add(node.label);
  if (node.type === "Property" && !node.computed) skipped.add(node.key);
  const isDefault = node.type === "AssignmentPattern"; // { name = 1 }
  for (const child of Object.values(node))
    for (const item of Array.isArray(child) ? child : [child])
      if (item !== null && typeof item === "object" && "type" in item && !skipped.has(item))
        yield* identifiers(item as AnyNode, node.type === "Property" ? node.shorthand : shorthand && isDefault);
}
