// The text of an SVG file -> its tree, with the place of each element; or the first place where it is no XML.
// `<g><path d="M0 0"/></g>` is `{ name: "g", children: [{ name: "path", attributes: [["d", "M0 0"]], … }], … }`.
import { createRequire } from "node:module";

export interface Element {
  readonly name: string; // without the namespace: "path"
  readonly isSvg: boolean; // false for what belongs to an editor, or to another language
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly children: (Element | string)[];
  readonly line: number;
  readonly column: number;
}
export interface BrokenXml {
  readonly what: string; // "unclosed tag: g"
  readonly line: number;
  readonly column: number;
}

const svg = "http://www.w3.org/2000/svg";
const xlink = "http://www.w3.org/1999/xlink";
const deepest = 200; // as deep as no editor nests, and far from the depth where a walk would fail
const require = createRequire(import.meta.url);

export function readDrawing(text: string): Element | BrokenXml {
  const { SaxesParser } = require("saxes") as typeof import("saxes"); // only talks with drawings load it
  const parser = new SaxesParser({ xmlns: true, additionalNamespaces: { xlink } });
  const open: Element[] = [];
  let root: Element | undefined;
  let start = { line: 1, column: 1 };
  const here = () => ({ line: parser.line, column: parser.columnIndex + 1 });
  const broken = (what: string): never => {
    throw new XmlError({ what, ...here() });
  };
  parser.on("error", (error) => broken(error.message.replace(/^\d+:\d+: /, "").replace(/\.$/, "")));
  parser.on("doctype", (doctype) => {
    for (const [name, value] of namesOf(doctype)) parser.ENTITIES[name] = value;
  });
  parser.on("opentagstart", ({ name }) => {
    const { line, column } = here();
    // The parser stands behind the name and one more letter; a name is never broken over lines.
    start =
      column > name.length + 2
        ? { line, column: column - name.length - 2 }
        : { line: Math.max(1, line - 1), column: 1 };
  });
  parser.on("opentag", ({ local, uri, attributes }) => {
    const element: Element = {
      name: local,
      isSvg: uri === svg || uri === "",
      attributes: Object.values(attributes).flatMap((one) =>
        one.uri === "" || (one.uri === xlink && one.local === "href") || one.name === "xml:space"
          ? [[one.uri === xlink ? "href" : one.name, one.value] as const]
          : [],
      ),
      children: [],
      ...start,
    };
    if (open.length >= deepest) broken(`more than ${deepest} elements stand inside each other`);
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("closetag", () => open.pop());
  const add = (words: string) => open.at(-1)?.children.push(words);
  parser.on("text", add);
  parser.on("cdata", add);
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof XmlError) return error.broken;
    throw error;
  }
  return root ?? { what: "there is nothing in it", line: 1, column: 1 };
}

class XmlError extends Error {
  readonly broken: BrokenXml;
  constructor(broken: BrokenXml) {
    super(broken.what);
    this.broken = broken;
  }
}

/** The short names for namespaces that Illustrator declares: `<!ENTITY ns_svg "http://…">`. Others are not understood. */
function namesOf(doctype: string): [string, string][] {
  return doctype
    .split("<!ENTITY")
    .slice(1, 50)
    .flatMap((part): [string, string][] => {
      const [declared = ""] = part.split(">", 1);
      const [name = "", quoted = ""] = declared.trim().split(/\s+/, 2);
      const value = quoted.slice(1, -1);
      return /^http:\/\/[\w./-]{1,80}$/.test(value) || /^https:\/\/[\w./-]{1,80}$/.test(value) ? [[name, value]] : [];
    });
}
