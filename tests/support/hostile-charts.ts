// Charts that hold what nobody drew for: long names, many, one or no values, equal and negative ones, scripts of other directions.
import { stringify } from "yaml";

export interface HostileChart {
  readonly name: string; // "column, many"
  readonly yaml: string;
  readonly lang?: string;
  readonly lost?: true; // names may be left out: there are more than a chart can name
}
type Row = Readonly<Record<string, string | number | null>>;

const long = [
  "Research and development services of foreign affiliates",
  "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
  "Cloud",
  "Advertising space on search engines and video platforms",
  "Licences for operating systems and office software",
];
const scripts: Readonly<Record<string, readonly string[]>> = {
  ja: [
    "著作権等使用料のうち海外プラットフォーム",
    "クラウドサービスおよびソフトウェア利用料",
    "広告",
    "専門・経営コンサルティング",
    "研究開発",
  ],
  ar: ["خدمات الحوسبة السحابية", "الإعلانات", "البرمجيات ونظم التشغيل", "الاستشارات", "البحث والتطوير"],
};
const values = [812, 431, 377, 120, 64];
const rowsOf = (names: readonly string[], of: (at: number) => number | null): Row[] =>
  names.map((name, at) => ({ name, value: of(at) }));
const count = (length: number, prefix: string) => Array.from({ length }, (_, at) => `${prefix} ${at + 1}`);
const countries = count(60, "Country number");

/** Rows for charts of one series of categories. */
const single: Readonly<Record<string, readonly Row[]>> = {
  long: rowsOf(long, (at) => values[at]!),
  many: rowsOf(countries, (at) => 900 - at * 13),
  one: rowsOf(["Only"], () => 5),
  equal: rowsOf(["A", "B", "C", "D"], () => 7),
  wide: rowsOf(["A", "B", "C"], (at) => [1234567, 1234568, 999999][at]!),
  japanese: rowsOf(scripts["ja"]!, (at) => values[at]!),
  arabic: rowsOf(scripts["ar"]!, (at) => values[at]!),
};
const negative = rowsOf(["Receipts", "Payments", "Balance", "Other items"], (at) => [40, -65, -25, 3][at]!);

/** Rows of several series over years or names. */
const series = (
  names: readonly string[],
  xs: readonly (string | number)[],
  of: (s: number, x: number) => number | null,
) => names.flatMap((who, s) => xs.map((x, at) => ({ who, x, value: of(s, at) })));
const years = [2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023];
const eight = ["Japan", "United Kingdom", "Germany", "France", "Republic of Korea", "Canada", "Italy", "Australia"];
const several: Readonly<Record<string, readonly Row[]>> = {
  eight: series(eight, years, (s, x) => 10 + s * 0.4 + x * (s % 3)),
  close: series(eight, years, (s, x) => 10 + s * 0.01 + x),
  long: series(long.slice(0, 3), years, (s, x) => 3 + s + x),
  gaps: series(eight.slice(0, 3), years, (s, x) => (x > 2 && x < 5 ? null : 4 + s + x)),
  negative: series(eight.slice(0, 3), years, (s, x) => (s - 1) * (x - 4)),
  groups: series(["Receipts", "Payments abroad"], long, (s, x) => values[x]! - s * 30),
  japanese: series(scripts["ja"]!.slice(0, 3), years, (s, x) => 3 + s * 2 + x),
};
const write = (type: string, rows: readonly Row[], data: object, more: object = {}) =>
  stringify({ type, data: { rows, ...data }, ...more });

