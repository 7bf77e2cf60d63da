// The grounds that charts stand on, read from the CSS of themes: what colours on a chart must be seen on.
import { readTheme } from "../formats/custom-properties.ts";

export interface Papers {
  readonly own: string; // of a slide without a class: "#fbf8f2"
  readonly light: string;
  readonly dark: string;
}

/** `papersOf(":root, .light { --paper: #fbf8f2 } .dark { --paper: #1d1b19 }").dark` is `"#1d1b19"`. */
export function papersOf(theme: string): Papers {
  const rules = readTheme(theme);
  const paper = (selector: string) => {
    const found = rules[selector]?.["paper"]?.toLowerCase() ?? "";
    return /^#[0-9a-f]{6}$/.test(found) ? found : undefined;
  };
  const own = paper(":root") ?? "#ffffff";
  return { own, light: paper(".light") ?? own, dark: paper(".dark") ?? own };
}

const printed = "#ffffff"; // what the handout prints a chart upon

/** The grounds of a chart on slides with these classes, and in the handout of each audience. */
export function groundsOf(themes: readonly Papers[], slides: readonly (readonly string[])[]): string[] {
  const grounds = themes.flatMap(({ own, light, dark }) => [
    ...(slides.length === 0 ? [own] : slides.map((classes) => groundOf(classes, { own, light, dark }))),
    light,
  ]);
  return [...new Set([...grounds, printed])];
}

const groundOf = (classes: readonly string[], { own, light, dark }: Papers): string =>
  classes.includes("dark") ? dark : classes.includes("light") ? light : own;
