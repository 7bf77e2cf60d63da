// content/deck.yaml: what is said of the talk as a whole.
//
//   title: The bill
//   lang: en
//   chapters: [01-hook.md, 02-bill.md]
import * as v from "valibot";
import { handout, theme } from "./audience.ts";
import { date, described, lang, names, optional, text, texts, vars, anyNames, webOrigin } from "./parts.ts";

export const deckSchema = v.pipe(
  v.strictObject({
    title: described(
      texts,
      "Names the talk: on the first slide, the cover and in the properties of the PDFs.",
      "The bill",
      { en: "The bill", de: "Die Rechnung" },
    ),
    subtitle: optional(texts, "Stands under the title.", "An accusation, checked"),
    author: optional(text, "Who gives the talk, as it is to be printed.", "A. Writer"),
    lang: optional(
      lang,
      "The language of every audience that names no other: a tag of BCP 47. `en` if left out.",
      "en",
      "ja",
    ),
    date: optional(
      date,
      "The date of the data, never of the build: a year, a month or a day.",
      "2025-02-10",
      "2025-02",
    ),
    description: optional(texts, "What the talk is about, in a sentence, for those who find its files."),
    keywords: optional(anyNames, "For programs that file the PDFs.", ["trade", "cloud services"]),
    chapters: optional(
      names,
      "The files of content/chapters/ in the order of the talk. Left out: all of them, in the order of their names.",
      ["01-hook.md", "02-bill.md"],
    ),
    theme: optional(theme, "How every audience sees it; an audience overrules it key by key.", { accent: "#b3282d" }),
    header: optional(texts, "Stands at the top of each slide; it may hold `{{…}}`.", "Confidential"),
    footer: optional(
      texts,
      "Stands at the foot of each slide; it may hold `{{…}}`.",
      "{{audience.label}} · {{deck.date}}",
    ),
    handout: optional(handout, "The document of every audience, likewise.", { paper: "A4" }),
    html: optional(
      v.picklist(["trusted"]),
      "`trusted` lets raw HTML through: say it only if you trust every author. Left out: no raw HTML.",
      "trusted",
    ),
    frames: optional(
      v.array(webOrigin),
      "Pages that `::web` may show in a frame, by their site; the deck then needs the network on that slide.",
      ["https://example.org"],
    ),
    vars: optional(vars, "What `{{vars.name}}` stands for in the text; an audience's own come first.", { year: 2024 }),
  }),
  v.title("Deck"),
  v.description("A Kamishibai talk as a whole: content/deck.yaml."),
);
