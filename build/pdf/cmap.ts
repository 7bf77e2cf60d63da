// A CMap: which codes there are, what they mean. Read from ToUnicode and from embedded encodings.
import { Lexer, Word } from "./lexer.ts";
import { Name, PdfString, type Value } from "./objects.ts";

export interface CMap {
  readonly codespaces: { readonly length: number; readonly low: number; readonly high: number }[];
  readonly unicode: Map<number, string>;
  readonly cids: { readonly low: number; readonly high: number; readonly cid: number }[];
  readonly uses: string | undefined; // another CMap's name
  readonly writingMode: number | undefined;
  readonly registry: { readonly Registry?: string; readonly Ordering?: string; readonly Supplement?: number };
}

const code = (value: Value | undefined): number => {
  let number = 0;
  if (value instanceof PdfString)
    for (let at = 0; at < value.bytes.length; at++) number = number * 256 + value.bytes.charCodeAt(at);
  return number;
};
const utf16 = (value: Value | undefined): string => {
  if (!(value instanceof PdfString)) return "";
  const { bytes } = value;
  if (bytes.length === 1) return bytes;
  let text = "";
  for (let at = 0; at + 1 < bytes.length; at += 2)
    text += String.fromCharCode(bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1));
  return text;
};
/** `following("a", 2)` is `c`: the last unit of a range counts on. */
const following = (text: string, by: number) =>
  text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + by);

export function readCMap(data: Uint8Array): CMap {
  const lexer = new Lexer(data);
  const codespaces: CMap["codespaces"] = [];
  const unicode = new Map<number, string>();
  const cids: CMap["cids"] = [];
  const registry: Record<string, string | number> = {};
  let uses: string | undefined;
  let writingMode: number | undefined;
  let stack: Value[] = [];
  for (;;) {
    lexer.skipSpace();
    if (lexer.at >= lexer.end) break;
    const token = lexer.next(false);
    if (token === undefined) continue;
    if (!(token instanceof Word)) {
      stack.push(token);
      continue;
    }
    const word = token.text;
    if (word === "endcodespacerange")
      for (let at = 0; at + 1 < stack.length; at += 2) {
        const low = stack[at];
        const length = low instanceof PdfString ? low.bytes.length : 1;
        codespaces.push({ length, low: code(low), high: code(stack[at + 1]) });
      }
    else if (word === "endbfchar")
      for (let at = 0; at + 1 < stack.length; at += 2) unicode.set(code(stack[at]), utf16(stack[at + 1]));
    else if (word === "endbfrange")
      for (let at = 0; at + 2 < stack.length; at += 3) {
        const [low, high] = [code(stack[at]), Math.min(code(stack[at + 1]), code(stack[at]) + 0xffff)];
        const target = stack[at + 2];
        for (let item = low; item <= high; item++)
          unicode.set(item, Array.isArray(target) ? utf16(target[item - low]) : following(utf16(target), item - low));
      }
    else if (word === "endcidrange" || word === "endcidchar") {
      const step = word === "endcidrange" ? 3 : 2;
      for (let at = 0; at + step - 1 < stack.length; at += step) {
        const cid = stack[at + step - 1];
        cids.push({ low: code(stack[at]), high: code(stack[at + step - 2]), cid: typeof cid === "number" ? cid : 0 });
      }
    } else if (word === "usecmap") {
      const used = stack.at(-1);
      if (used instanceof Name) uses = used.text;
    } else if (word === "def") {
      const [key, value] = stack.slice(-2);
      if (key instanceof Name && key.text === "WMode" && typeof value === "number") writingMode = value;
      if (key instanceof Name && value instanceof PdfString) registry[key.text] = value.bytes;
      if (key instanceof Name && key.text === "Supplement" && typeof value === "number") registry["Supplement"] = value;
    }
    stack = [];
  }
  return { codespaces, unicode, cids, uses, writingMode, registry };
}
