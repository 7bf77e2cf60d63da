// What a build does not need it must not load. Intl's tables alone take as long as twenty slides.
import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";

const script = `
const made = [];
for (const name of Object.getOwnPropertyNames(Intl))
  if (typeof Intl[name] === "function" && /^[A-Z]/.test(name))
    Intl[name] = class extends Intl[name] { constructor(...all) { super(...all); made.push(name + " " + all[0]); } };
const { check } = await import("./dist/index.js");
const { report, variants } = await check({ root: process.argv[1] });
for (const variant of variants) await variant.presenter(), await variant.handout(new Map());
const loaded = process.moduleLoadList.filter((name) => name.startsWith("NativeModule "));
console.log(JSON.stringify({ errors: report.errorCount, made, net: loaded.some((name) => /internal\\/(tls|http2)/.test(name)) }));
`;

const talks = [
  ["charts", "tests/samples/charts"],
  ["facts in English and Japanese", "tests/samples/expressions"],
];

describe("checking and rendering a talk", () => {
  it.each(talks)("with %s loads neither the tables of all languages nor the network", (_, root = "") => {
    const args = ["--input-type=module", "-e", script, root];
    const said = execFileSync(process.execPath, args, { encoding: "utf8" });
    expect(JSON.parse(said)).toEqual({ errors: 0, made: [], net: false });
  });
});
