// Diagrams are understood whole or refused: what a program of others would leave out, or draw as something else, is a mistake here.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawDiagram } from "../../../build/diagrams/draw.ts";
import { readFlowchart } from "../../../build/diagrams/flowchart.ts";
import { readStates } from "../../../build/diagrams/states.ts";
import { readImage } from "../../../build/images/read-image.ts";
import type { Diagram } from "../../../build/model/diagram.ts";

const flow = (body: string): Diagram => {
  const read = readFlowchart(`flowchart LR\n${body}`);
  if (!("nodes" in read)) throw new Error(JSON.stringify(read));
  return read;
};
const faults = (body: string) => {
  const read = readFlowchart(`flowchart LR\n${body}`);
  return "nodes" in read ? [] : read.map(({ line, column, what }) => `${line}:${column} ${what}`);
};
const arrows = (body: string) =>
  flow(body).edges.map(({ from, to, label, line, start, end, length }) => [from, to, label, line, start, end, length]);

describe("a flowchart", () => {
  it.each([
    ["a-->b", ["a", "b", "", "solid", "", "arrow", 1]],
    ["a --> b", ["a", "b", "", "solid", "", "arrow", 1]],
    ["a---b", ["a", "b", "", "solid", "", "", 1]],
    ["a ----> b", ["a", "b", "", "solid", "", "arrow", 3]],
    ["a -.-> b", ["a", "b", "", "dotted", "", "arrow", 1]],
    ["a ==> b", ["a", "b", "", "thick", "", "arrow", 1]],
    ["a <--> b", ["a", "b", "", "solid", "arrow", "arrow", 1]],
    ["a --x b", ["a", "b", "", "solid", "", "cross", 1]],
    ["a --o b", ["a", "b", "", "solid", "", "circle", 1]],
    ["a ~~~ b", ["a", "b", "", "hidden", "", "", 1]],
    ["a -->|two words| b", ["a", "b", "two words", "solid", "", "arrow", 1]],
    ["a -- two words --> b", ["a", "b", "two words", "solid", "", "arrow", 1]],
    ["a == so ==> b", ["a", "b", "so", "thick", "", "arrow", 1]],
    ["a -. so .-> b", ["a", "b", "so", "dotted", "", "arrow", 1]],
    ["über-1 --> 日本", ["über-1", "日本", "", "solid", "", "arrow", 1]],
  ])("%s", (text, arrow) => {
    expect(arrows(text)).toEqual([arrow]);
  });

  it("has nodes of every shape, with words, lines and brackets in quotes", () => {
    const { nodes } = flow(
      'a[A box] --> b(round)\nb --> c([stadium]) --> d[[sub]] --> e[(data)] --> f((circle)) --> g(((two)))\ng --> h{choice} --> i{{six}} --> j[/lean/] --> k[\\lean\\] --> l[/up\\] --> m[\\down/] --> n>flag]\nn --> o["f(x) [1]"] --> p[two<br>lines]',
    );
    expect(nodes.map(({ shape }) => shape)).toEqual([
      "box", "round", "stadium", "subroutine", "cylinder", "circle", "double-circle", "diamond", "hexagon", "lean-right",
      "lean-left", "trapezium", "trapezium-down", "flag", "box", "box",
    ]); // prettier-ignore
    expect(nodes.slice(-2).map(({ label }) => label)).toEqual(["f(x) [1]", "two\nlines"]);
  });

  it("joins many with many, parts statements by semicolons, and puts nodes into groups", () => {
    expect(arrows("a & b --> c & d; d --> e").map(([from, to]) => `${from}${to}`)).toEqual([
      "ac",
      "ad",
      "bc",
      "bd",
      "de",
    ]);
    const { nodes, groups, edges } = flow(
      "subgraph one [A title]\n  a --> b\n  subgraph two\n  c\n  end\nend\none --> d",
    );
    expect(groups).toEqual([
      { id: "one", label: "A title", parent: "" },
      { id: "two", label: "two", parent: "one" },
    ]);
    expect(nodes.map(({ id, group }) => [id, group])).toEqual([
      ["a", "one"],
      ["b", "one"],
      ["c", "two"],
      ["d", ""],
    ]);
    expect(edges.at(-1)).toMatchObject({ from: "one", to: "d" });
  });

  it("refuses at its column what it does not understand", () => {
    expect(faults("  garbage here")).toEqual(["2:11 This is no arrow that can be drawn."]);
    expect(faults("a[open --> b")).toEqual(["2:2 This bracket is never closed."]);
    expect(faults("a[f(x)]")).toEqual(["2:3 This text cannot be drawn."]);
    expect(faults("a[<b>x</b>]")).toEqual(["2:3 This text cannot be drawn."]);
    expect(faults("a:::red")).toEqual(["2:2 Colours come from the theme of the talk."]);
    expect(faults("a@{ shape: doc }")).toEqual(["2:2 This form cannot be drawn."]);
    expect(faults("a ---->|x b")).toEqual(["2:8 Here a node should stand."]);
    expect(faults("style a fill:#f00\nclick a href")).toHaveLength(2);
    expect(faults("subgraph a\nb")).toEqual(["3:1 A subgraph is never closed."]);
    expect(faults("end")).toEqual(["2:1 This ends a subgraph that never began."]);
  });

  it("shows every word of what it accepts", async () => {
    const word = fc
      .stringMatching(/^[A-Za-zäöé0-9]{1,8}$/)
      .filter((one) => !/^(?:end|style|class|click|direction|subgraph|graph|flowchart)/i.test(one));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(word, word, word, fc.constantFrom("-->", "---", "-.->", "==>")), {
          minLength: 1,
          maxLength: 6,
        }),
        async (rows) => {
          const body = rows.map(([a, b, label, arrow], at) => `n${at}[${a}]${arrow}|${label}|m${at}(${b})`).join("\n");
          const drawn = await drawDiagram("mermaid", `graph TD\n${body}`);
          if (!("svg" in drawn)) throw new Error(JSON.stringify(drawn));
          for (const one of rows.flat().filter((text) => !/^[-=.>]+$/.test(text)))
            expect(drawn.svg).toContain(`>${one}<`);
        },
      ),
      { seed: 20261127, numRuns: 60 },
    );
  });
});

