// What render makes of one audience. Types only.
export interface RenderedVariant {
  readonly audience: string;
  readonly public: string; // HTML of the deck
  readonly presenter: string;
  readonly handout: (pages: ReadonlyMap<string, number>) => string; // HTML made for print; slide id -> page, once known
  readonly slides: string;
  readonly titles: readonly string[]; // of each slide, in order
  readonly summary: readonly {
    readonly id: string;
    readonly title: string;
    readonly chapter: string;
    readonly charts: readonly string[];
  }[];
  readonly facts: readonly string[];
  readonly meta: { readonly title: string; readonly author: string; readonly lang: string };
}
