// content/styles/*.css -> rules that slides may have. What a browser would pass over without a word is a mistake, and so is what would
// load a file or reach out of the slide.
import type { CssNode, Declaration, Rule } from "css-tree";
import { fontFaceStray } from "../diagnostics/catalog/files.ts";
import { stylePropertyUnknown, styleRefused, styleSyntax, styleValue } from "../diagnostics/catalog/styles.ts";
import type { Report } from "../diagnostics/report.ts";
import type { Place } from "../model/diagnostic.ts";
import type { Source } from "../model/deck.ts";
import type { OwnStyles, Selector, StyleRule } from "../model/style.ts";

const folder = "content/styles/";

/** css-tree is loaded only for a talk that has such files. */
export async function readStyles(texts: readonly Source[], report: Report): Promise<OwnStyles> {
  const sheets = texts.filter(({ path }) => path.startsWith(folder) && path.endsWith(".css"));
  if (sheets.length === 0) return new Map();
  const css = await import("css-tree");
  return new Map(
    sheets.map((sheet) => [sheet.path.slice(folder.length, -".css".length), readSheet(sheet, css, report)]),
  );
}

function readSheet({ path, text }: Source, css: typeof import("css-tree"), report: Report): StyleRule[] {
  const rules: StyleRule[] = [];
  const placeOf = ({ loc }: CssNode): Place => ({
    file: path,
    line: loc?.start.line ?? 1,
    column: loc?.start.column ?? 1,
  });
  const tree = css.parse(text, {
    positions: true,
    parseCustomProperty: true,
    onParseError: ({ message, line, column }) =>
      report.add(styleSyntax({ file: path, line, column }, lowered(message))),
  });
  css.walk(tree, (node) => {
    if (node.type === "Url" || (node.type === "Function" && /^(?:image-set|src|image|element)$/i.test(node.name)))
      report.add(
        styleRefused(
          placeOf(node),
          "This would load a file, and a deck loads none",
          "Put pictures onto slides, or behind them: {background-image=…}.",
        ),
      );
  });
  const visit = (nodes: Iterable<CssNode>, around: readonly string[]): void => {
    for (const node of nodes) {
      if (node.type === "Rule") rules.push(...readRule(node, around));
      else if (node.type === "Atrule") {
        const { name, prelude, block } = node;
        if (name === "font-face") report.add(fontFaceStray(placeOf(node)));
        else if (block && ["media", "supports", "container"].includes(name))
          visit(block.children, [...around, `@${name} ${prelude ? css.generate(prelude) : ""}`]);
        else
          report.add(
            styleRefused(
              placeOf(node),
              `"@${name}" has no place in the styles of slides`,
              "Rules may stand alone, or in @media, @supports and @container.",
            ),
          );
      }
    }
  };
  const readRule = (rule: Rule, around: readonly string[]): StyleRule[] => {
    if (rule.prelude.type !== "SelectorList") return []; // told as a mistake of its form
    const declarations: string[] = [];
    for (const one of rule.block.children)
      if (one.type === "Declaration") {
        check(one);
        declarations.push(css.generate(one));
      } else if (one.type !== "Raw")
        report.add(
          styleRefused(placeOf(one), "A rule inside a rule is not read here", "Write it as a rule of its own."),
        );
    const selectors = [...rule.prelude.children].map((selector): Selector => {
      const pieces: string[] = [];
      css.walk(selector, (node) => {
        const reaches = node.type === "TypeSelector" && ["html", "body"].includes(node.name.toLowerCase());
        if (reaches || (node.type === "PseudoClassSelector" && ["root", "host", "scope"].includes(node.name)))
          report.add(
            styleRefused(
              placeOf(node),
              `"${css.generate(node)}" is not on a slide`,
              "These styles are for what stands on slides; a theme is for all else.",
            ),
          );
      });
      for (const piece of cut(selector, css)) pieces.push(piece);
      return pieces;
    });
    return [{ around, selectors, declarations: declarations.join(";").split("</").join("<\\/") }];
  };
  const check = (one: Declaration): void => {
    const { property, value } = one;
    const written = css.generate(value);
    if (!property.startsWith("--")) {
      const { error } = css.lexer.matchDeclaration(one);
      if (error?.name === "SyntaxReferenceError")
        report.add(
          stylePropertyUnknown(
            placeOf(one),
            property,
            Object.keys((css.lexer as unknown as { readonly properties: object }).properties),
          ),
        );
      else if (error?.name === "SyntaxMatchError") report.add(styleValue(placeOf(value), property, written));
    }
    if (property === "position" && /fixed|sticky/.test(written))
      report.add(
        styleRefused(
          placeOf(value),
          `"${written}" would leave the slide`,
          "Write absolute: it counts from the slide's edges.",
        ),
      );
    if ((property === "font-family" || property === "font") && !/^inherit$|var\(--font-\w+\)$/.test(written))
      report.add(
        styleRefused(
          placeOf(value),
          "A family that is named here is not embedded",
          "Name it in `theme: { fonts: … }`, and here var(--font-text), var(--font-display) or var(--font-mono).",
        ),
      );
    if (property.startsWith("animation"))
      report.add(
        styleRefused(
          placeOf(one),
          "What moves by itself cannot be printed",
          "Let it appear by steps: {.fragment .fade-up}.",
        ),
      );
  };
  if (tree.type === "StyleSheet") visit(tree.children, []);
  return rules;
}

/** `.note > #bill td` is `["", ".note", ">", "#bill", " td"]`: odd entries are what its author named. */
function cut(selector: CssNode, { generate, ident }: typeof import("css-tree")): string[] {
  const pieces = [""];
  const add = (text: string) => (pieces[pieces.length - 1] += text);
  const visit = (node: CssNode): void => {
    if (node.type === "ClassSelector" || node.type === "IdSelector")
      pieces.push(`${node.type === "ClassSelector" ? "." : "#"}${ident.decode(node.name)}`, "");
    else if (node.type === "Selector") for (const child of node.children) visit(child);
    else if (node.type === "PseudoClassSelector" && node.children) {
      add(`:${node.name}(`);
      for (const child of node.children)
        if (child.type === "SelectorList")
          for (const [at, one] of [...child.children].entries()) {
            if (at > 0) add(",");
            visit(one);
          }
        else visit(child);
      add(")");
    } else add(generate(node));
  };
  visit(selector);
  return pieces;
}

const lowered = (message: string): string => message.slice(0, 1).toLowerCase() + message.slice(1);
