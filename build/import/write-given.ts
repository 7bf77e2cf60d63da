// What stands in our braces.
import type { Given } from "./deck.ts";

/** In quotation marks that it does not hold, without the signs that braces and values read. */
export function attributeValue(text: string): string {
  const plain = text.replace(/\s+/g, " ").replaceAll("{", "(").replaceAll("}", ")").replaceAll("\\", "/").trim();
  if (!plain.includes('"')) return `"${plain}"`;
  return plain.includes("'") ? `"${plain.replaceAll('"', "”")}"` : `'${plain}'`;
}

/** `{#bill .dark title="A b"}`; empty if there is nothing to say. */
export function braces({ id, classes, values }: Given): string {
  const said = [
    ...(id === "" ? [] : [`#${id}`]),
    ...classes.map((name) => `.${name}`),
    ...Object.entries(values).map(([key, value]) =>
      value === "" && key.startsWith("auto-animate")
        ? key
        : /^[\p{L}\p{N}._/%-]+$/u.test(value)
          ? `${key}=${value}`
          : `${key}=${attributeValue(value)}`,
    ),
  ];
  return said.length === 0 ? "" : `{${said.join(" ")}}`;
}
