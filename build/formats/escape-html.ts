// Words -> HTML or XML, as text or in an attribute: `escapeHtml('a < "b"')` is `a &lt; &quot;b&quot;`.
const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export const escapeHtml = (text: string): string =>
  /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (sign) => signs[sign]!) : text;
