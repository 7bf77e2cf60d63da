// The custom properties that a stylesheet declares, rule by rule: all that the build has to know of a theme's CSS.

/** The custom properties of each rule: `".dark"` -> `{ paper: "#1d1b19" }`; a selector list counts for each of its members. */
export function readTheme(css: string): Record<string, Record<string, string>> {
  const rules: Record<string, Record<string, string>> = {};
  for (const [, selectors = "", body = ""] of css.replace(/\/\*[\s\S]*?\*\//g, "").matchAll(/([^{}]+)\{([^{}]*)\}/g))
    for (const selector of selectors.split(",").map((one) => one.trim()))
      for (const [, name = "", value = ""] of body.matchAll(/--([\w-]+)\s*:\s*([^;]+)/g))
        (rules[selector] ??= {})[name] = value.trim();
  return rules;
}
