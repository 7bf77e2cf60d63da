// What the inspector sees and what it leaves alone, on pages written for it: a slide as reveal.js would show it.
import { readFileSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Coverage, Finding, Inspector } from "../../build/visual/finding.ts";
import { closeDeck, openDeck } from "../../build/visual/open-deck.ts";
import { holdBrowser, isPinned, type Held } from "./pinned-browser.ts";

declare const kamishibaiInspector: Inspector; // inside the page

const ascii: Coverage = { Test: Array.from({ length: 95 }, (_, index) => index + 32) };
const shell = (
  slide: string,
) => `<!doctype html><html lang="en" data-ready="true"><meta charset="utf-8"><title>t</title>
<style>body { margin: 0; background: #fff; color: #111; font: 24px/1.4 Test, sans-serif } .slides { width: 1280px; height: 720px; transform: scale(.5); transform-origin: 0 0 }
section { position: relative; width: 1280px; height: 720px; overflow: hidden } p { margin: 0 } .at { position: absolute; left: 100px; top: 100px }</style>
<main><div class="reveal"><div class="slides"><section class="present" id="one">${slide}</section></div></div></main></html>`;

describe.skipIf(!isPinned)("the inspector", () => {
  let held: Held;
  let page: Page | undefined;
  beforeAll(async () => void (held = await holdBrowser()));
  afterAll(() => held.release());

  async function findings(slide: string): Promise<Finding[]> {
    const inspector = readFileSync("dist/browser/inspector.js", "utf8");
    page = await openDeck(held.browser, shell(slide), { scripts: [inspector] });
    await page.evaluate((coverage) => kamishibaiInspector.begin(coverage), ascii);
    const { findings: found, unknown } = await page.evaluate(() => kamishibaiInspector.measure());
    if (unknown > 0) {
      await page.evaluate(() => kamishibaiInspector.hideText(true));
      const png = await page.screenshot({ encoding: "base64" });
      await page.evaluate(() => kamishibaiInspector.hideText(false));
      found.push(...(await page.evaluate((picture) => kamishibaiInspector.sample(picture), png)));
    }
    await closeDeck(page);
    return found;
  }
  const told = async (slide: string) => (await findings(slide)).map(({ kind, what }) => `${kind} ${what}`);

  it("finds nothing on a plain slide", async () => {
    expect(await told("<h2>A claim</h2><p>Words below it.</p><ul><li>one<li>two</ul>")).toEqual([]);
  });

  it("measures in pixels of the slide, however far the slide is scaled", async () => {
    const [found] = await findings(
      '<div style="position:absolute;left:1200px;top:0;width:200px;height:50px;background:#eee"></div>',
    );
    expect(found).toMatchObject({ kind: "overflow", side: "right", pixels: 120, of: "slide" });
  });

  it("finds lines that a container cuts off though they lie inside the slide", async () => {
    const [found] = await findings('<div class="list" style="height:60px;overflow:hidden"><p>one<p>two<p>three</div>');
    expect(found).toMatchObject({ kind: "overflow", side: "bottom", of: "<div.list>", what: "“three”" });
  });

  it.each([
    [
      "text for screen readers",
      '<p style="position:absolute;width:1px;height:1px;overflow:hidden;font-size:9px">Only heard.</p>',
    ],
    [
      "text clipped away",
      '<div style="position:absolute;width:300px;overflow:hidden;clip-path:inset(50%);font-size:9px">Only heard.</div>',
    ],
    ["a table under a chart", '<div style="position:absolute;clip:rect(0 0 0 0);top:900px">1 2 3</div>'],
    ["a fragment that has not come", '<p style="opacity:0;position:absolute;top:800px">Later.</p>'],
    [
      "lines of code that wait",
      '<pre class="code" style="margin:0;font:inherit"><span class="dim" style="opacity:.35">let sum</span></pre>',
    ],
    ["speaker notes", '<aside style="display:none">Say this.</aside>'],
    ["a closed disclosure", '<details><summary>More</summary><p style="font-size:9px">Hidden.</p></details>'],
    [
      "decoration that bleeds over the edge",
      '<div aria-hidden="true" style="position:absolute;left:1200px;width:300px;height:90px;background:#eee"></div>',
    ],
    [
      "a wrapper that paints nothing",
      '<div style="position:absolute;left:900px;width:900px"><p style="width:200px">Words.</p></div>',
    ],
    ["raised figures and readings", "<p>m<sup>2</sup> <ruby>word<rt>reading</rt></ruby></p>"],
  ])("leaves %s alone", async (_, slide) => {
    expect(await told(slide)).toEqual([]);
  });

  it("does not take tight lines for an overlap, but sees two texts on each other", async () => {
    expect(
      await told('<h2 style="font-size:60px;line-height:.9;width:500px">Two tight lines of a heading</h2>'),
    ).toEqual([]);
    expect(await told('<p class="at">Those words</p><p class="at" style="top:108px">These words</p>')).toEqual([
      "overlap “These words”",
    ]);
  });

  it("sees a text that is covered", async () => {
    expect(
      await told('<p class="at">Covered</p><div class="at" style="width:300px;height:60px;background:#def"></div>'),
    ).toEqual(["overlap “Covered”"]);
  });

  it("computes contrast through transparent layers, opacity and pictures", async () => {
    expect(await told('<div style="background:#000"><p style="color:#fff">Light on dark</p></div>')).toEqual([]);
    expect(
      await told('<div style="background:rgba(0,0,0,.4)"><p style="color:#fff;font-size:20px">White on grey</p></div>'),
    ).toEqual(["contrast “White on grey”"]);
    expect(await told('<p style="opacity:.4">Faded words</p>')).toEqual(["contrast “Faded words”"]);
    expect(
      await told('<div style="background:linear-gradient(#fff,#ddd)"><p style="color:#bbb">On a gradient</p></div>'),
    ).toEqual(["contrast “On a gradient”"]);
    expect(
      await told('<div style="background:linear-gradient(#000,#222)"><p style="color:#fff">On a gradient</p></div>'),
    ).toEqual([]);
  });

  it("reads drawings, inline or shown as an image", async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200" width="800" height="400"><rect width="400" height="200" fill="#fff"/><text x="10" y="50" font-family="Test" font-size="8">small</text><text x="390" y="100" font-family="Test" font-size="20">cut off</text></svg>';
    expect(await told(svg)).toEqual(["overflow “cut off”", "small “small”"]);
    const image = `<img alt="x" width="800" height="400" src="data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}">`;
    expect((await told(image)).filter((line) => !line.startsWith("glyphs"))).toEqual([
      "overflow “cut off”",
      "small “small”",
    ]);
  });

  it("names characters that no font inside the deck has", async () => {
    const [found] = await findings("<p>Yen ¥ and 円</p>");
    expect(found).toMatchObject({ kind: "glyphs", characters: ["¥", "円"] });
  });

  it("finds images with too few pixels for the hall", async () => {
    const image = (width: number) => `<img alt="a dot" style="width:${width}px;" src="${dot}">`;
    expect(await told(image(26))).toEqual([]);
    expect(await findings(image(80))).toMatchObject([
      { kind: "coarse", what: "the image “a dot”", held: 40, shown: 80 },
    ]);
  });

  describe("on a canvas", () => {
    const canvas = (draw: string) =>
      `<figure data-place="content/charts/bill.yaml:1" style="margin:0"><canvas id="c" width="800" height="400"></canvas></figure><script>{const c=document.getElementById("c").getContext("2d");c.font="24px Test";c.fillStyle="#111";${draw}}</script>`;

    it("finds nothing wrong with a label beside a bar", async () => {
      expect(await told(canvas('c.fillRect(0,0,90,90);c.fillText("label",120,50)'))).toEqual([]);
    });
    it("finds small, pale, crossing and cut labels", async () => {
      expect(await told(canvas('c.font="14px Test";c.fillText("small",9,50)'))).toEqual(["small “small”"]);
      expect(await told(canvas('c.fillStyle="#aaa";c.fillText("pale",9,50)'))).toEqual(["contrast “pale”"]);
      expect(
        await told(
          canvas(
            'c.fillStyle="#c33";c.fillRect(0,0,300,300);c.fillStyle="#111";c.font="20px Test";c.fillText("on red",9,50)',
          ),
        ),
      ).toEqual(["contrast “on red”"]);
      expect(await told(canvas('c.fillText("one",50,50);c.fillText("two",60,55)'))).toEqual(["overlap “two”"]);
      expect(await told(canvas('c.fillText("cut off",760,50)'))).toEqual(["overflow “cut off”"]);
    });
    it("knows labels that are turned", async () => {
      const turned = (x: number) =>
        `c.save();c.translate(${x},200);c.rotate(-Math.PI/4);c.fillText("a long label",0,0);c.restore();`;
      expect(await told(canvas(turned(100) + turned(150)))).toEqual([]);
      expect(await told(canvas(turned(100) + turned(115)))).toEqual(["overlap “a long label”"]);
    });
    it("forgets what was cleared", async () => {
      expect(await told(canvas('c.font="9px Test";c.fillText("gone",9,50);c.clearRect(0,0,800,400)'))).toEqual([]);
    });
    it("sees words of the slide on what is drawn, and none on its empty margin", async () => {
      const caption = (top: number) => `<p class="at" style="top:${top}px;left:10px">caption</p>`;
      const drawn = canvas('c.fillStyle="#ddd";c.fillRect(0,300,400,100)');
      expect(await told(drawn + caption(320))).toEqual(["overlap “caption”"]);
      expect(await told(drawn + caption(100))).toEqual([]);
    });
    it("holds the theme's series to 3 to 1, where they are drawn", async () => {
      const themed = (draw: string) =>
        `<style>section { --series-1: #cccccc; --series-2: #2255aa }</style>${canvas(draw)}`;
      expect(await told(themed('c.fillStyle="#2255aa";c.fillRect(0,0,9,9)'))).toEqual([]);
      const found = await findings(themed('c.fillStyle="#cccccc";c.fillRect(0,0,9,9)'));
      expect(found).toMatchObject([
        { kind: "contrast", what: "the chart's colour --series-1", needed: 3, place: "content/charts/bill.yaml:1" },
      ]);
    });
  });
});

// 40 × 20 pixels of one colour.
const dot =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAACgAAAAUCAMAAADImI+JAAAABGdBTUEAALGPC/xhBQAAACBjSFJNAAB6JgAAgIQAAPoAAACA6AAAdTAAAOpgAAA6mAAAF3CculE8AAAAA1BMVEUzZpk7I4HSAAAAB3RJTUUH6gsYDxcvPHgi1wAAABBJREFUKM9jYBgFo2AUkAIAAzQAATnIy0MAAAAldEVYdGRhdGU6Y3JlYXRlADIwMjYtMTEtMjRUMTU6MjM6NDcrMDA6MDC+czv/AAAAJXRFWHRkYXRlOm1vZGlmeQAyMDI2LTExLTI0VDE1OjIzOjQ3KzAwOjAwzy6DQwAAAABJRU5ErkJggg==";
