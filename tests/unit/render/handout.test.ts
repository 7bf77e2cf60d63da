// The handout of a small talk in every layout, as HTML: styles, scripts and data taken out, so that a reader can review it.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { check } from "../../../build/index.ts";
import { handoutLayouts } from "../../../build/model/handout.ts";
import { geometryOf } from "../../../build/render/handout/geometry.ts";
import { cssString } from "../../../build/render/handout/css-string.ts";
import { qrSvg } from "../../../build/render/handout/qr.ts";
import { tableHtml } from "../../../build/render/handout/tables.ts";
import { curlText, curlWords } from "../../../build/render/typography.ts";
import { formatDate } from "../../../build/render/handout/dates.ts";

/** What other tests hold, the inside of slides and charts, is left out; of a long table the first rows say enough. */
const bare = (html: string): string =>
  html
    .slice(html.indexOf("<body"))
    .replace(/<script[\s\S]*?<\/script>/g, "")
    .replace(/ style="[^"]*"/g, "")
    .replace(/(<svg class="qr"[^>]*>)[\s\S]*?<\/svg>/g, "$1</svg>")
    .replace(/<section data-layout="([\w-]+)"[\s\S]*?<\/section>/g, "<section>a slide: $1</section>")
    .replace(/<figure class="chart"[\s\S]*?<\/figure>/g, "<figure>a chart</figure>")
    .replace(/((?:<tr>(?:(?!<\/tr>)[\s\S])*<\/tr>){3})(?:<tr>(?:(?!<\/tr>)[\s\S])*<\/tr>){20,}/g, "$1…")
    .replace(/(<\/(?:article|section|header|nav|li|tr|div|p|h\d|figure)>)(?!\n)/g, "$1\n")
    .replace(/\n{2,}/g, "\n")
    .trim();

