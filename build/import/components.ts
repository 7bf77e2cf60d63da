// Components of Slidev, and tags that no browser knows: clicks are fragments, icons icons, links links; of the others the words stay.
import { type Block, type Given, nothingGiven, type Piece } from "./deck.ts";
import { appearing } from "./appearing.ts";
import { blocksOf, type Frame, isBlock, piecesOf } from "./frames.ts";
import { frameOf } from "./media.ts";
import { aside, asideInLine, list, type Reading } from "./reading.ts";

const iconSets =
  /^(?:i-)?(?:carbon|mdi|ph|tabler|fa[srb]?|fa6-\w+|lucide|heroicons(?:-\w+)?|material-symbols|ic|bi|ri|uil|logos|uim|twemoji|noto|fluent)[-:]+(.+)$/;

export function componentOf(frame: Frame, reading: Reading): (Block | Piece)[] {
  const { name, attributes, held, line, raw } = frame;
  const bare = name.toLowerCase().replaceAll("-", "");
  const isInLine = !held.some(isBlock);
  if (bare === "vclick" || bare === "vafter") return appearing(held, clickGiven(frame, reading), line);
  if (bare === "vclicks") return [...told(frame, reading, isInLine, ["at"]), ...clicks(held, line)];
  if (bare === "vswitch") return [...told(frame, reading, false, []), ...clicks(held, line)];
  if (name === "Link") {
    const to = attributes.get("to") ?? attributes.get(":to") ?? "";
    const content = piecesOf(held);
    const slide = Number(to.replace(/^\//, ""));
    const words: Piece[] = content.length > 0 ? content : [{ kind: "text", text: attributes.get("title") ?? to }];
    return [
      {
        kind: "link",
        address: `#${to.replace(/^\//, "")}`,
        slide: Number.isInteger(slide) ? slide : 0,
        content: words,
      },
    ];
  }
  if (name === "Youtube" || name === "YouTube")
    return [
      frameOf(
        reading,
        line,
        `https://www.youtube-nocookie.com/embed/${attributes.get("id") ?? ""}`,
        attributes.get("title") ?? "",
        raw,
      ),
    ];
  const icon = iconOf(name === "i" ? (attributes.get("class") ?? "") : name, reading);
  if (icon !== undefined && held.length === 0) return [{ kind: "ours", text: `:icon[${icon}]` }];
  const what = name === "i" || iconSets.test(name) ? `icon ${raw}` : `component ${raw}`;
  if (isInLine) return [asideInLine(reading, line, raw, what), ...held];
  return [aside(reading, line, raw, what), ...held];
}

/** `<mdi-anchor />` and `<i class="fa fa-anchor">`, where we have an icon of that name. */
export function iconOf(written: string, { options }: Reading): string | undefined {
  for (const one of written.split(/\s+/)) {
    const name = iconSets.exec(one)?.[1];
    if (name !== undefined && options.icons?.has(name)) return name;
  }
  return undefined;
}

function clickGiven({ name, attributes, line }: Frame, reading: Reading): Given {
  const given: Given = { ...nothingGiven(), classes: ["fragment"] };
  if (attributes.has("hide")) given.classes.push("fade-out");
  const at = attributes.get("at") ?? attributes.get(":at");
  if (at !== undefined && /^[1-9]\d*$/.test(at)) given.values["fragment-index"] = String(Number(at) - 1);
  else if (at !== undefined && at !== "+1") list(reading, line, `the place of a click: at="${at}"`);
  if (name === "v-after" || name === "VAfter") given.values["after"] = ""; // settled with the slide's other fragments
  return given;
}

/** Each item, or where there is no list each block, at a click of its own. */
function clicks(held: (Block | Piece)[], line: number): Block[] {
  return blocksOf(held, line).map((block): Block => {
    if (block.kind === "list") {
      block.steps = true;
      return block;
    }
    if (block.kind === "comment" || block.kind === "notes" || block.kind === "group") return block;
    return { kind: "group", line: block.line, given: { ...nothingGiven(), classes: ["fragment"] }, blocks: [block] };
  });
}

function told(frame: Frame, reading: Reading, isInLine: boolean, known: readonly string[]): (Block | Piece)[] {
  const rest = [...frame.attributes.keys()].filter((key) => !known.includes(key));
  if (rest.length === 0) return [];
  return [isInLine ? asideInLine(reading, frame.line, frame.raw) : aside(reading, frame.line, frame.raw)];
}
