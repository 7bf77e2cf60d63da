// Which tool a deck was written for, by what only that tool's decks hold.
import { isRecord } from "../formats/yaml.ts";
import type { Dialect } from "./deck.ts";
import { readMatter } from "./matter.ts";

/** `detectDialect("---\nmarp: true\n---\n")` is `"marp"`; undefined where nothing tells. */
export function detectDialect(text: string): Dialect | undefined {
  const lines = text.replace(/^\ufeff/, "").split(/\r?\n/);
  const { values } = readMatter(lines);
  const has = (...keys: string[]) => keys.some((key) => Object.hasOwn(values, key));
  const body = withoutFences(lines).join("\n");
  if (
    has("marp", "headingDivider", "paginate") ||
    /^<!--\s*(?:marp|paginate|headingDivider|_class|_?backgroundColor)\s*:/m.test(body)
  )
    return "marp";
  if (has("revealOptions", "separator", "verticalSeparator", "notesSeparator", "highlightTheme")) return "reveal-md";
  if (isRecord(values["format"]) ? "revealjs" in values["format"] : /revealjs/.test(String(values["format"] ?? "")))
    return "pandoc";
  if (has("layout", "highlighter", "drawings", "mdc", "colorSchema", "routerMode", "lineNumbers", "canvasWidth"))
    return "slidev";
  if (
    /^---\n(?:layout|transition|background|class|clicks|image|src)\s*:.*\n(?:.*\n)*?---$/m.test(body) ||
    /<v-clicks?[\s>]|<\w+[^>]*\sv-click|^::(?:right|left|default)::$/m.test(body)
  )
    return "slidev";
  if (
    /<!--\s*\.(?:slide|element)\b/.test(body) ||
    /^----$/m.test(body) ||
    (/^notes?:/im.test(body) && /^---$/m.test(body))
  )
    return "reveal-md";
  if (
    /^%\s+\S/.test(lines[0] ?? "") ||
    /^:{3,}\s*\{?\.?[\w-]+/m.test(body) ||
    /^\. \. \.$/m.test(body) ||
    /^#+ .*\{[.#][\w-]+.*\}\s*$/m.test(body) ||
    has("output", "bibliography", "slide-level")
  )
    return "pandoc";
  if (/!\[bg[\s\]]/.test(body) || (has("theme") && /^(?:gaia|uncover)$/.test(String(values["theme"])))) return "marp";
  if (has("theme", "class", "background", "transition", "fonts", "info")) return "slidev";
  if (/^---$/m.test(lines.slice(readMatter(lines).rest).join("\n"))) return "reveal-md";
  return undefined;
}

function withoutFences(lines: readonly string[]): string[] {
  let fence = "";
  return lines.map((line) => {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark === undefined) return fence === "" ? line : "";
    fence = fence === "" ? mark : mark.startsWith(fence) ? "" : fence;
    return "";
  });
}