describe("the handout", () => {
  it.each(handoutLayouts)("in the layout %s", async (layout) => {
    const { report, variants } = await check({ root: "tests/handout", handout: { layout } });
    const html = (await variants[0]!.handout(new Map([["trend", 4]]))).value;
    expect(report.diagnostics).toEqual([]);
    expect(html).not.toContain("speaker's own words");
    await expect(`${bare(html)}\n`).toMatchFileSnapshot(`../../handout/expected/${layout}.html`);
  });
  it("styles the blocks of its text, and none of those on a slide in a frame", () => {
    const css = readFileSync("templates/handout/article.css", "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
    const selectors = [...css.matchAll(/([^{}]+)\{/g)].flatMap(([, list = ""]) => list.split(/,(?![^(]*\))/));
    const onSlides = /^\.(columns?|definition|question|timeline|task|chart-note|chart-panel-title)(?![\w-])/;
    expect(selectors.length).toBeGreaterThan(100);
    expect(selectors.map((selector) => selector.trim()).filter((selector) => onSlides.test(selector))).toEqual([]);
  });
  it("ends the title of a source with one stop, or with its own", async () => {
    const { variants } = await check({ root: ".", audiences: ["executives"] });
    const html = (await variants[0]!.handout(new Map())).value;
    expect(html).toContain("<cite>Is a growing digital deficit bad?</cite></a> ");
    expect(html).toMatch(/<cite>Record current account in 2024<\/cite><\/a>\. /);
  });
  it("leaves printed addresses out of short sources, but not their links", async () => {
    const { variants } = await check({ root: "tests/handout", handout: { sources: "short" } });
    const html = (await variants[0]!.handout(new Map())).value;
    expect(html).not.toContain('class="address"');
    expect(html).toContain('<a href="https://example.org/log"><cite>Harbour log</cite></a>');
  });
  it("as a page for a browser", async () => {
    const { report, variants } = await check({ root: "tests/handout" });
    const html = (await variants[0]!.handoutPage()).value;
    expect(report.diagnostics).toEqual([]);
    await expect(`${bare(html)}\n`).toMatchFileSnapshot("../../handout/expected/web.html");
  });
});

describe("a page's sizes", () => {
  const options = { paper: "A4", orientation: "portrait", binding: "none", layout: "notes" } as const;
  it("fill the width of the paper, whatever the layout", () => {
    for (const layout of handoutLayouts)
      for (const paper of ["A4", "Letter"] as const)
        for (const orientation of ["portrait", "landscape"] as const)
          for (const binding of ["none", "left", "book"] as const) {
            const page = geometryOf({ layout, paper, orientation, binding });
            expect(page.inner + page.block + page.outer).toBeCloseTo(page.width, 1);
            expect(page.outer).toBeGreaterThanOrEqual(12);
            expect(page.zoom * 1280).toBeLessThanOrEqual((page.frame / 25.4) * 96);
          }
  });
  it("leave room for holes or glue on the side of the binding", () => {
    const { inner, outer } = geometryOf({ ...options, binding: "left" });
    expect(inner - outer).toBeGreaterThan(10);
    expect(geometryOf(options).inner).toBe(geometryOf(options).outer);
  });
});

describe("small pieces", () => {
  it("curl quotes by their language", () => {
    expect(curlText(`Asia's "tech" giant, the '90s, 'so'`, "en")).toBe("Asia’s “tech” giant, the ’90s, ‘so’");
    expect(curlText(`"Nie" 'oft'`, "de")).toBe("„Nie“ ‚oft‘");
    expect(curlText(`"Nie" 'oft'`, "de-CH")).toBe("«Nie» ‹oft›");
    expect(curlText(`dijo "no" y "sí"`, "es")).toBe("dijo «no» y «sí»");
    expect(curlText(`l'accusa: "no"`, "it")).toBe("l’accusa: «no»");
    expect(curlText(`"não" e 'sim'`, "pt")).toBe("“não” e ‘sim’");
    expect(curlText(`zei "nee"`, "nl")).toBe("zei “nee”");
    expect(curlText(`他说："不"`, "zh-Hans")).toBe("他说：“不”");
    expect(curlText(`그는 "아니"`, "ko")).toBe("그는 “아니”");
    expect(curlText(`彼は"いいえ"と言った`, "ja")).toBe("彼は「いいえ」と言った");
    expect(curlText(`"百聞は一見に如かず。"`, "ja")).toBe("「百聞は一見に如かず。」");
    expect(curlText(`قال "لا"`, "ar")).toBe("قال «لا»");
    expect(curlText(`sade "nej"`, "sv")).toBe("sade ”nej”");
    expect(curlText("none at all", "en")).toBe("none at all");
  });
  it("curl quotes by what stands before them", () => {
    expect(curlText(`'s "so"`, "en", "C")).toBe("’s “so”");
    expect(curlText(`"`, "en", "o")).toBe("”");
    expect(curlText(`"`, "en")).toBe("“");
  });
  it("curl the words that scripts draw, whatever holds them", () => {
    expect(curlWords({ title: "Asia's", rows: [["it's", 1, null]], "NEC's": true }, "en")).toEqual({
      title: "Asia’s",
      rows: [["it’s", 1, null]],
      "NEC’s": true,
    });
  });
  it("write any text as a CSS string that cannot end its rule or its element", () => {
    expect(cssString('a"b\\c</style>')).toBe('"a\\22 b\\5c c\\3c /style\\3e "');
  });
  it("set columns of numbers to the right and name every header's scope", () => {
    const html = tableHtml(
      {
        head: ["year", "ships", "note"],
        rows: [
          ["2024", "1,200", "a"],
          ["2025", "−3.5", "b"],
        ],
      },
      "T",
      "en",
    );
    expect(html).toContain('<th scope="col" class="figures">Ships</th>');
    // What is free stands for the decimal that the year after has: the points are under each other.
    expect(html).toContain(
      '<th scope="row">2024</th><td class="figures">1,200<span class="pad" aria-hidden="true">.0</span></td><td>a</td>',
    );
  });
  it("set the points of percentages under each other, and keep a short name on one line", () => {
    const rows = [
      ["United States", "53.4%"],
      ["Japan", "40%"],
    ];
    const html = tableHtml({ head: ["country", "share"], rows }, "T", "en");
    expect(html).toContain('<td class="figures">53.4%</td>');
    expect(html).toContain('<td class="figures">40%<span class="pad" aria-hidden="true">.0</span></td>');
    expect(html).toContain('<th scope="row" class="name">United States</th>');
    expect(html).toContain('<th scope="row">Japan</th>');
  });
  it("keep a column of figures on the right where a year has none", () => {
    const html = tableHtml(
      {
        head: ["year", "yen"],
        rows: [
          ["2016", "2.5"],
          ["2017", "no figure"],
          ["2018", "no figure"],
        ],
      },
      "T",
      "en",
    );
    expect(html).toContain('<td class="figures">no figure</td>');
    expect(
      tableHtml(
        {
          head: ["a", "b"],
          rows: [
            ["x", "one"],
            ["y", "two"],
          ],
        },
        "T",
        "en",
      ),
    ).not.toContain("figures");
  });
  it("draw a QR code as one path with its address as text", () => {
    const svg = qrSvg("https://example.org/#/bill", "QR code for");
    expect(svg).toContain('aria-label="QR code for https://example.org/#/bill"');
    expect(svg.match(/<path/g)).toHaveLength(1);
  });
  it("draw the QR code of any address as that of its ASCII form, and none of what no code holds", () => {
    const drawn = (address: string) => /<path[^>]* d="([^"]+)"/.exec(qrSvg(address, ""))?.[1];
    expect(drawn("https://例え.jp/東京?q=é#/ビル")).toBe(
      drawn("https://xn--r8jz45g.jp/%E6%9D%B1%E4%BA%AC?q=%C3%A9#/%E3%83%93%E3%83%AB"),
    );
    expect(drawn("https://example.org/#/é")).toBe(drawn("https://example.org/#/%C3%A9"));
    expect(drawn(`https://example.org/${"x".repeat(2900)}`)).toMatch(/^M/);
    expect(qrSvg(`https://example.org/${"x".repeat(3000)}`, "")).toBe("");
  });
  it("leave a day that no calendar has as it is written", () => {
    for (const date of ["2025-02-30", "2025-13-01", "2025-00", "2023-02-29"])
      for (const lang of ["en", "ja", "de"]) expect(formatDate(date, lang)).toBe(date);
    expect(formatDate("2024-02-29", "de")).toBe("29. Februar 2024");
  });
  it("write dates in English and Japanese as Intl does", () => {
    for (const [lang, locale] of [
      ["en", "en-GB"],
      ["ja", "ja-JP"],
    ] as const)
      for (let month = 1; month <= 12; month++) {
        const parts = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
        const time = Date.UTC(1999, month - 1, month + 3);
        const date = new Date(time).toISOString().slice(0, 10);
        expect(formatDate(date, lang)).toBe(new Intl.DateTimeFormat(locale, parts).format(time));
      }
  });
  it("write a date in full, in the reader's language", () => {
    expect(formatDate("2025-02-10", "en")).toBe("10 February 2025");
    expect(formatDate("2025-02-10", "ja")).toBe("2025年2月10日");
    expect(formatDate("2025-02", "en")).toBe("February 2025");
    expect(formatDate("about 1990", "en")).toBe("about 1990");
  });
});
