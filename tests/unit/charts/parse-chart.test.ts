import { describe, expect, it } from "vitest";
import { chart } from "./chart.ts";

const data = "data: { rows: [{ year: 2014, yen: 2 }, { year: 2015, yen: 6 }], x: year, y: yen }";

describe("a chart's YAML", () => {
  it("names every mistake in it at once, each where it stands", () => {
    const { mistakes, spec } = chart(
      `type: column\ntitel: T\nlabels: end\naxes: { z: {}, y: { scale: logg } }\nsteps:\n  - { shw: 1 }\nannotations: [{ txt: a, text: b, at: 2014 }]\n${data}`,
    );
    expect(mistakes).toEqual([
      "content/charts/c.yaml:2:1 key-unknown",
      "content/charts/c.yaml:3:9 choice-unknown",
      "content/charts/c.yaml:4:9 key-unknown",
      "content/charts/c.yaml:4:28 choice-unknown",
      "content/charts/c.yaml:6:7 key-unknown",
      "content/charts/c.yaml:7:17 key-unknown",
    ]);
    expect(spec.sound).toBe(true);
  });
  it("tells of an annotation where it stands, with others before it that are wrong", () => {
    const { mistakes } = chart(`type: column\nannotations: [{ text: a }, { x: 2014, series: Q, text: b }]\n${data}`);
    expect(mistakes).toEqual([
      "content/charts/c.yaml:2:15 annotation-unclear",
      "content/charts/c.yaml:2:47 chart-name-unknown",
    ]);
  });
  it.each(["doughnut", "treemap", "waffle"])("has no place for annotations where a %s has no axes", (type) => {
    const made = chart(
      `type: ${type}\nannotations: [{ text: a, x: b }]\ndata: { rows: [{ x: b, y: 1 }, { x: c, y: 2 }], x: x, y: y }`,
    );
    expect(made.mistakes).toEqual(["content/charts/c.yaml:2:1 chart-role-unused"]);
  });
  it("says what was meant, also deep inside", () => {
    const { report } = chart(
      `type: column\ndata: { rows: [{ year: 2014, yen: 2 }], x: year, y: yen, filter: { year: { form: 1 } } }`,
    );
    expect(report.diagnostics.map(({ hint }) => hint)).toEqual(['Did you mean "from"? Known keys: from, not, to.']);
  });
  it("says that a title and a description are missing", () => {
    const { report } = chart(
      "type: column\n# title: description: unit:\ndata: { rows: [[1, 2]], columns: [x, y], x: x, y: y }",
    );
    expect(report.diagnostics.map(({ message }) => message)).toEqual([
      'The key "title" is missing.',
      'The key "description" is missing.',
    ]);
  });
  it("is a stand-in where too much is wrong, and says nothing more", () => {
    const { spec, data, codes } = chart("type: 3\ndata: {}");
    expect([spec.sound, data.series, codes]).toEqual([false, [], ["chart-type-unknown"]]);
  });
  it("keeps code, addresses and HTML as the texts that they are", () => {
    const evil = ["function () { return 1 }", "url(https://example.org/a.png)", "<img src=x onerror=alert(1)>"];
    const { spec, codes } = chart(
      `type: column\nsubtitle: ${JSON.stringify(evil[2])}\nchartjs: { options: { cutout: ${JSON.stringify(evil[0])}, rotation: ${JSON.stringify(evil[1])} } }\n${data}`,
    );
    expect(codes).toEqual([]);
    expect(spec.subtitle).toBe(evil[2]);
    expect(spec.chartjs).toEqual({ options: { cutout: evil[0], rotation: evil[1] } });
  });
  it("reads a prototype's name as a name", () => {
    const { codes } = chart(`type: column\n__proto__: { polluted: 1 }\nconstructor: x\n${data}`);
    expect(codes).toEqual(["key-unknown", "key-unknown"]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
  it("writes annotations out by what places them", () => {
    const { spec, codes } = chart(
      `type: column\nannotations: [{ from: 2014, to: 2015, text: a }, { at: 3, axis: y, text: b }, { x: 2014, text: c }]\n${data}`,
    );
    expect(codes).toEqual([]);
    expect(spec.annotations).toEqual([
      { kind: "range", axis: "x", from: 2014, to: 2015, text: "a", panels: [], number: 1 },
      { kind: "line", axis: "y", at: 3, text: "b", panels: [], number: 2 },
      { kind: "point", x: 2014, arrow: true, text: "c", panels: [], number: 3 },
    ]);
  });
});

describe("steps", () => {
  const steps = (text: string) =>
    chart(
      `type: column\nhighlight: [2015]\nannotations: [{ at: 2014, text: a }, { at: 2015, text: b }]\nsteps: ${text}\n${data}`,
    );
  it("are complete, each for itself, and the chart begins without what they bring", () => {
    const { spec, codes } = steps("[{ show: [2014] }, { show: all, annotate: 2 }, { annotate: all }]");
    expect(codes).toEqual([]);
    expect(spec.start).toEqual({ show: [], highlight: ["2015"], annotations: [] });
    expect(spec.steps).toEqual([
      { show: ["2014"], highlight: ["2015"], annotations: [] },
      { show: "all", highlight: ["2015"], annotations: [1] },
      { show: "all", highlight: ["2015"], annotations: [0, 1] },
    ]);
  });
  it("leave what they do not mention where it is from the start", () => {
    const { spec } = steps("[{ highlight: 2014 }, { highlight: none }]");
    expect(spec.start).toEqual({ show: "all", highlight: [], annotations: [0, 1] });
    expect(spec.steps.map(({ highlight }) => highlight)).toEqual([["2014"], []]);
  });
  it("begin with what `start` says", () => {
    const { spec, codes } = steps("[{ show: all }, { annotate: all }]\nstart: { show: [2014], annotate: 1 }");
    expect(codes).toEqual([]);
    expect(spec.start).toEqual({ show: ["2014"], highlight: ["2015"], annotations: [0] });
    expect(spec.steps[0]).toEqual({ show: "all", highlight: ["2015"], annotations: [0] });
  });
  it("are all there at once where there are none", () => {
    expect(steps("[]").spec.start).toEqual({ show: "all", highlight: ["2015"], annotations: [0, 1] });
  });
});
