// Nothing that writes pages reads them again: no pattern, and no search for a tag, in what was rendered. Titles, footnotes and
// measures come from the tree. The sources are read as JavaScript, so that neither comments nor templates are mistaken for code.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "acorn";
import { transformSync } from "esbuild";
import { describe, expect, it } from "vitest";

/** Files that have such a pattern, and why it is no page of ours that is read. */
const allowed: Readonly<Record<string, string>> = {
  "render/formulas.ts":
    "Formulas take their places at a control character that no content can hold: no HTML is understood.",
  "render/page.ts": "A script that holds `</script` must not end its element.",
};

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}
const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === "string";
function* below(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node).flat()) if (isNode(value)) yield* below(value);
}

const onTexts = ["replace", "replaceAll", "match", "matchAll", "search", "split", "indexOf", "lastIndexOf", "includes"];
const onPatterns = ["test", "exec"];

/** `htmlReadIn('page.replace(/<p>/, "")')` is `["page.replace(/<p>/, \"\")"]`. */
function htmlReadIn(typescript: string): string[] {
  const { code } = transformSync(typescript, { loader: "ts", target: "esnext", charset: "utf8" });
  const nodes = [...below(parse(code, { ecmaVersion: "latest", sourceType: "module" }) as unknown as Node)];
  const constants = new Map(
    nodes.flatMap(({ type, id, init }) =>
      type === "VariableDeclarator" && isNode(init) && isNode(id) ? [[id["name"] as string, init] as const] : [],
    ),
  );
  const resolved = (node: Node): Node =>
    (node.type === "Identifier" ? constants.get(node["name"] as string) : node) ?? node;
  /** Whether a pattern or a text that is searched for holds a tag. A sign alone, or one of several, is escaped or missed. */
  const hasTag = (given: Node): boolean => {
    const { type, regex, value, quasis, arguments: inner } = resolved(given);
    if (regex) {
      const { pattern } = regex as { pattern: string };
      return !/^\[[^\]]*\]$/.test(pattern) && /[<>]/.test(pattern.replace(/\(\?(<[=!]|<\w+>)/g, ""));
    }
    if (type === "Literal") return typeof value === "string" && value.length > 1 && /[<>]/.test(value);
    if (type === "TemplateLiteral")
      return (quasis as Node[]).some(({ value: part }) => /[<>]/.test((part as { raw: string }).raw));
    return type === "NewExpression" && (inner as Node[]).some(hasTag);
  };
  const nameOf = ({ type, name, property }: Node): string =>
    type === "Identifier" ? String(name) : type === "MemberExpression" ? nameOf(property as Node) : "";
  const isPage = (node: Node): boolean => /(^|[a-z])(html|page|markup)$/i.test(nameOf(node));
  const reads = ({ type, callee, arguments: given }: Node): boolean => {
    if (type !== "CallExpression" || !isNode(callee) || callee.type !== "MemberExpression") return false;
    const [first] = given as Node[];
    const [object, method] = [callee["object"] as Node, nameOf(callee["property"] as Node)];
    if (!first) return false;
    if (onTexts.includes(method)) return isPage(object) || hasTag(first);
    return onPatterns.includes(method) && (isPage(first) || hasTag(object));
  };
  return nodes.filter(reads).map(({ start, end }) => code.slice(start, end));
}

const files = ["render", "print", "outputs"]
  .flatMap((folder) =>
    readdirSync(join("build", folder), { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  )
  .concat("pipeline.ts")
  .filter((path) => path.endsWith(".ts"));

describe("what writes pages", () => {
  it.each([
    "page.replace(a, b)",
    "view.innerHtml.match(/x/)",
    "/x/.test(slide.bodyHtml)",
    'text.indexOf("</p>")',
    "const tag = /<(p|div)>/g; text.matchAll(tag)",
    "new RegExp(`<${name}>`).exec(text)",
    "made.html.split(mark)",
  ])("is found to read its own: %s", (code) => {
    expect(htmlReadIn(code)).toHaveLength(1);
  });
  it.each(["text.replace(/(?<=a)b/, c)", 'path.split("/")', "/(?<year>\\d+)/.exec(issued)", "// page.replace(/<p>/)"])(
    "may take texts apart: %s",
    (code) => {
      expect(htmlReadIn(code)).toEqual([]);
    },
  );
  it("reads no page that it wrote", () => {
    const found = files.map((file) => [file, htmlReadIn(readFileSync(join("build", file), "utf8"))] as const);
    for (const [file, calls] of found)
      if (allowed[file] === undefined) expect(calls, file).toEqual([]);
      else expect(calls, `${file} needs no exception any more`).not.toEqual([]);
  });
});
