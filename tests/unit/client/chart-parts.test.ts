import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chartParts } from "../../../build/client/chart-parts.ts";
import type { ChartParts } from "../../../build/model/output.ts";

// Two families that share some code, and what makes names hard to follow: inner names like outer ones, members, shorthand.
const modules = {
  "start.js": "export const log = []; globalThis.log = log;",
  "shared.js": `/*! shared, by someone */
    export const share = 3;
    export function both(value) { const share = 10; return value + share; }
    export const never = () => "nobody asks for this";`,
  "one.js": `import { log } from "./start.js"; import { both, share } from "./shared.js";
    class Mark { static share = share; log() { return this.share ?? Mark.share; } }
    const size = { share, both: both(share) };
    share: for (;;) break share;
    const { share: renamed, both: other = 1 } = size;
    log.push("one", size.share, size.both, new Mark().log(), renamed, other);`,
  "two.js": `import { log } from "./start.js"; import { both } from "./shared.js";
    function Shape() {} Shape.id = "two's own"; Shape.defaults = { both };
    log.push("two", Shape.defaults.both(1), \`\${Shape.id}\`);`,
};

describe("the parts of the charts script", () => {
  let root: string;
  let made: ChartParts;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "kamishibai-test-"));
    await mkdir(join(root, "src"));
    for (const [name, text] of Object.entries(modules)) await writeFile(join(root, "src", name), text);
    made = await chartParts(root, "src/start.js", { one: "src/one.js", two: "src/two.js" });
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  const scriptOf = (...families: string[]) => {
    const wanted = families.reduce((mask, family) => mask | (1 << made.families.indexOf(family)), 0);
    return made.parts.flatMap(([mask, script]) => ((mask & wanted) === 0 ? [] : script)).join("\n");
  };
  const run = (...families: string[]) => {
    const world: { log?: unknown[] } = {};
    runInNewContext(`"use strict";(()=>{${scriptOf(...families)}})()`, world);
    return [...(world.log ?? [])];
  };

  it("run alone and together, each as its module would", () => {
    const [one, two] = [
      ["one", 3, 13, 3, 3, 13],
      ["two", 11, "two's own"],
    ];
    expect(run("one")).toEqual(one);
    expect(run("two")).toEqual(two);
    expect(run("one", "two")).toEqual([...one, ...two]);
  });
  it("hold nothing that only another family needs", () => {
    expect(scriptOf("one")).not.toContain("two's own");
    expect(scriptOf("two")).not.toContain('"one"');
    expect(scriptOf("one", "two")).not.toContain("nobody asks");
  });
  it("keep what licences ask to keep", () => {
    expect(scriptOf("two")).toContain("/*! shared, by someone */");
  });
  it("have short names", () => {
    expect(scriptOf("one", "two")).not.toMatch(/function both|class Mark|function Shape/);
  });
});
