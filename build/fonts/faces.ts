// The fonts we ship, as a table of families. A theme names a family for each role: `--face-display: "Source Serif 4"`; the
// embedded font is then called after the role, "Kamishibai Display", so that drawings and charts need not know the theme.
// `npm run compile` unpacks each file once. A face has several files, one for each part of Unicode; of those only what a
// deck uses is embedded.
export const roles = {
  text: "Kamishibai Text",
  display: "Kamishibai Display",
  japanese: "Kamishibai Japanese",
  "display-japanese": "Kamishibai Display Japanese",
  mono: "Kamishibai Mono",
} as const;
export type Role = keyof typeof roles;

/** Role -> the name of a family in the table below. */
export type Families = Readonly<Record<Role, string>>;
export const defaultFamilies: Families = {
  text: "IBM Plex Sans",
  display: "Source Serif 4",
  japanese: "IBM Plex Sans JP",
  "display-japanese": "Shippori Mincho",
  mono: "IBM Plex Mono",
};

export interface Face {
  readonly weight: number;
  readonly style: "normal" | "italic";
  readonly files: readonly string[]; // in packages; what an earlier one has, a later one need not give
}
interface Family {
  readonly kind: "latin" | "japanese" | "mono" | "maths" | "script";
  readonly faces: readonly Face[];
}

/** The face of scripts that neither the Latin nor the Japanese faces have, as styles name it. */
export const scriptsName = "Kamishibai Scripts";
/** The face of formulas, as styles name it. */
export const mathsName = "Kamishibai Maths";

/** All of ASCII, which scripts may write later, and the signs that English prose needs: cut once, when we are compiled. */
export const common: readonly string[] = [
  ...Array.from({ length: 95 }, (_, at) => String.fromCharCode(at + 32)),
  ..."\u00a0–—‘’“”…•·×−°€£¥",
];

const european = ["latin", "latin-ext", "greek", "cyrillic"];
// Arrows, √ ≠ ∞, ① ▲ ★: the Japanese face draws them for all, in parts that fontsource numbers; ≈ ≥ ✓ come from KaTeX.
const symbols = ["58", "73", "92", "94", "95", "101", "102", "105", "107", "108"];
const signs = ["Main", "AMS"].map((name) => `katex/dist/fonts/KaTeX_${name}-Regular.woff2`);
const face = (name: string, parts: readonly string[], weight: number, style: Face["style"] = "normal"): Face => ({
  weight,
  style,
  files: parts.map((part) => `@fontsource/${name}/files/${name}-${part}-${weight}-${style}.woff2`),
});
const withSigns = (one: Face): Face => ({ ...one, files: [...one.files, ...signs] });

export const families: Readonly<Record<string, Family>> = {
  "IBM Plex Sans": {
    kind: "latin",
    faces: [
      face("ibm-plex-sans", european, 400),
      face("ibm-plex-sans", european, 400, "italic"),
      face("ibm-plex-sans", european, 600),
    ],
  },
  "Source Serif 4": {
    kind: "latin",
    faces: [
      face("source-serif-4", european, 400),
      face("source-serif-4", european, 400, "italic"),
      face("source-serif-4", european, 600),
    ],
  },
  Archivo: {
    kind: "latin",
    faces: [
      face("archivo", ["latin", "latin-ext"], 400),
      face("archivo", ["latin", "latin-ext"], 400, "italic"),
      face("archivo", ["latin", "latin-ext"], 600),
    ],
  },
  "IBM Plex Mono": { kind: "mono", faces: [face("ibm-plex-mono", ["latin", "latin-ext", "cyrillic"], 400)] },
  // Has the tables by which a browser builds roots, sums and brackets of any size. No role: only pages with formulas carry it.
  "STIX Two Math": { kind: "maths", faces: [face("stix-two-math", ["latin"], 400)] },
  "IBM Plex Sans JP": {
    kind: "japanese",
    faces: [
      withSigns(face("ibm-plex-sans-jp", ["japanese", ...symbols], 400)),
      face("ibm-plex-sans-jp", ["japanese"], 600),
    ],
  },
  // No role: a deck carries of them what it writes, and none of them where it writes nothing of theirs.
  "IBM Plex Sans Arabic": {
    kind: "script",
    faces: [face("ibm-plex-sans-arabic", ["arabic"], 400), face("ibm-plex-sans-arabic", ["arabic"], 600)],
  },
  "IBM Plex Sans Hebrew": {
    kind: "script",
    faces: [face("ibm-plex-sans-hebrew", ["hebrew"], 400), face("ibm-plex-sans-hebrew", ["hebrew"], 600)],
  },
  "IBM Plex Sans KR": {
    kind: "script",
    faces: [face("ibm-plex-sans-kr", ["korean"], 400), face("ibm-plex-sans-kr", ["korean"], 600)],
  },
  "Noto Sans SC": {
    kind: "script",
    faces: [face("noto-sans-sc", ["chinese-simplified"], 400), face("noto-sans-sc", ["chinese-simplified"], 600)],
  },
  "Shippori Mincho": {
    kind: "japanese",
    faces: [face("shippori-mincho", ["japanese"], 400), face("shippori-mincho", ["japanese"], 600)],
  },
};

const kinds: Readonly<Record<Role, Family["kind"]>> = {
  text: "latin",
  display: "latin",
  japanese: "japanese",
  "display-japanese": "japanese",
  mono: "mono",
};
/** What an author may name for a role: `familiesFor("mono")` is `["IBM Plex Mono"]`. */
export const familiesFor = (role: Role): string[] =>
  Object.keys(families).filter((name) => families[name]!.kind === kinds[role]);

/** The faces that a role embeds: headings have one weight. */
export function facesOf(role: Role, family: string): readonly Face[] {
  const { faces } = families[family] ?? families[defaultFamilies[role]]!;
  return role.startsWith("display") ? faces.filter(({ weight }) => weight === 600) : faces;
}

/** The families of other scripts, in the order in which they are asked. */
export const scriptFamilies: readonly (readonly Face[])[] = Object.values(families).flatMap(({ kind, faces }) =>
  kind === "script" ? [faces] : [],
);
/** Whose signs a language writes, before the Japanese ones: Chinese has shapes of its own for many. */
export const scriptFamilyOf = (lang: string): readonly Face[] | undefined =>
  ({ zh: families["Noto Sans SC"]?.faces, ko: families["IBM Plex Sans KR"]?.faces })[lang.split("-")[0] ?? ""];
