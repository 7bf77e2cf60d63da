// Opens and closes frames. A closing tag closes the nearest element of its name; one that stands inside a paragraph or an item and was
// opened outside closes when these end, as browsers would have it.
import { type Block, nothingGiven, type Piece } from "./deck.ts";
import { finishDiv } from "./divs.ts";
import { finishElement } from "./elements.ts";
import { blocksOf, type Frame, isBlock } from "./frames.ts";
import type { Written } from "./given.ts";
import type { HtmlEvent } from "./html.ts";
import { aside, asideInLine, list, type Reading } from "./reading.ts";

const none: ReadonlyMap<string, string> = new Map();
/** HTML leaves their ends out. */
const closedBy: Readonly<Record<string, readonly string[]>> = {
  li: ["li"],
  p: ["p"],
  td: ["td", "th"],
  th: ["td", "th"],
  tr: ["td", "th", "tr"],
  tbody: ["td", "th", "tr", "thead"],
};

export class Builder {
  readonly #stack: Frame[] = [{ kind: "root", name: "", attributes: none, raw: "", line: 0, held: [] }];
  /** What is said of the block that is open: taken when it closes. */
  trailing: Written | undefined;
  #pending: string[] = []; // elements that were closed inside something that they hold
  readonly reading: Reading;
  constructor(reading: Reading) {
    this.reading = reading;
  }

  get top(): Frame {
    return this.#stack.at(-1)!;
  }
  add(...held: (Block | Piece)[]): void {
    this.top.held.push(...held);
  }
  isInside(name: string): boolean {
    return this.#stack.some((frame) => frame.name === name);
  }
  open(
    kind: Frame["kind"],
    name: string,
    line: number,
    raw = "",
    attributes: ReadonlyMap<string, string> = none,
  ): void {
    this.#stack.push({ kind, name, attributes, raw, line, held: [] });
  }
  /** Ends what Markdown opened, with the elements that were left open in it: an empty one was opened for what follows. */
  closeMarkdown(make: (held: (Block | Piece)[], frame: Frame) => (Block | Piece)[]): void {
    const after: Frame[] = [];
    while (this.top.kind === "element" || this.top.kind === "div") {
      const frame = this.#stack.pop()!;
      if (frame.kind === "div") this.add(...finishDiv(frame, this.reading));
      else if (frame.held.length === 0) after.unshift(frame);
      else this.add(...finishElement(frame, this.reading, this.top));
    }
    const frame = this.#stack.pop()!;
    this.add(...make(frame.held, frame));
    for (const one of after) this.#stack.push(one);
    const pending = this.#pending;
    this.#pending = [];
    for (const name of pending) this.#closeElement(name);
  }
  openDiv(said: string, line: number): void {
    this.open("div", said, line, said);
  }
  closeDiv(): void {
    const at = this.#stack.findLastIndex(({ kind }) => kind === "div" || kind === "markdown" || kind === "root");
    if (this.#stack[at]?.kind === "div") this.#closeTo(at);
  }
  html(event: HtmlEvent): void {
    const { reading } = this;
    switch (event.kind) {
      case "text":
        this.#text(event.text);
        break;
      case "comment":
        reading.comment(event.text, event.line, this);
        break;
      case "whole":
        this.add(
          this.#isInLine() ? asideInLine(reading, event.line, event.raw) : aside(reading, event.line, event.raw),
        );
        break;
      case "open":
        for (const name of closedBy[event.name] ?? [])
          if (this.top.kind === "element" && this.top.name === name) this.#closeTo(this.#stack.length - 1);
        this.open("element", event.name, event.line, event.raw, event.attributes);
        if (event.closes) this.#closeTo(this.#stack.length - 1);
        break;
      case "close":
        if (!this.#closeElement(event.name)) {
          if (this.#stack.some(({ kind, name }) => kind === "element" && name === event.name))
            this.#pending.push(event.name);
          else list(reading, event.line, `a closing tag that closes nothing: ${event.raw}`);
        }
    }
  }
  /** Words of HTML: their spaces are one, but in `<pre>` they stand. */
  #text(text: string): void {
    const told = this.isInside("pre") ? text : text.replace(/\s+/g, " ");
    if (told !== "") this.add({ kind: "text", text: told });
  }
  /** A block of HTML ends: words that stand loose in it are a paragraph of their own. */
  endHtml(line: number): void {
    const { held, kind, name } = this.top;
    if (kind === "element" && !/^(?:div|section|li|td|th|v-.*|[A-Z].*)$/.test(name)) return;
    const from = held.findLastIndex(isBlock) + 1;
    const loose = held.splice(from);
    held.push(...blocksOf(loose, line));
  }
  /** A comment stays a comment. */
  keep(text: string, line: number): void {
    if (text.trim() === "") return;
    this.add(this.#isInLine() ? { kind: "comment", text } : { kind: "comment", line, given: nothingGiven(), text });
  }
  #isInLine(): boolean {
    const last = this.top.held.at(-1);
    return this.top.name === "paragraph" || (last !== undefined && !isBlock(last));
  }
  #closeElement(name: string): boolean {
    for (let at = this.#stack.length - 1; at >= 0; at--) {
      const frame = this.#stack[at]!;
      if (frame.kind !== "element") return false;
      if (frame.name !== name) continue;
      this.#closeTo(at);
      return true;
    }
    return false;
  }
  #closeTo(at: number): void {
    while (this.#stack.length > at && this.#stack.length > 1) {
      const frame = this.#stack.pop()!;
      const made = frame.kind === "div" ? finishDiv(frame, this.reading) : finishElement(frame, this.reading, this.top);
      this.add(...made);
    }
  }
  /** What was read; whatever is still open ends here. */
  end(): Block[] {
    this.#closeTo(1);
    const root = this.#stack[0]!;
    return blocksOf(root.held, root.held.find(isBlock)?.line ?? 1);
  }
}
