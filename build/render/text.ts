// Words -> HTML, and HTML -> the words in it.
const entities: Record<string, string> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#x27;": "'",
  "&#x60;": "`",
  "&#x3D;": "=",
  "&amp;": "&",
};

export const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** `plainText("<em>a</em> &lt; b")` is `a < b`. */
export const plainText = (html: string): string =>
  html
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:lt|gt|quot|amp|#x27|#x60|#x3D);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, " ")
    .trim();

/** What styles write themselves: `content: "→ "` is `→ `. Japanese marks count only where the page is Japanese. */
export const wordsOfStyles = (css: string, lang: string): string =>
  [...css.matchAll(/content:\s*"((?:[^"\\]|\\.)*)"/g)]
    .map(([, text = ""]) =>
      text.replace(/\\([0-9a-f]{1,6})\s?/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16))),
    )
    .filter((text) => lang.startsWith("ja") || !/[\u2e80-\u9fff]/.test(text))
    .join(" ");
