// Drawings as programs export them, small but with each program's habits: what a page holds of them, and what is told.
import { describe, expect, it } from "vitest";
import { pictureHtml } from "../../../build/images/picture-html.ts";
import { readImage } from "../../../build/images/read-image.ts";

const read = (text: string, path = "content/images/a.svg") => readImage({ path, bytes: Buffer.from(text) });
const html = (text: string, path?: string, prefix = "p") => {
  const { value } = read(text, path);
  return value ? pictureHtml(value, { alt: "A", attributes: "", prefix }) : "";
};
const told = (text: string) =>
  read(text).diagnostics.map(({ code, place, message }) => `${code} ${place.line}:${place.column} ${message}`);
const svg = (inner: string, head = "") =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"${head}>${inner}</svg>`;
/** The names without what each use puts before them. */
const plain = (text: string) =>
  text.replaceAll("p-a_2e_svg-", "~").replace(/^<svg role="img" aria-label="A" /, "<svg ");
const body = (inner: string, head = "") =>
  plain(html(svg(inner, head)))
    .replace('<svg data-drawing="~" viewBox="0 0 9 9">', "")
    .replace(/<\/svg>$/, "");
const dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";

describe("a drawing by", () => {
  it("Matplotlib keeps its styles, and loses its metadata and document type", () => {
    const text = `<?xml version="1.0" encoding="utf-8" standalone="no"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
${svg('<metadata><rdf:RDF xmlns:rdf="r"><a>Ann</a></rdf:RDF></metadata><defs><style type="text/css">*{stroke-linejoin: round; stroke-linecap: butt}</style></defs><g id="figure_1"><path d="M 0 3" clip-path="url(#p1)" style="fill: #fff; stroke: none"/></g>')}`;
    expect(plain(html(text))).toBe(
      `<svg data-drawing="~" viewBox="0 0 9 9"><defs><style>*[data-drawing=&quot;~&quot;],[data-drawing=&quot;~&quot;] *{stroke-linejoin: round;stroke-linecap: butt;}</style></defs><g id="~1"><path d="M 0 3" clip-path="url(#~2)" style="fill: #fff;stroke: none;"/></g></svg>`,
    );
    expect(told(text)).toEqual([]);
  });
  it("Illustrator keeps its classes to itself, and loses its private data", () => {
    const text = `<!DOCTYPE svg [<!ENTITY ns_ai "http://ns.adobe.com/AdobeIllustrator/10.0/">]>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:i="&ns_ai;" id="Layer_1" data-name="Draft for Ann" viewBox="0 0 9 9"><style><![CDATA[.cls-1, .st0 > rect{fill:#c00}]]></style><switch><foreignObject requiredExtensions="&ns_ai;"><i:aipgfRef/></foreignObject><g i:extraneous="self"><rect class="cls-1"/></g></switch><i:aipgf>secret</i:aipgf></svg>`;
    expect(plain(html(text))).toBe(
      `<svg data-drawing="~" viewBox="0 0 9 9"><style>[data-drawing=&quot;~&quot;] .~1,[data-drawing=&quot;~&quot;] .~2 &gt; rect{fill:#c00;}</style><switch><g><rect class="~1"/></g></switch></svg>`,
    );
    expect(told(text)).toEqual([]);
  });
  it("Figma keeps embedded pictures", () => {
    expect(body(`<image id="i" width="2" xlink:href="data:image/png;base64,${dot}"/><use xlink:href="#i"/>`)).toBe(
      `<image id="~1" width="2" href="data:image/png;base64,${dot}"/><use href="#~1"/>`,
    );
  });
  it("Inkscape loses its paths, labels and views", () => {
    const text = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:sodipodi="s" viewBox="0 0 9 9" sodipodi:docname="a.svg" inkscape:export-filename="/home/ann/a.png"><!-- by Ann --><sodipodi:namedview id="v"/><title>Draft</title><g inkscape:label="secret" id="Board-only"><rect width="9"/></g></svg>`;
    expect(plain(html(text))).toBe('<svg data-drawing="~" viewBox="0 0 9 9"><g id="~1"><rect width="9"/></g></svg>');
  });
  it("Mermaid is scoped by its own root, and refused where its labels are HTML", () => {
    const text = `<svg id="g1" class="flowchart" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" style="max-width: 9px;"><style>#g1{fill:#333;}@keyframes dash{to{stroke-dashoffset:0;}}#g1 .edge{animation:dash 5s;}.flowchart text{fill:red}</style><path class="edge"/><foreignObject width="0" height="0"><div xmlns="http://www.w3.org/1999/xhtml"></div></foreignObject></svg>`;
    const root = ":is([data-drawing=&quot;~&quot;],#~)";
    expect(plain(html(text))).toBe(
      `<svg data-drawing="~" viewBox="0 0 9 9" style="max-width: 9px;"><style>${root}{fill:#333;}@keyframes ~1{to{stroke-dashoffset:0;}}${root} .~2{animation:~1 5s;}[data-drawing=&quot;~&quot;] text{fill:red;}[data-drawing=&quot;~&quot;] .~3 text{fill:red;}</style><path class="~2"/></svg>`.replace(
        "text{fill:red;}[data-drawing",
        "text,[data-drawing",
      ),
    );
    const label = svg('\n <foreignObject><div xmlns="http://www.w3.org/1999/xhtml">Start</div></foreignObject>');
    expect(told(label)).toEqual([
      "svg-refused 2:2 The words in this <foreignObject> are not SVG, and paper cannot show them.",
    ]);
    expect(html(label)).toBe("");
  });
  it("draw.io loses the whole document that it carries", () => {
    expect(body("<rect/>", ' content="&lt;mxfile&gt;secret"')).toBe("<rect/>");
    expect(body('<a xlink:href="https://www.drawio.com/x"><text>Words</text></a>')).toBe("<g><text>Words</text></g>");
  });
  it("PowerPoint without a viewBox gets one, so that it can be scaled", () => {
    const text = '<svg xmlns="http://www.w3.org/2000/svg" width="3in" height="96" overflow="hidden"><rect/></svg>';
    expect(html(text)).toContain('viewBox="0 0 288 96"');
    expect(read(text).value).toMatchObject({ width: 288, height: 96 });
  });
});

