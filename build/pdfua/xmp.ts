// The metadata stream as far as the rules ask: title, PDF/UA identification, alternatives by language.

export interface Xmp {
  readonly title: string | null;
  readonly identification: { readonly name: string; readonly prefix: string; readonly value: string }[];
  readonly hasOnlyDefault: boolean; // somewhere a text is given for "x-default" and for no language
}

const identificationSpace = "http://www.aiim.org/pdfua/ns/id/";
const coreSpace = "http://purl.org/dc/elements/1.1/";

export function readXmp(data: Uint8Array): Xmp {
  const text = decode(data);
  const prefixes = (space: string) =>
    [...text.matchAll(/xmlns:([\w.-]+)\s*=\s*["']([^"']*)["']/g)].flatMap(([, prefix = "", uri]) =>
      uri === space ? [prefix] : [],
    );
  const identification = [...new Set(prefixes(identificationSpace))].flatMap((prefix) => [
    ...[...text.matchAll(new RegExp(`<${prefix}:(\\w+)[^>]*>([^<]*)</`, "g"))].map(([, name = "", value = ""]) => ({
      name,
      prefix,
      value,
    })),
    ...[...text.matchAll(new RegExp(`\\s${prefix}:(\\w+)\\s*=\\s*["']([^"']*)["']`, "g"))].map(
      ([, name = "", value = ""]) => ({ name, prefix, value }),
    ),
  ]);
  const title = prefixes(coreSpace)
    .map((prefix) => new RegExp(`<${prefix}:title[^>]*>(.*?)</${prefix}:title>`, "s").exec(text)?.[1])
    .find((found) => found !== undefined);
  const isGiven = title !== undefined && title.replace(/<[^>]*>/g, "").trim() !== "";
  return {
    title: isGiven ? title.replace(/<[^>]*>/g, "").trim() : null,
    identification,
    hasOnlyDefault: [...text.matchAll(/<rdf:Alt>(.*?)<\/rdf:Alt>/gs)].some(([, items = ""]) => {
      const languages = [...items.matchAll(/xml:lang\s*=\s*["']([^"']*)["']/g)].map(([, language]) => language);
      return languages.length > 0 && languages.every((language) => language === "x-default");
    }),
  };
}

function decode(data: Uint8Array): string {
  const buffer = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return Buffer.from(buffer).swap16().toString("utf16le");
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return buffer.toString("utf16le");
  return buffer.toString("utf8");
}
