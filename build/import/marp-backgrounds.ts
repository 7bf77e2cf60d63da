// Pictures of Marp's class bg: grounds of the slide, and pictures beside its words.
import type { Token } from "markdown-it";
import { type Block, type Given, nothingGiven, type Piece } from "./deck.ts";
import { pieceGiven, setBackground, setPicture } from "./given.ts";
import { readable } from "./inline-tokens.ts";
import { picture } from "./media.ts";
import { list, type Reading } from "./reading.ts";

/** `![bg](a.jpg)` is the slide's ground; `![bg left:40%](a.jpg)` stands beside its words. */
export function backgrounds(tokens: readonly Token[], given: Given, reading: Reading, firstLine: number): Block[] {
  const beside: Block[] = [];
  for (const token of tokens) {
    const line = token.map?.[0] ?? firstLine;
    if (token.type !== "inline" || !token.children) continue;
    token.children = token.children.filter((child) => {
      const words = child.type === "image" ? child.content.split(/\s+/).filter(Boolean) : [];
      if (!words.includes("bg")) return true;
      const file = readable(String(child.attrGet("src") ?? ""));
      const side = words.map((word) => /^(left|right)(?::(\d+(?:\.\d+)?%))?$/.exec(word)).find((one) => one !== null);
      const fit = words
        .map((word) => /^(contain|fit|cover|auto|\d+(?:\.\d+)?%)$/.exec(word)?.[1])
        .find((one) => one !== undefined);
      const rest = words.filter((word) => word !== "bg" && word !== fit && word !== side?.[0]);
      const looks = rest.filter((word) =>
        /^[\w-]+:\S*$|^(?:vertical|blur|brightness|contrast|grayscale|invert|opacity|saturate|sepia|hue-rotate|drop-shadow)$/.test(
          word,
        ),
      );
      for (const word of looks) list(reading, line, `the look of a background: ${word}`);
      const alt = rest.filter((word) => !looks.includes(word)).join(" ");
      if (side) {
        const own = pieceGiven(
          reading,
          line,
          { id: "", classes: [side[1]!], values: new Map(side[2] ? [["width", side[2]]] : []) },
          "image",
        );
        const shown: Piece = picture(reading, line, file, alt, own, `![${child.content}](${file})`);
        beside.push({ kind: "paragraph", line, given: nothingGiven(), content: [shown] });
      } else if (given.values["background-image"] !== undefined || given.values["background-color"] !== undefined)
        list(reading, line, `a second background: ![${child.content}](${file})`);
      else {
        if (/^[#\w(),.%\s-]+$/.test(file) && !/\.\w+$/.test(file)) setBackground(reading, line, given, file);
        else setPicture(reading, line, given, file);
        if (given.values["background-image"] !== undefined && fit !== undefined && fit !== "cover")
          given.values["background-size"] = fit === "fit" ? "contain" : fit;
        if (alt !== "") list(reading, line, `words of a background: ${alt}`);
      }
      return false;
    });
  }
  return beside.map((block) =>
    block.kind === "paragraph" && block.content[0]?.kind === "comment"
      ? { kind: "comment", line: block.line, given: nothingGiven(), text: block.content[0].text }
      : block,
  );
}
