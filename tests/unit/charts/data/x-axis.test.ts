import { afterEach, describe, expect, it } from "vitest";
import { dateMistake, fillDates, readDate } from "../../../../build/charts/data/dates.ts";
import { chart } from "../chart.ts";

const line = (text: string, more = "", type = "line") =>
  chart(`type: ${type}\ndata: { file: a.csv, x: x, y: y }\n${more}`, { "a.csv": `x,y\n${text}` });
const rows = (...xs: readonly (string | number)[]) => xs.map((x, at) => `${x},${at + 1}`).join("\n");
const zone = process.env["TZ"];
afterEach(() => {
  if (zone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zone;
});

describe("dates", () => {
  it.each([
    ["2024-5-1", "write 2024-05-01"],
    ["2024-5", "write 2024-05"],
    ["2024-02-30", "no such day"],
    ["2024-2-30", "no such day"],
    ["2024-13", "no such day or month"],
    ["01/02/2024", "dd/mm/yyyy or mm/dd/yyyy"],
    ["1.2.24", "year, month, day"],
  ])("%s is told what is wrong with it", (text, hint) => {
    expect(dateMistake(text)).toContain(hint);
  });
  it.each([
    ["2024", "year", "2024-01-01T00:00:00.000Z"],
    ["2024-Q3", "quarter", "2024-07-01T00:00:00.000Z"],
    ["2024-W01", "week", "2024-01-01T00:00:00.000Z"],
    ["2020-W53", "week", "2020-12-28T00:00:00.000Z"],
    ["2021-W01", "week", "2021-01-04T00:00:00.000Z"],
    ["2024-02", "month", "2024-02-01T00:00:00.000Z"],
    ["2024-02-29", "day", "2024-02-29T00:00:00.000Z"],
    ["2024-02-29T09:30", "minute", "2024-02-29T09:30:00.000Z"],
  ])("%s is a %s", (text, unit, iso) => {
    const date = readDate(text);
    expect([date?.unit, date && new Date(date.time).toISOString()]).toEqual([unit, iso]);
  });
  it.each([
    "2023-02-29",
    "2024-13",
    "2024-Q5",
    "2024-2",
    "24-02-10",
    "2024-02-10T24:00",
    "2024-02-10T09:30Z",
    "1,000",
    "",
  ])("%j is none", (text) => expect(readDate(text)).toBeUndefined());
  it.each(["Pacific/Kiritimati", "America/Los_Angeles", "Asia/Kathmandu", "UTC"])("are the same in %s", (name) => {
    process.env["TZ"] = name;
    const { data } = line(rows("2024-03-09", "2024-03-10", "2024-03-11"));
    expect(data.series[0]?.points.map(({ time }) => time)).toEqual([9, 10, 11].map((day) => Date.UTC(2024, 2, day)));
  });
  it.each(["03/04/2025", "2025/03/04", "3.4.2025", "2025-03-04T09:30+09:00", "2025-03-04T09:30Z", "2025-2-1"])(
    "of which not everyone reads %s alike are mistakes in their row",
    (text) => {
      expect(line(rows("2025-03-01", text)).mistakes).toEqual(["content/data/a.csv:3:1 date-invalid"]);
      expect(line(rows("2025-03-01", text), "", "column").mistakes).toEqual(["content/data/a.csv:3:1 date-invalid"]);
    },
  );
});

describe("the axis of x", () => {
  it("is of dates for lines, of categories that keep their dates for columns", () => {
    const file = rows(2014, 2015, 2016);
    expect([line(file).data.xKind, line(file).data.dateUnit]).toEqual(["date", "year"]);
    expect([line(file, "", "column").data.xKind, line(file, "", "column").data.dateUnit]).toEqual(["category", "year"]);
    expect(line(file, "axes: { x: { as: number } }").data.series[0]?.points[0]?.x).toBe(2014);
    expect(line(file, "axes: { x: { as: category } }").data.dateUnit).toBeUndefined();
    expect(line(rows(1000, 1500, 9000)).data.xKind).toBe("number");
    expect(line(rows(2014, 2015), "", "scatter").data.xKind).toBe("number");
    expect(line(rows("2014-02", "2015-02"), "", "scatter").data.xKind).toBe("date");
    expect(line(rows("a", "b")).data.xKind).toBe("category");
  });
  it("keeps the place of years that are missing, as gaps", () => {
    const { data, values, codes } = line(rows(2014, 2016, 2017), "", "column");
    expect(codes).toEqual([]);
    expect(data.categories).toEqual(["2014", "2015", "2016", "2017"]);
    expect(values["y"]).toEqual([1, null, 2, 3]);
  });
  it("reaches as far as the domain, and refuses what lies outside", () => {
    const { data } = line(rows(2015, 2016), "domain: [2014, 2017]", "column");
    expect(data.categories).toEqual(["2014", "2015", "2016", "2017"]);
    expect(line(rows(2015, 2016), "domain: [2016, 2018]").mistakes).toEqual([
      "content/data/a.csv:2:1 chart-domain-invalid",
    ]);
    expect(line(rows(2015, 2016), "domain: [2018, 2016]").codes).toEqual(["chart-domain-invalid"]);
    expect(line(rows("a", "b"), "domain: [2016, 2018]").codes).toEqual(["chart-domain-invalid"]);
  });
  it("lists only the years that there are, where the author says so", () => {
    expect(line(rows(1992, 1994, 2017), "domain: listed").data.categories).toEqual(["1992", "1994", "2017"]);
    expect(line(rows(1992, 1994, 2017)).codes).toEqual(["chart-mostly-gaps"]);
  });
  it("is in order of time, whatever the order of the file", () => {
    expect(line(rows("2024-Q2", "2024-Q1", "2023-Q4"), "", "column").data.categories).toEqual([
      "2023-Q4",
      "2024-Q1",
      "2024-Q2",
    ]);
    expect(line(rows(3, 1, 2)).data.series[0]?.points.map(({ x }) => x)).toEqual([1, 2, 3]);
  });
  it("does not invent steps that the data does not take", () => {
    expect(
      fillDates(
        [2000, 2002, 2006].map((year) => Date.UTC(year, 0)),
        "year",
      ),
    ).toEqual(["2000", "2002", "2004", "2006"]);
    const week = (text: string) => readDate(text)!.time;
    expect(fillDates([week("2020-W52"), week("2020-W53"), week("2021-W03")], "week")).toEqual([
      "2020-W52",
      "2020-W53",
      "2021-W01",
      "2021-W02",
      "2021-W03",
    ]);
    expect(fillDates([Date.UTC(2024, 0), Date.UTC(2024, 6)], "month")).toEqual(["2024-01", "2024-07"]);
    expect(line(rows("2000-08", "2001-06-18", "2003-11-30")).data.categories).toHaveLength(3);
  });
  it("of half dates and half something else is a mistake in the rows that are else", () => {
    expect(line(rows(2014, 2015, "2016e")).mistakes).toEqual(["content/data/a.csv:4:1 chart-x-mixed"]);
    expect(line(rows(2014, 2015, "2016e"), "axes: { x: { as: category } }").codes).toEqual([]);
    expect(line(rows(2014, "soon"), "axes: { x: { as: date } }").codes).toEqual(["date-invalid"]);
    expect(line(rows(1, "two"), "", "scatter").codes).toEqual(["cell-not-number"]);
  });
});

describe("dates at unequal steps", () => {
  it("need an axis in proportion to time, others do not", () => {
    expect(line(rows(1992, 1994, 2017), "domain: listed").data.uneven).toBe(true);
    expect(line(rows("2000-08", "2001-06-18")).data.uneven).toBe(true);
    expect(line(rows(2000, 2002, 2004)).data.uneven).toBeUndefined();
    expect(line(rows(2014, 2016, 2017)).data.uneven).toBeUndefined();
    expect(line(rows(1992, 1994, 2017), "domain: listed", "column").data.uneven).toBeUndefined();
  });
});
