// markdown-it's pieces of a line -> ours; HTML among them opens and closes elements.
import type { Token } from "markdown-it";
import { attach, type Inside } from "./attach.ts";
import type { Builder } from "./builder.ts";
import { iconOf } from "./components.ts";
import { type Given, nothingGiven, type Piece } from "./deck.ts";
import { emojiOf } from "./emoji.ts";
import { isBlock } from "./frames.ts";
import { readHtml } from "./html.ts";
import { picture } from "./media.ts";
import { raised } from "./raised.ts";
import { asideInLine, list, type Reading } from "./reading.ts";

const marks = { strong: "**", em: "*", s: "~~" } as const;

export function readInline(tokens: readonly Token[], builder: Builder, inside: Inside): void {
  const { reading } = builder;
  let { line } = inside;
  for (const [at, token] of tokens.entries()) {
    const closes = (name: "strong" | "em" | "s") =>
      builder.closeMarkdown((held) => [
        { kind: "styled", mark: marks[name], content: held.filter((one): one is Piece => !isBlock(one)) },
      ]);
    switch (token.type) {
      case "text":
      case "text_special":
        words(token.content, builder, line);
        break;
      case "softbreak":
      case "hardbreak":
        line++;
        builder.add({ kind: "break", hard: token.type === "hardbreak" || reading.dialect === "marp" });
        break;
      case "code_inline":
        builder.add({ kind: "code", text: token.content });
        break;
      case "maths":
        builder.add({ kind: "maths", tex: token.markup === "$$" ? `\\displaystyle ${token.content}` : token.content });
        break;
      case "strong_open":
      case "em_open":
      case "s_open":
        builder.open("markdown", token.type, line);
        break;
      case "strong_close":
        closes("strong");
        break;
      case "em_close":
        closes("em");
        break;
      case "s_close":
        closes("s");
        break;
      case "link_open":
        builder.open("markdown", "link", line, String(token.attrGet("href") ?? ""));
        if (token.attrGet("title")) list(reading, line, `title of a link: ${token.attrGet("title")}`);
        break;
      case "link_close":
        builder.closeMarkdown((held, { raw }) => [
          {
            kind: "link",
            address: readable(raw),
            slide: 0,
            content: held.filter((one): one is Piece => !isBlock(one)),
          },
        ]);
        break;
      case "span_open":
        builder.open("markdown", "span", line);
        break;
      case "span_close":
        builder.closeMarkdown((held) => [
          { kind: "span", given: nothingGiven(), content: held.filter((one): one is Piece => !isBlock(one)) },
        ]);
        break;
      case "image":
        builder.add(imageOf(token, reading, line));
        break;
      case "html_inline":
        for (const event of readHtml(token.content, line)) builder.html(event);
        line += token.content.split("\n").length - 1;
        break;
      case "footnote_ref": {
        const { label, id } = token.meta as { label?: string; id: number };
        if (label !== undefined) builder.add({ kind: "mark", label: label });
        else {
          builder.open("markdown", "note", line);
          readInline(inside.footnotes[id]?.tokens ?? [], builder, inside);
          builder.closeMarkdown((held) => [
            { kind: "note", content: held.filter((one): one is Piece => !isBlock(one)) },
          ]);
        }
        break;
      }
      case "raised":
        builder.add(raised(token.markup === "^" ? "sup" : "sub", token.content));
        break;
      case "computed":
        builder.add(asideInLine(reading, line, token.content, `computed by Vue: ${token.content}`));
        break;
      case "shortcode": {
        const icon = /^\{\{<\s*(fa|bi|iconify)\s+(?:brands\s+|solid\s+|regular\s+)?(\S+)/.exec(token.content);
        const name = icon ? iconOf(`${icon[1]}-${icon[2]}`, reading) : undefined;
        builder.add(
          name === undefined
            ? asideInLine(reading, line, token.content, `shortcode ${token.content}`)
            : { kind: "ours", text: `:icon[${name}]` },
        );
        break;
      }
      case "cited":
        builder.add(
          asideInLine(
            reading,
            line,
            token.content,
            `cites ${token.content}: its source has to be in content/sources.yaml`,
          ),
        );
        break;
      case "braces":
        attach(token, builder, inside, at === tokens.length - 1, line);
        break;
      default:
        builder.add({ kind: "text", text: token.content });
    }
  }
}

function words(text: string, builder: Builder, line: number): void {
  if (text === "") return;
  const { text: told, unknown } = emojiOf(text);
  for (const name of unknown)
    if (builder.reading.dialect !== "pandoc") list(builder.reading, line, `a sign by its name: ${name}`);
  builder.add({ kind: "text", text: told });
}

function imageOf(token: Token, reading: Reading, line: number): Piece {
  const file = readable(String(token.attrGet("src") ?? ""));
  const title = String(token.attrGet("title") ?? "");
  const written = token.content;
  const given: Given = nothingGiven();
  let alt = (token.children ?? []).map(({ content, type }) => (type === "softbreak" ? " " : content)).join("");
  if (reading.dialect === "marp") {
    const kept: string[] = [];
    for (const word of alt.split(/\s+/)) {
      const size = /^(w|h|width|height):(\d+(?:\.\d+)?(?:px|%|em)?)$/.exec(word);
      if (size) given.values[size[1]!.startsWith("w") ? "width" : "height"] = size[2]!;
      else if (
        /^(?:w|h|width|height|blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia):?\S*$/.test(
          word,
        ) &&
        word.includes(":")
      )
        list(reading, line, `the look of a picture: ${word}`);
      else kept.push(word);
    }
    alt = kept.join(" ");
  }
  if (title !== "") list(reading, line, `title of a picture: ${title}`);
  return picture(reading, line, file, alt || title, given, `![${written}](${file})`);
}

/** markdown-it escapes addresses. */
export function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
