// audiences/*.yaml -> Audience: who sees what, in which language, look and paper.
//
//   parseAudience({ path: "content/audiences/board.yaml", text: "name: Board" }, "en").value.id is "board"
import { Report } from "../diagnostics/report.ts";
import type { Outcome } from "../model/diagnostic.ts";
import { canonicalLanguage } from "../formats/languages.ts";
import { textIn } from "../formats/texts.ts";
import { checkWith } from "../formats/schema.ts";
import { readYaml, strings } from "../formats/yaml.ts";
import type { Audience, Source } from "../model/deck.ts";
import type * as v from "valibot";
import type { YamlFile } from "../model/files.ts";
import type { Texts } from "../model/texts.ts";
import { audienceSchema, type HandoutYaml, type theme as themeSchema } from "../schemas/audience.ts";
import { nameOf, outcomeOf } from "./files.ts";
import { parseHandout } from "./handout.ts";

/** What deck.yaml says for every audience; each overrules it key by key. */
export interface ForAll {
  readonly lang: string;
  readonly file: YamlFile;
  readonly theme: v.InferOutput<typeof themeSchema>;
  readonly handout: HandoutYaml;
  readonly header: Texts;
  readonly footer: Texts;
}

export function parseAudience(source: Source, forAll: ForAll): Outcome<Audience> {
  const { lang } = forAll;
  const report = new Report();
  const file = readYaml(source, report);
  const id = nameOf(source.path);
  const yaml = checkWith(file, audienceSchema, { name: id.trim() || "unnamed" }, report);
  const theme = { ...forAll.theme, ...yaml.theme };
  const fonts = { ...forAll.theme.fonts, ...yaml.theme?.fonts };
  const own = yaml.lang === undefined ? lang : canonicalLanguage(yaml.lang);
  const label = textIn(yaml.label ?? "", own);
  const options = parseHandout(
    { ...forAll.handout, ...yaml.handout },
    yaml.handout === undefined ? forAll.file : file,
    report,
  );
  const audience: Audience = {
    id,
    name: yaml.name,
    title: textIn(yaml.title ?? "", own),
    subtitle: textIn(yaml.subtitle ?? "", own),
    description: textIn(yaml.description ?? "", own),
    label,
    lang: own,
    minutes: yaml.minutes ?? 0,
    show: yaml.show === undefined ? undefined : strings(yaml.show),
    hide: strings(yaml.hide),
    currency: yaml.currency ?? "",
    theme: {
      name: theme.name ?? "kamishibai",
      accent: theme.accent ?? "",
      logo: theme.logo ?? "",
      fonts: Object.fromEntries(Object.entries(fonts).map(([role, family]) => [role, family ?? ""])),
    },
    strictFacts: yaml.facts === "strict",
    handout: options.label === "" ? { ...options, label } : options,
    header: textIn(yaml.header ?? forAll.header, own),
    footer: textIn(yaml.footer ?? forAll.footer, own),
    vars: yaml.vars ?? {},
    file,
    deckFile: forAll.file,
  };
  return outcomeOf(audience, file, report);
}

/** The audience of a talk that names none: it sees everything. */
export const everyone = (forAll: ForAll): Outcome<Audience> => {
  const { value, diagnostics } = parseAudience({ path: "everyone.yaml", text: "name: Everyone" }, forAll);
  return { value: { ...value, file: { ...value.file, path: "content/deck.yaml" } }, diagnostics }; // there is no other file
};
