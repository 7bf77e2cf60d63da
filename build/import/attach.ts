// Braces behind a piece of a line, or at the end of a block: whose they are.
import type { Token } from "markdown-it";
import type { WrittenAttribute } from "../formats/attributes.ts";
import type { Builder } from "./builder.ts";
import { isBlock } from "./frames.ts";
import { mergeGiven, pieceGiven, type Written } from "./given.ts";
import { readHtml } from "./html.ts";
import { asideInLine } from "./reading.ts";

export interface Inside {
  readonly line: number;
  readonly footnotes: readonly { readonly tokens?: readonly Token[] }[]; // written in place
  /** What braces at the end of the block say: of a heading, or a block. */
  readonly trailing: (written: Written) => void;
}

export function attach(token: Token, builder: Builder, { trailing }: Inside, isLast: boolean, line: number): void {
  const { items, raw } = token.meta as { items: readonly WrittenAttribute[]; raw: string };
  const written: Written = {
    id: items.find(({ kind }) => kind === "id")?.name ?? "",
    classes: items.flatMap(({ kind, name }) => (kind === "class" ? [name] : [])),
    values: new Map(items.flatMap(({ kind, name, value }) => (kind === "pair" ? [[name, value] as const] : []))),
  };
  const { reading, top } = builder;
  const before = top.held.at(-1);
  if (raw !== "" && before && !isBlock(before) && before.kind === "code") {
    top.held.pop();
    if (raw === "html") for (const event of readHtml(before.text, line)) builder.html(event);
    else builder.add(asideInLine(reading, line, before.text, `raw ${raw}: ${before.text}`));
    return;
  }
  if (before && !isBlock(before)) {
    if (before.kind === "image" || before.kind === "span") {
      const own = pieceGiven(
        reading,
        line,
        withoutAlt(written, before.kind),
        before.kind === "image" ? "image" : "other",
      );
      mergeGiven(before.given, own);
      const alt = written.values.get("fig-alt") ?? written.values.get("alt");
      if (before.kind === "image" && alt) {
        before.given.classes.splice(
          0,
          before.given.classes.length,
          ...before.given.classes.filter((name) => name !== "decorative"),
        );
        top.held[top.held.length - 1] = { ...before, alt };
      }
      return;
    }
    if (["link", "code", "styled", "maths"].includes(before.kind)) {
      const own = pieceGiven(reading, line, written, "other");
      if (own.classes.length > 0 || own.id !== "")
        top.held[top.held.length - 1] = { kind: "span", given: own, content: [before] };
      return;
    }
  }
  if (isLast) trailing(written);
  else builder.add(asideInLine(reading, line, token.content));
}
function withoutAlt(written: Written, kind: string): Written {
  if (kind !== "image") return written;
  return {
    ...written,
    values: new Map([...written.values].filter(([key]) => !["fig-alt", "alt", "fig-align"].includes(key))),
  };
}