describe("a drawing", () => {
  it("says what looks like a handler in its words, and runs none", () => {
    expect(body('<text onclick="x()">Phase one = pilot, a &lt; b, <tspan>sold online = 40%</tspan></text>')).toBe(
      "<text>Phase one = pilot, a &lt; b, <tspan>sold online = 40%</tspan></text>",
    );
    expect(told(svg("<script>alert(1)</script>"))).toEqual([
      "drawing-loss 1:102 <script> is left out of this drawing.",
    ]);
  });
  it.each([
    ['<image href="https://example.org/a.png"/>', "href="],
    ['<use href="other.svg#a"/>', "href="],
    ['<rect fill="url(https://example.org/#a)"/>', "url("],
    ['<rect style="fill:u\\72l(//example.org)"/>', "url("],
    ["<style>@import 'https://example.org/a.css';</style>", "@import"],
    ["<style>@font-face{font-family:a;src:url(https://example.org/a.woff)}</style>", "@font-face"],
    ["<style>rect{fill:image-set('//example.org/a.png' 1x)}</style>", "image-set("],
    ['<animate attributeName="fill" values="url(//example.org/a)"/>', "url("],
    [
      `<image href="data:image/svg+xml,${encodeURIComponent(svg('<image href="https://example.org/"/>'))}"/>`,
      "embedded",
    ],
  ])("loads nothing: %s", (inner, what) => {
    expect(html(svg(inner))).not.toContain("example.org");
    expect(told(svg(inner)).join()).toContain(what);
  });
  it("cannot place itself over the page, nor reach what is outside it", () => {
    expect(body("<style>body, .slide{position:fixed;top:0;fill:red}</style>")).toBe(
      "<style>[data-drawing=&quot;~&quot;] body,[data-drawing=&quot;~&quot;] .~1{fill:red;}</style>",
    );
    expect(body("<style>a{fill:(} *{x:y}</style>")).toBe(
      "<style>[data-drawing=&quot;~&quot;] a{}*[data-drawing=&quot;~&quot;],[data-drawing=&quot;~&quot;] *{x:y;}</style>",
    );
  });
  it("animates what it draws, never where it leads", () => {
    expect(
      body(
        '<a><set attributeName="href" to="javascript:x"/></a><animate attributeName="x" begin="b.click; 0.5s" to="3"/>',
      ),
    ).toBe('<g></g><animate attributeName="x" begin="~1.click; 0.5s" to="3"/>');
  });
  it("shares no name with another of the same slide, whatever their folders and letters", () => {
    const one = svg("<g id='a'/><use href='#a'/>");
    const paths = ["north/map.svg", "south/map.svg", "売上.svg", "費用.svg", "a-b.svg", "a_2d_b.svg"];
    const ids = paths.map((path) => /id="([^"]+)"/.exec(html(one, `content/images/${path}`))?.[1]);
    expect(new Set(ids).size).toBe(paths.length);
    for (const [at, path] of paths.entries())
      expect(html(one, `content/images/${path}`)).toContain(`href="#${ids[at]}"`);
  });
  it("tells where its XML is broken", () => {
    expect(told('<svg xmlns="http://www.w3.org/2000/svg">\n <g>\n</svg>')[0]).toMatch(/^drawing-broken 3:7 /);
    expect(told('<svg xmlns="http://www.w3.org/2000/svg">&x;</svg>')[0]).toMatch(/^drawing-broken 1:\d+ .*entity/);
  });
  it("has alternative text as it is, and survives being cloned", () => {
    const { value } = read(svg("<rect/>"));
    const use = { alt: `US$'000 $& "a" <b>`, attributes: ' class="w"', prefix: "p" };
    expect(pictureHtml(structuredClone(value)!, use)).toContain(
      `<svg role="img" aria-label="US$'000 $&amp; &quot;a&quot; &lt;b&gt;" class="w" data-drawing=`,
    );
  });
  it("of five megabytes is read in a second or two", () => {
    const text = svg(
      `<style>.a{fill:red}</style>${'<path class="a" d="M0 0L10 10" style="fill:none;stroke:#123456"/>'.repeat(75_000)}`,
    );
    const start = performance.now();
    expect(html(text).length).toBeGreaterThan(5_000_000);
    const took = performance.now() - start;
    console.log(took);
    expect(took).toBeLessThan(6000); // a slow machine's allowance; what grows with the square would take minutes
  });
});
