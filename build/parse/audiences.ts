// audiences/*.yaml -> Audience[]: who sees what, in which language, look and paper.
import { valueInvalid } from "../diagnostics/catalog/yaml.ts";
import type { Report } from "../diagnostics/report.ts";
import { roles } from "../fonts/faces.ts";
import { checkMap, isRecord, readYaml, strings, text } from "../formats/yaml.ts";
import type { Audience, Source, Theme } from "../model/deck.ts";
import type { YamlFile } from "../model/files.ts";
import { defaultHandout } from "../model/handout.ts";
import { parseHandout } from "./handout.ts";

const shape = {
  "name!": "string",
  lang: "string",
  minutes: "number",
  show: "strings",
  hide: "strings",
  currency: "string",
  theme: "map",
  facts: "string",
  vars: "map",
  handout: "map",
} as const;
const themeShape = { name: "string", accent: "string", logo: "string", fonts: "map" } as const;
const fontsShape = Object.fromEntries(Object.keys(roles).map((role) => [role, "string"] as const));
/** `parseAudience({ path: "content/audiences/board.yaml", text: "name: Board" }, "en", report).id` is `"board"`. */
export function parseAudience(source: Source, lang: string, report: Report): Audience {
  const file = readYaml(source, report);
  const value = checkMap(file, [], shape, report);
  const id = (source.path.split("/").at(-1) ?? "").replace(/\.ya?ml$/, "");
  return {
    id,
    name: text(value["name"], id),
    lang: text(value["lang"], lang),
    minutes: Number(value["minutes"] ?? 0),
    show: value["show"] === undefined ? undefined : strings(value["show"]),
    hide: strings(value["hide"]),
    currency: text(value["currency"]),
    theme: parseTheme(file, value, report),
    strictFacts: oneOf(file, value, "facts", ["strict"], report) === "strict",
    handout: "handout" in value ? parseHandout(file, report) : defaultHandout,
    vars: isRecord(value["vars"]) ? value["vars"] : {},
    place: file.place,
  };
}

/** The audience of a talk that names none: it sees everything. */
export const everyone = (lang: string, report: Report): Audience =>
  parseAudience({ path: "content/audiences/everyone.yaml", text: "name: Everyone" }, lang, report);

function oneOf(
  file: YamlFile,
  value: Record<string, unknown>,
  key: string,
  known: readonly string[],
  report: Report,
  path: readonly string[] = [],
): string {
  const written = text(value[key]);
  if (written === "" || known.includes(written)) return written;
  report.add(valueInvalid(file.place([...path, key]), key, `one of: ${known.join(", ")}`));
  return "";
}

function parseTheme(file: YamlFile, value: Record<string, unknown>, report: Report): Theme {
  const theme = "theme" in value ? checkMap(file, ["theme"], themeShape, report) : {};
  const accent = text(theme["accent"]);
  if (accent !== "" && !/^#[0-9a-f]{6}$/i.test(accent))
    report.add(valueInvalid(file.place(["theme", "accent"]), "accent", "a colour such as #b3282d"));
  const fonts = isRecord(theme["fonts"]) ? checkMap(file, ["theme", "fonts"], fontsShape, report) : {};
  return {
    name: text(theme["name"], "kamishibai"),
    accent,
    logo: text(theme["logo"]),
    fonts: Object.fromEntries(Object.entries(fonts).map(([role, font]) => [role, text(font)])),
  };
}
