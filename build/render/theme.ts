// An audience's theme: what its stylesheet declares, and the author's accent and fonts put in their places.
//
//   themeOverrides({ name: "kamishibai", accent: "#0b5cad", … }, css) -> ":root, .light { --accent: #0b5cad } .dark { … }"
import { besideAccent } from "../charts/series-colours.ts";
import { contrast, mixed } from "../formats/colour.ts";
import { readTheme } from "../formats/custom-properties.ts";
import { defaultFamilies, type Families, type Role } from "../fonts/faces.ts";
import type { Theme } from "../model/deck.ts";

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
  const ownGround = root["paper"] === rules[".dark"]?.["paper"] ? ".dark" : ".light"; // of a slide without a class
  const own = ownGround === ".dark" ? dark : light;
  const isAccent = (name: string) => root[name]?.toLowerCase() === root["accent"]?.toLowerCase();
  const grounds = ["chapter-paper", "title-card-1"].filter(isAccent).map((name) => `--${name}: ${accent};`);
  const onAccent = [root["chapter-ink"] ?? "#ffffff", root["paper"] ?? "#ffffff", root["ink"] ?? "#000000"];
  const best = onAccent.find((colour) => contrast(colour, accent) >= 4.5) ?? byContrast(onAccent, accent);
  const chapter = isAccent("chapter-paper") ? `--chapter-ink: ${best};` : "";
  const charts = (accent: string, colours: Record<string, string>) =>
    Object.entries(chartColours(accent, colours))
      .map(([name, colour]) => `--${name}: ${colour};`)
      .join(" ");
  return [
    `:root { --accent: ${own}; ${charts(own, ground(ownGround))} ${grounds.join(" ")} ${chapter} }`,
    `.light { --accent: ${light}; ${charts(light, ground(".light"))} }`,
    `.dark { --accent: ${dark}; ${charts(dark, ground(".dark"))} }`,
  ].join("\n");
}

/** What a chart takes from the accent, and what gives way to it. A theme whose series are no plain colours keeps them. */
function chartColours(accent: string, colours: Record<string, string>): Record<string, string> {
  const names = Array.from({ length: 8 }, (_, at) => `series-${at + 1}`);
  const [paper, wash, ink, quiet, ...series] = ["paper", "wash", "ink", "quiet", ...names].map(
    (name) => colours[name] ?? "",
  );
  if (!paper || !wash || !ink || !quiet || ![quiet, ...series].every((one) => /^#[0-9a-f]{6}$/i.test(one)))
    return { "series-1": accent };
  const made = besideAccent(accent, { paper, wash, ink, quiet, series });
  const changed = Object.fromEntries(
    names.flatMap((name, at) => (made.series[at] === series[at] ? [] : [[name, made.series[at] ?? accent]])),
  );
  return { ...changed, ...(made.quiet === quiet ? {} : { quiet: made.quiet }) };
}

const byContrast = (colours: readonly string[], ground: string): string =>
  [...colours].sort((one, other) => contrast(other, ground) - contrast(one, ground))[0] ?? "#000000";
