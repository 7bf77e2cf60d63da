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
import { audienceSchema } from "../schemas/audience.ts";
import { nameOf, outcomeOf } from "./files.ts";
import { parseHandout } from "./handout.ts";

/** `lang` is the deck's, for an audience that names none. */
export function parseAudience(source: Source, lang: string): Outcome<Audience> {
  const report = new Report();
  const file = readYaml(source, report);
  const id = nameOf(source.path);
  const yaml = checkWith(file, audienceSchema, { name: id.trim() || "unnamed" }, report);
  const { theme = {} } = yaml;
  const own = yaml.lang === undefined ? lang : canonicalLanguage(yaml.lang);
  const label = textIn(yaml.label ?? "", own);
  const options = parseHandout(yaml.handout, file, report);
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
      fonts: Object.fromEntries(Object.entries(theme.fonts ?? {}).map(([role, family]) => [role, family ?? ""])),
    },
    strictFacts: yaml.facts === "strict",
    handout: options.label === "" ? { ...options, label } : options,
    vars: yaml.vars ?? {},
    file,
  };
  return outcomeOf(audience, file, report);
}

/** The audience of a talk that names none: it sees everything. */
export const everyone = (lang: string): Outcome<Audience> => {
  const { value, diagnostics } = parseAudience({ path: "everyone.yaml", text: "name: Everyone" }, lang);
  return { value: { ...value, file: { ...value.file, path: "content/deck.yaml" } }, diagnostics }; // there is no other file
};
