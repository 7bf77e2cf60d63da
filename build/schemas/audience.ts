// content/audiences/<id>.yaml: who sees what, in which language, look and paper.
//
//   name: The board
//   show: [core, money]
//   handout: { layout: notes, paper: A4 }
import * as v from "valibot";
import { handoutAddressInvalid, handoutValueUnknown } from "../diagnostics/catalog/handout.ts";
import { colour } from "../charts/schema-parts.ts";
import { roles } from "../fonts/faces.ts";
import { currencyCode } from "../formats/currencies.ts";
import { meaning } from "../formats/schema-words.ts";
import { bindings, handoutLayouts, orientations, papers, sourceForms } from "../model/handout.ts";
import { anyNames, described, filled, isWebAddress, lang, minutes, optional, text, texts, vars } from "./parts.ts";

const fonts = v.strictObject(
  Object.fromEntries(
    Object.keys(roles).map((role) => [role, optional(filled, `The family of the role ${role}.`)] as const),
  ),
);
export const theme = v.strictObject({
  name: optional(filled, "A stylesheet in templates/themes/, without its ending.", "kamishibai", "ledger"),
  accent: optional(colour, "The colour that leads the eye; the theme's own if left out.", "#b3282d"),
  logo: optional(filled, "A picture in content/images/.", "images/acme.svg"),
  fonts: optional(fonts, "Families for the roles of type.", { display: "Source Serif 4" }),
});

const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  meaning(v.picklist(words), `one of: ${words.join(", ")}`, (place, key, value) =>
    handoutValueUnknown(place, key, value, words),
  );
const address = meaning(
  v.pipe(v.string(), v.check(isWebAddress), v.metadata({ pattern: "^https?://" })),
  "a web address",
  (place, _, value) => handoutAddressInvalid(place, value),
);
export const handout = v.strictObject({
  layout: optional(oneOf(handoutLayouts), "What a page holds; `notes` if left out.", "notes"),
  paper: optional(oneOf(papers), "A4 if left out.", "A4"),
  orientation: optional(oneOf(orientations), "Upright if left out.", "portrait"),
  binding: optional(
    oneOf(bindings),
    "Room for holes: `left` on each sheet, `book` where both sides are printed.",
    "left",
  ),
  data: optional(v.boolean(), "The tables behind the charts, as an annex."),
  sources: optional(oneOf(sourceForms), "`short` leaves out the printed addresses; the links stay.", "full"),
  label: optional(text, "Whom the document is for, on its cover and pages.", "For the board"),
  url: optional(address, "Where the talk stands, printed on the cover.", "https://example.org/talk/"),
  qr: optional(v.boolean(), "The addresses as QR codes too; wants `url`."),
  cover: optional(text, "The id of a chart of this audience; left out: a drawing of stacked cards.", "bill"),
});

export const audienceSchema = v.pipe(
  v.strictObject({
    name: described(filled, "Names the audience, for the speaker and on the handout.", "The board"),
    title: optional(
      texts,
      "The title of the talk for this audience, instead of that of deck.yaml.",
      "The bill, in ten minutes",
    ),
    subtitle: optional(texts, "Its subtitle, likewise.", "For the board"),
    description: optional(texts, "What it is about, likewise."),
    label: optional(
      texts,
      "Whom the edition is for, in its texts and on the handout; `handout.label` overrules it there.",
      "For the board",
    ),
    lang: optional(lang, "The language of the whole edition; that of deck.yaml if left out.", "en", "ja"),
    minutes: optional(minutes, "How long the talk may take; `check` compares it with the notes.", 10),
    show: optional(anyNames, "Tags that it sees. Left out: every tag.", ["core", "money"]),
    hide: optional(anyNames, "Tags that it does not see.", ["detail"]),
    currency: optional(currencyCode, "In which charts and facts are told; as in the data if left out.", "USD"),
    header: optional(texts, "Stands at the top of each slide; it may hold `{{…}}`.", "Confidential"),
    footer: optional(
      texts,
      "Stands at the foot of each slide; it may hold `{{…}}`.",
      "{{audience.label}} · {{deck.date}}",
    ),
    theme: optional(theme, "How it looks; what is left out is that of deck.yaml.", {
      name: "kamishibai",
      accent: "#b3282d",
    }),
    facts: optional(v.picklist(["strict"]), "`strict`: a fact that is unverified is a mistake.", "strict"),
    vars: optional(vars, "What `{{vars.name}}` stands for; comes before the deck's own.", { client: "Acme" }),
    handout: optional(handout, "The document to hand out.", { layout: "notes", paper: "A4" }),
  }),
  v.title("Audience"),
  v.description("An audience of a Kamishibai talk: one file in content/audiences/, named by its id."),
);
export type HandoutYaml = v.InferOutput<typeof handout>;
