// KaTeX as trees: TeX is read into its own tree, which is looked at and marked, and only then made into MathML. KaTeX writes the
// MathML of a text only, so the tree is handed in as a command that stands for it.
//
//   mathMlOf(treeOf("a^2", true).body, true)  ->  the nodes of <msup>…</msup>
import { createRequire } from "node:module";

/** A part of a formula as KaTeX read it: `type` says what it is, the rest depends on it. */
export interface TexNode {
  readonly type: string;
  readonly mode: string;
  [key: string]: unknown;
}
/** An element, a text (`text`) or a space (`width`, in em). */
export interface MathNode {
  readonly type?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly classes?: readonly string[];
  readonly children?: readonly MathNode[];
  readonly text?: string;
  readonly character?: string | null;
  readonly width?: number;
}

interface Settings {
  readonly displayMode: boolean;
  readonly output: "mathml";
  readonly throwOnError: true;
  readonly strict: "ignore";
  readonly trust: (context: { readonly command: string }) => boolean;
}
interface Katex {
  readonly __parse: (tex: string, settings: Settings) => TexNode[];
  readonly __renderToDomTree: (tex: string, settings: Settings) => MathNode;
  readonly __defineFunction: (spec: {
    readonly type: string;
    readonly names: readonly string[];
    readonly props: { readonly numArgs: number };
    readonly handler: () => TexNode;
  }) => void;
}

// Loaded at the first formula: most talks have none, and it is a third of what a build would load.
const require = createRequire(import.meta.url);
const command = "\\kamishibai@tree"; // no author can write it: "@" is no letter of a command outside packages
let handedIn: TexNode[] = [];
let loaded: Katex | undefined;
function katex(): Katex {
  if (loaded) return loaded;
  loaded = require("katex") as Katex;
  loaded.__defineFunction({
    type: "kamishibai-tree",
    names: [command],
    props: { numArgs: 0 },
    handler: () => ({ type: "ordgroup", mode: "math", body: handedIn }),
  });
  return loaded;
}
const settings = (displayMode: boolean, untrusted: string[]): Settings => ({
  displayMode,
  output: "mathml",
  throwOnError: true,
  strict: "ignore",
  trust: (context) => {
    untrusted.push(context.command);
    return false;
  },
});

/** Throws a ParseError of KaTeX for what is no TeX. `untrusted` are the commands for links, pictures and HTML. */
export function treeOf(tex: string, display: boolean): { readonly body: TexNode[]; readonly untrusted: string[] } {
  const untrusted: string[] = [];
  return { body: katex().__parse(tex, settings(display, untrusted)), untrusted };
}

/** The tree is not kept. */
export function mathMlOf(body: readonly TexNode[], display: boolean): readonly MathNode[] {
  handedIn = [...body];
  const made = katex().__renderToDomTree(command, settings(display, []));
  const semantics = find(made, "semantics");
  return semantics?.children?.slice(0, 1) ?? [];
}

function find(node: MathNode, type: string): MathNode | undefined {
  if (node.type === type) return node;
  for (const child of node.children ?? []) {
    const found = find(child, type);
    if (found) return found;
  }
  return undefined;
}
