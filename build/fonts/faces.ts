// The fonts we ship, as a table: a theme that wants another face adds a line. `npm run compile` unpacks each file once.
// A face has several files, one for each part of Unicode; of those only what a deck uses is embedded.
export interface Face {
  readonly family: string; // as the themes' CSS names it
  readonly weight: number;
  readonly style: "normal" | "italic";
  readonly always: boolean; // embedded with all common characters even if the text does not ask for them
  readonly files: readonly string[]; // in packages; what an earlier one has, a later one need not give
}

/** All of ASCII, which scripts may write later, and the signs that English prose needs: cut once, when we are compiled. */
export const common: readonly string[] = [
  ...Array.from({ length: 95 }, (_, at) => String.fromCharCode(at + 32)),
  ..."\u00a0–—‘’“”…•·×−°€£¥",
];

const european = ["latin", "latin-ext", "greek", "cyrillic"];
// Arrows, √ ≠ ∞, ① ▲ ★: the Japanese face draws them for all, in parts that fontsource numbers; ≈ ≥ ✓ come from KaTeX.
const symbols = ["58", "73", "92", "94", "95", "101", "102", "105", "107", "108"];
const signs = ["Main", "AMS"].map((name) => `katex/dist/fonts/KaTeX_${name}-Regular.woff2`);
const files = (name: string, parts: readonly string[], weight: number, style = "normal") =>
  parts.map((part) => `@fontsource/${name}/files/${name}-${part}-${weight}-${style}.woff2`);

export const faces: readonly Face[] = [
  {
    family: "Kamishibai Text",
    weight: 400,
    style: "normal",
    always: true,
    files: files("ibm-plex-sans", european, 400),
  },
  {
    family: "Kamishibai Text",
    weight: 400,
    style: "italic",
    always: true,
    files: files("ibm-plex-sans", european, 400, "italic"),
  },
  {
    family: "Kamishibai Text",
    weight: 600,
    style: "normal",
    always: true,
    files: files("ibm-plex-sans", european, 600),
  },
  {
    family: "Kamishibai Display",
    weight: 600,
    style: "normal",
    always: true,
    files: files("source-serif-4", european, 600),
  },
  {
    family: "Kamishibai Japanese",
    weight: 400,
    style: "normal",
    always: false,
    files: [...files("ibm-plex-sans-jp", ["japanese", ...symbols], 400), ...signs],
  },
  {
    family: "Kamishibai Mono",
    weight: 400,
    style: "normal",
    always: false,
    files: files("ibm-plex-mono", ["latin", "latin-ext", "cyrillic"], 400),
  },
];
