// An author's class as it stands in the page. Those that our own styles and scripts use would make something else of a slide, so
// they get a prefix there; all others stay, also those that are meant for authors: dark, light, fragment, as-told, found.

const ours: ReadonlySet<string> = new Set(
  (
    "address alone annex annex-table annex-tables back back-lead back-link beside body box byline caption card " +
    "card-front card-line cards chapters chart chart-area chart-canvas chart-description chart-head chart-live " +
    "chart-note chart-panel chart-panel-title chart-panels chart-source chart-step chart-subtitle chart-tip " +
    "chart-title citations clause code code-step colophon colophon-title column columns contents contents-back " +
    "contents-number contents-page contents-part contents-title counted cover cover-address cover-author " +
    "cover-chart cover-device cover-foot cover-label cover-subtitle data data-table deck definition dim " +
    "document end entry entry-address entry-notes entry-number entry-slide entry-sources entry-text exhibit " +
    "exhibit-data exhibit-note exhibit-number figures foot footnote-back footnote-ref footnotes frame front " +
    "future glossary handout help introduction is-flowing is-long is-measured is-tight is-very-long is-whole " +
    "is-wide knowledge landscape lead line logo long-heading main margin margin-label mark name notes now " +
    "number-entry numeral opening opening-number opening-title overview-card overview-grid overview-picture " +
    "pad page pages part past pause-overlay pointer pointing portrait present presenter print progress public " +
    "publisher qr question question-text questions reader resume reveal reveal-viewport room room-label " +
    "room-model ruled running scroll scrollable search sheet side six-up skip slide slides sources speaker " +
    "speaker-bar speaker-clock speaker-controls speaker-frame speaker-late speaker-next speaker-now " +
    "speaker-picture speaker-plan speaker-progress speaker-tie speaker-time speaking standfirst status steps " +
    "talk-notes task three-lines timeline two-up unit unseen waiting web"
  ).split(" "),
);
const prefixes = ["layout-", "page-", "lead-", "evidence-", "status-"];

/** `pageClass("qr")` is `author-qr`, `pageClass("dark")` stays. */
export const pageClass = (name: string): string =>
  ours.has(name) || prefixes.some((prefix) => name.startsWith(prefix)) ? `author-${name}` : name;

/** Where an image stands: over its whole slide, beside the text, in the line. */
const places = ["cover", "left", "right", "inline"];
export const imageClass = (name: string): string => (places.includes(name) ? name : pageClass(name));