function* all(): Generator<HostileChart> {
  const langOf = (key: string) => (key === "japanese" ? { lang: "ja" } : key === "arabic" ? { lang: "ar" } : {});
  for (const [key, rows] of Object.entries(single))
    for (const type of ["column", "bar", "dot", "doughnut", "treemap", "waffle", "waterfall", "lollipop", "shares"])
      yield {
        name: `${type}, ${key}`,
        yaml: write(type, rows, { x: "name", y: "value" }, key === "long" ? { highlight: [long[0]] } : {}),
        ...langOf(key),
        ...(key === "many" || key === "long" ? { lost: true as const } : {}),
      };
  for (const type of ["column", "bar", "waterfall"])
    yield { name: `${type}, negative`, yaml: write(type, negative, { x: "name", y: "value" }) };
  for (const [key, rows] of Object.entries(several))
    for (const type of ["line", "area", "grouped", "stacked", "stacked-100", "heatmap"])
      if (
        !(key === "negative" && type === "stacked-100") &&
        !(key === "gaps" && type.startsWith("stacked")) &&
        !(key === "groups" && (type === "line" || type === "area"))
      )
        yield {
          name: `${type}, ${key}`,
          yaml: write(type, rows, { x: "x", y: "value", series: "who" }),
          ...langOf(key),
          ...(key === "close" || key === "long" ? { lost: true as const } : {}),
        };
  yield {
    name: "slope, eight",
    yaml: write(
      "slope",
      series(eight, [2014, 2023], (s, x) => 10 + s * 0.5 + x),
      { x: "x", y: "value", series: "who" },
    ),
  };
  for (const type of ["line", "column"])
    yield {
      name: `${type}, small multiples`,
      yaml: write(
        type,
        series(eight.slice(0, 6), years, (s, x) => s + x * 1.5),
        { x: "x", y: "value" },
        { multiples: "who" },
      ),
    };
  yield {
    name: "bump, eight",
    yaml: write(
      "bump",
      series(eight, years, (s, x) => (((s + 1) * 7 + x * (s % 3) * 5) % 61) + s * 0.01),
      { x: "x", y: "value", series: "who" },
    ),
  };
  for (const key of ["long", "japanese", "arabic"])
    yield {
      name: `dumbbell, ${key}`,
      yaml: write(
        "dumbbell",
        single[key]!.flatMap(({ name, value }) => [
          { name: name!, who: "2014", value: value! },
          { name: name!, who: "2024", value: Number(value) * 1.4 },
        ]),
        { x: "name", y: "value", series: "who" },
      ),
      ...langOf(key),
      ...(key === "long" ? { lost: true as const } : {}),
    };
  for (const type of ["strip", "box"])
    for (const names of [long, scripts["ar"]!, count(12, "Group")])
      yield {
        name: `${type}, ${names.length} of ${names[0]}`,
        yaml: write(
          type,
          names.flatMap((name, at) =>
            Array.from({ length: 30 }, (_, n) => ({
              name,
              value: ((n * 37 + at * 11) % 50) - 10 + (n === 3 ? 90 : 0),
            })),
          ),
          { x: "name", y: "value" },
        ),
        lost: true,
      };
  yield {
    name: "histogram, negative",
    yaml: write(
      "histogram",
      Array.from({ length: 200 }, (_, n) => ({ v: ((n * 7919) % 1000) / 10 - 40 })),
      { x: "v" },
    ),
  };
  for (const type of ["column", "bar", "line"])
    yield {
      name: `${type}, ranges`,
      yaml: write(
        type,
        years.slice(0, 6).map((x, at) => ({ x, value: 5 + at, low: 3 + at, high: 8 + at * 1.5 })),
        { x: "x", y: "value", low: "low", high: "high" },
        { highlight: type === "line" ? [] : [2019] },
      ),
    };
  yield {
    name: "choropleth, highlighted",
    yaml: write(
      "choropleth",
      ["JPN", "KOR", "China", "Germany", "France", "LUX", "BR", "Egypt"].map((name, at) => ({
        name,
        value: at * 13 - 20,
      })),
      { x: "name", y: "value" },
      { highlight: ["JPN", "KOR", "China", "LUX"] },
    ),
    lost: true,
  };
  yield {
    name: "scatter, trend",
    yaml: write(
      "scatter",
      eight.map((_, at) => ({ a: at, b: at * 2 + (at % 3) })),
      { x: "a", y: "b" },
      { trend: "linear" },
    ),
  };
  yield {
    name: "scatter, names",
    yaml: write(
      "scatter",
      eight.map((name, at) => ({ name, a: 10 + (at % 3), b: 20 + (at % 2), who: at % 2 ? "East" : "West" })),
      { x: "a", y: "b", label: "name", series: "who" },
    ),
    lost: true,
  };
  yield {
    name: "bubble, names",
    yaml: write(
      "bubble",
      eight.map((name, at) => ({ name, a: 10 + at, b: 20 + (at % 4), size: at + 1 })),
      { x: "a", y: "b", size: "size", label: "name" },
    ),
    lost: true,
  };
  yield {
    name: "sankey, long",
    yaml: write(
      "sankey",
      long.flatMap((from, at) =>
        ["United States of America", "All others"].map((to, n) => ({ from, to, value: values[at]! / (n + 1) })),
      ),
      { from: "from", to: "to", y: "value" },
    ),
    lost: true,
  };
  yield {
    name: "column, annotated",
    yaml: write(
      "column",
      years.map((x, at) => ({ x, value: 3 + at })),
      { x: "x", y: "value" },
      {
        labels: "values",
        highlight: [2023],
        annotations: [
          { from: 2016, to: 2018, text: "no comparable figures were found for these years" },
          { x: 2023, text: "the highest on record" },
          { axis: "y", at: 9, text: "target of the government" },
        ],
      },
    ),
  };
  yield {
    name: "line, annotated",
    yaml: write(
      "line",
      several["eight"]!,
      { x: "x", y: "value", series: "who" },
      {
        annotations: [
          { at: 2016, text: "a law is passed" },
          { x: 2020, series: "Japan", text: "the first year of the pandemic, when all fell" },
        ],
      },
    ),
    lost: true,
  };
}
export const hostileCharts: readonly HostileChart[] = [...all()];
