import { describe, expect, it } from "vitest";
import { viewChart } from "../../../build/charts/view.ts";
import { chart } from "./chart.ts";

const bilingual = `type: line
title: { en: What is paid, ja: 支払い }
subtitle: { en: five items, ja: 5項目 }
unit: { en: trillion JPY a year, ja: trillion JPY 年間 }
description: { en: Both rise., ja: どちらも増える。 }
data:
  file: a.csv
  x: year
  y: [paid, earned]
  names: { paid: { en: Payments, ja: 支払 }, earned: { en: Receipts, ja: 受取 }, year: { en: Year, ja: 年 } }
highlight: [Receipts]
steps: [{ show: [Payments] }, { show: all }]
annotations: [{ x: 2015, series: Receipts, text: { en: the peak, ja: 最高 } }]
axes: { y: { title: { en: paid, ja: 金額 } } }
currency:
  USD:
    file: rates.csv
    x: year
    divide: yen
    title: { en: In dollars, ja: ドルでは }
    description: { en: Both rise in dollars., ja: ドルでも増える。 }`;
const files = { "a.csv": "year,paid,earned\n2014,3,1\n2015,4,2", "rates.csv": "year,yen\n2014,100\n2015,125" };
const said = "title: { en: T, ja: 題 }\ndescription: { en: D, ja: 説明 }\n";
const view = (yaml: string, lang: string, currency?: string) => {
  const { chart: made, codes } = chart(yaml, files);
  expect(codes).toEqual([]);
  return viewChart(made, { lang, currency });
};

describe("a chart in two languages", () => {
  it("says everything in the audience's language", () => {
    const japanese = view(bilingual, "ja");
    expect([japanese.title, japanese.subtitle, japanese.description]).toEqual([
      "支払い",
      "円（年間）、5項目",
      "どちらも増える。",
    ]);
    expect(japanese.table.head).toEqual(["年", "支払", "受取"]);
    expect(JSON.stringify([japanese.client, japanese.table])).not.toMatch(/Payments|Receipts|peak|paid|trillion/);
    expect(japanese.client["annotations"]).toMatchObject([{ text: "最高", y: 2 }]);
    const english = view(bilingual, "en");
    expect([english.title, english.subtitle]).toEqual(["What is paid", "trillion yen a year, five items"]);
    expect(JSON.stringify(english)).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
  });
  it("looks the same in both: what is shown, loud and quiet at each step", () => {
    const [japanese, english] = [view(bilingual, "ja"), view(bilingual, "en")];
    expect(japanese.client["states"]).toEqual(english.client["states"]);
    expect(japanese.client["states"]).toMatchObject([
      { looks: [{ shown: [] }, { shown: [] }] },
      {
        looks: [
          { role: "quiet", shown: "all" },
          { role: "highlight", shown: [] },
        ],
      },
      { looks: [{ shown: "all" }, { shown: "all" }] },
    ]);
  });
  it("keeps both languages in another currency", () => {
    const { title, subtitle, description } = view(bilingual, "ja", "USD");
    expect([title, subtitle, description]).toEqual(["ドルでは", "ドル（年間）、5項目", "ドルでも増える。"]);
    expect(view(bilingual, "en", "USD").title).toBe("In dollars");
  });
  it("is in the talk's language for an audience of a third, and in a language for each of its regions", () => {
    expect(view(bilingual, "fr").title).toBe("What is paid");
    expect(view(bilingual, "ja-JP").title).toBe("支払い");
  });
  it("renames each name of a series of several columns, and what stands at points and flows", () => {
    const flows = view(
      `${said}type: sankey\ndata: { rows: [{ a: Buyers, b: Sellers, v: 3 }], from: a, to: b, y: v, names: { Buyers: { en: Buyers, ja: 買い手 }, Sellers: { en: Sellers, ja: 売り手 } } }`,
      "ja",
    );
    expect(flows.table.rows).toEqual([["買い手", "売り手", "3"]]);
    const several = view(
      `${said}type: line\ndata: { rows: [{ year: 2014, who: Japan, paid: 3, earned: 1 }, { year: 2015, who: Japan, paid: 3, earned: 1 }], x: year, y: [paid, earned], series: who, names: { paid: { en: paid, ja: 支払 }, earned: { en: earned, ja: 受取 }, Japan: { en: Japan, ja: 日本 } } }`,
      "ja",
    );
    expect(several.table.head).toEqual(["Year", "日本, 支払", "日本, 受取"]);
  });
  it("takes the unit's own words, and keeps how the number is told", () => {
    const percent = view(
      `${said}type: column\nunit: { en: percent of shipments, ja: ％（出荷台数） }\ndata: { rows: [{ a: x, b: 12.5 }, { a: y, b: 20 }], x: a, y: b }`,
      "ja",
    );
    expect([percent.subtitle, percent.table.rows[0]?.[1]]).toEqual(["％（出荷台数）", "12.5%"]);
    const people = view(
      `${said}type: column\nunit: { en: million people, ja: million 人 }\ndata: { rows: [{ a: x, b: 12.5 }, { a: y, b: 20 }], x: a, y: b }`,
      "ja",
    );
    expect(people.subtitle).toBe("単位：人");
    expect(JSON.stringify(people.client)).toContain("1250万人");
  });
  it("refuses an empty map, and a text that is neither", () => {
    const { mistakes } = chart(
      "type: column\ntitle: {}\nsubtitle: [a]\ndata: { rows: [[1, 2]], columns: [x, y], x: x, y: y }",
    );
    expect(mistakes).toEqual(["content/charts/c.yaml:2:8 value-invalid", "content/charts/c.yaml:3:11 value-invalid"]);
  });
});