describe("a state diagram", () => {
  it("has a beginning, an end, names, words and groups", () => {
    const read = readStates(
      'stateDiagram-v2\n[*] --> Open\nOpen --> Shut : push\nstate "Quite shut" as Shut\nShut --> [*]\nstate In {\n a --> b\n}',
    ) as Diagram;
    expect(read.nodes.map(({ label, shape }) => [label, shape])).toEqual([
      ["", "start"], ["Open", "round"], ["Quite shut", "round"], ["", "end"], ["a", "round"], ["b", "round"],
    ]); // prettier-ignore
    expect(read.edges[1]).toMatchObject({ label: "push", end: "arrow" });
    expect(readStates("stateDiagram-v2\nnote right of a: x\n}")).toHaveLength(2);
  });
});

describe("a drawing", () => {
  it("is in the colours and the font of the theme, and passes our reader of drawings without a loss", async () => {
    for (const [kind, text] of [
      ["mermaid", "graph LR\na[(日本語)] -->|yes & <no>| b"],
      ["mermaid", "graph LR\na[(日本語)] -->|yes| b\nsubgraph s\nc\nend\ns --> a"],
      ["dot", "digraph { a -> b [label=x]; c }"],
    ] as const) {
      const drawn = await drawDiagram(kind, text);
      if (!("svg" in drawn)) {
        expect(text).toContain("<no>");
        continue;
      }
      expect(drawn.svg).toContain("var(--ink)");
      expect(drawn.svg).not.toMatch(/#0[1-5]0[1-5]0[1-5]|Helvetica|black/);
      const { value, diagnostics } = readImage({ path: "d.svg", bytes: Buffer.from(drawn.svg) });
      expect([value?.kind, diagnostics]).toEqual(["drawing", []]);
    }
  });

  it("says in words what leads to what", async () => {
    expect(await drawDiagram("mermaid", "graph LR\na[One]-->|so| b[Two]<-->c")).toMatchObject({
      label: "One → Two (so); Two ↔ c",
    });
  });

  it("is refused for other kinds and settings, at its line", async () => {
    expect(await drawDiagram("mermaid", "\n%% plan\ngantt\n a")).toMatchObject([{ line: 3 }]);
    expect(await drawDiagram("mermaid", "%%{init: {}}%%\ngraph LR\na")).toMatchObject([{ line: 1 }]);
    expect(await drawDiagram("dot", "digraph {\n a -> }")).toMatchObject([{ line: 2 }]);
    expect(await drawDiagram("mermaid", "")).toHaveLength(1);
  });
});
