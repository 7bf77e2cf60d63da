// Whether a text holds anything that is not ASCII: `isForeign("東京")`, `isForeign("Zürich")`.

export const isForeign = (text: string): boolean => /[\u0080-\u{10ffff}]/u.test(text);
