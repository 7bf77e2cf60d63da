// Whatever stands in a file: nothing throws, and nothing that runs or loads reaches the page.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pictureHtml } from "../../../build/images/picture-html.ts";
import { readImage } from "../../../build/images/read-image.ts";

const bits = [
  "<g>", "</g>", "<rect", "/>", ">", "<style>", "</style>", "<![CDATA[", "]]>", "<!--", "-->", "<script>alert(1)</script>",
  "<foreignObject>", "</foreignObject>", "<image ", "<use ", "<animate ", 'attributeName="href" ', 'to="javascript:x" ',
  'href="https://evil.test/a" ', 'xlink:href="//evil.test" ', 'onload="evil()" ', 'style="fill:url(//evil.test)" ',
  'fill="url(#a)" ', "id='a' ", 'class="a b" ', "url(", ")", "{", "}", "[", "]", "(", "@import 'https://evil.test';", "@media print",
  "position:fixed", ":root", "*", ".a", "#a", ",", ";", ":", "\\", '"', "'", "\\72l(//evil.test)", "u\\72l(//evil.test)",
  "image-set('//evil.test')", "&lt;script&gt;", "&x;", "<a ", "</a>", "x", " ", "\n", "<svg>", "</svg>", "<text>", "</text>", "]]&gt;",
]; // prettier-ignore
const soup = fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...bits) }, fc.string({ maxLength: 3 })), {
  maxLength: 40,
});
/** Elements that are closed, so that most of it is XML, with attributes and styles of the same bits. */
const attribute = fc
  .tuple(
    fc.constantFrom(
      "fill",
      "style",
      "href",
      "xlink:href",
      "onload",
      "id",
      "class",
      "begin",
      "values",
      "to",
      "attributeName",
      "d",
    ),
    soup,
  )
  .map(([name, value]) => [name, value.join("")] as const);
const escape = (text: string) =>
  text
    // oxlint-disable-next-line no-control-regex -- what XML does not admit
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]/g, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/"/g, "&quot;");
const { element } = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .tuple(
      fc.constantFrom(
        "g",
        "style",
        "image",
        "use",
        "a",
        "set",
        "animate",
        "script",
        "foreignObject",
        "text",
        "svg",
        "iframe",
      ),
      fc.uniqueArray(attribute, { selector: ([name]) => name, maxLength: 4 }),
      fc.array(
        fc.oneof(
          { maxDepth: 3 },
          soup.map((parts) => escape(parts.join(""))),
          tie("element"),
        ),
        { maxLength: 4 },
      ),
    )
    .map(
      ([name, attributes, inner]) =>
        `<${name}${attributes.map(([key, value]) => ` ${key}="${escape(value)}"`).join("")}>${inner.join("")}</${name}>`,
    ),
}));

function check(text: string): boolean {
  const { value } = readImage({ path: "content/images/a.svg", bytes: Buffer.from(text) });
  if (!value) return false;
  const html = pictureHtml(value, { alt: "", attributes: "", prefix: "p" });
  for (const [, name = "", attributes = ""] of html.matchAll(/<(\w+)((?:\s+[\w:-]+="[^"]*")*)\s*\/?>/g)) {
    expect(["script", "foreignObject", "iframe", "a", "div"]).not.toContain(name);
    for (const [, key = "", held = ""] of attributes.matchAll(/([\w:-]+)="([^"]*)"/g)) {
      expect(key).not.toMatch(/^on/i);
      if (key === "href") expect(held).toMatch(/^#|^data:image\//);
      if (key === "fill" || key === "style" || key === "values") expect(held).not.toMatch(/evil\.test["')\s]*\)/);
      if (key === "attributeName") expect(held).not.toMatch(/href|style|class|^on/i);
    }
  }
  // Every "<" opens a tag of ours, and styles hold no address, no braces but ours, no selector but the drawing's.
  expect(html.replace(/<\/?\w+((?:\s+[\w:-]+="[^"<>]*")*)\s*\/?>/g, "")).not.toContain("<");
  for (const [, css = ""] of html.matchAll(/<style[^>]*>([^<]*)<\/style>/g)) {
    expect(css).not.toMatch(/@import|position\s*:/i);
    expect(css).not.toMatch(/url\((?!#|data:)/i);
    for (const selector of css.matchAll(/(?:^|\})([^{}@]+)\{/g)) expect(selector[1]).toContain("data-drawing");
  }
  return true;
}

describe("a drawing of any text", () => {
  it("lets nothing through that runs or loads", () => {
    let drawn = 0;
    fc.assert(
      fc.property(fc.array(element, { maxLength: 5 }), (parts) => {
        if (check(`<svg xmlns="http://www.w3.org/2000/svg">${parts.join("")}</svg>`)) drawn++;
      }),
      { numRuns: 3000 },
    );
    expect(drawn).toBeGreaterThan(300); // most of the rest is refused for words in foreign objects
  });
  it("is drawn or told, never thrown", () => {
    fc.assert(
      fc.property(soup, (parts) => void check(`<svg xmlns="http://www.w3.org/2000/svg">${parts.join("")}</svg>`)),
      { numRuns: 3000 },
    );
    const heads = [
      "\x89PNG\r\n\x1a\n",
      "\xff\xd8\xff\xe1",
      "GIF89a",
      "RIFFxxxxWEBPVP8X",
      "\0\0\0\x1cftypavif",
      "<svg",
      "",
    ];
    fc.assert(
      fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 80 }), (head, bytes) => {
        readImage({ path: "content/images/a.png", bytes: Buffer.concat([Buffer.from(head, "latin1"), bytes]) });
      }),
      { numRuns: 5000 },
    );
  });
});
