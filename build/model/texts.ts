// What a reader sees: one text for all, or one for each language, `{ en: Exports, de: Ausfuhren }`.
export type Texts = string | Readonly<Record<string, string>>;
