// An audience's theme: what its stylesheet declares, and the author's accent and fonts put in their places.
//
//   themeOverrides({ name: "kamishibai", accent: "#0b5cad", … }, css) -> ":root, .light { --accent: #0b5cad } .dark { … }"
import { contrast, mixed } from "../formats/colour.ts";
import { defaultFamilies, type Families, type Role } from "../fonts/faces.ts";
import type { Theme } from "../model/deck.ts";

/** The custom properties of each rule: `".dark"` -> `{ paper: "#1d1b19" }`; a selector list counts for each of its members. */
export function readTheme(css: string): Record<string, Record<string, string>> {
  const rules: Record<string, Record<string, string>> = {};
  for (const [, selectors = "", body = ""] of css.replace(/\/\*[\s\S]*?\*\//g, "").matchAll(/([^{}]+)\{([^{}]*)\}/g))
    for (const selector of selectors.split(",").map((one) => one.trim()))
      for (const [, name = "", value = ""] of body.matchAll(/--([\w-]+)\s*:\s*([^;]+)/g))
        (rules[selector] ??= {})[name] = value.trim();
  return rules;
}

/** The families that a theme embeds; the author's own choice comes first. */
export function familiesOf(theme: Theme, css: string): Families {
  const declared = readTheme(css)[":root"] ?? {};
  const entries = (Object.keys(defaultFamilies) as Role[]).map((role) => {
    const named = theme.fonts[role] ?? declared[`face-${role}`]?.replace(/["']/g, "") ?? defaultFamilies[role];
    return [role, named];
  });
  return Object.fromEntries(entries) as Families;
}

/** The author's accent on light and on dark ground: moved towards the ink until text in it can be read. */
export function accentRules(accent: string, css: string): string {
  if (accent === "") return "";
  const rules = readTheme(css);
  const root = rules[":root"] ?? {};
  const ground = (selector: ".light" | ".dark") => ({ ...root, ...rules[selector] });
  const readable = ({ paper = "#ffffff", ink = "#000000" }: Record<string, string>): string => {
    for (let share = 0; share < 1; share += 0.05) {
      const colour = mixed(accent, ink, share);
      if (contrast(colour, paper) >= 4.5) return colour;
    }
    return ink;
  };
  const [light, dark] = [readable(ground(".light")), readable(ground(".dark"))];
  const own = root["paper"] === rules[".dark"]?.["paper"] ? dark : light; // the ground of a slide without a class
  const isAccent = (name: string) => root[name]?.toLowerCase() === root["accent"]?.toLowerCase();
  const grounds = ["chapter-paper", "title-card-1"].filter(isAccent).map((name) => `--${name}: ${accent};`);
  const onAccent = [root["chapter-ink"] ?? "#ffffff", root["paper"] ?? "#ffffff", root["ink"] ?? "#000000"];
  const best = onAccent.find((colour) => contrast(colour, accent) >= 4.5) ?? byContrast(onAccent, accent);
  const chapter = isAccent("chapter-paper") ? `--chapter-ink: ${best};` : "";
  return [
    `:root { --accent: ${own}; --series-1: ${own}; ${grounds.join(" ")} ${chapter} }`,
    `.light { --accent: ${light}; --series-1: ${light} }`,
    `.dark { --accent: ${dark}; --series-1: ${dark} }`,
  ].join("\n");
}

const byContrast = (colours: readonly string[], ground: string): string =>
  [...colours].sort((one, other) => contrast(other, ground) - contrast(one, ground))[0] ?? "#000000";
