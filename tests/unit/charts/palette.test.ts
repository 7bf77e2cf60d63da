// The series colours of every theme, on its light and its dark ground: seen against the paper, told apart by every eye, in grey too.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contrast, difference, oklab, seenWith, visions } from "../../../build/charts/colours.ts";

const names = ["1", "2", "3", "4", "5", "6", "7", "8"].map((number) => `series-${number}`);

interface Ground {
  readonly name: string; // "kamishibai .dark"
  readonly colours: ReadonlyMap<string, string>; // "series-1" -> "#b3282d"
}
// What stands in for a theme that names no colours of its own is made of its ink and accent, and not measured here.
const grounds = readdirSync("templates/themes").flatMap((file): Ground[] =>
  [...readFileSync(`templates/themes/${file}`, "utf8").matchAll(/([^{}]*)\{([^{}]*--series-1: #[^{}]*)\}/g)].map(
    ([, selector = "", body = ""]) => ({
      name: `${file.replace(".css", "")} ${/\.(light|dark)/.exec(selector)?.[0] ?? ""}`,
      colours: new Map(
        [...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = "", value = ""]) => [name, value]),
      ),
    }),
  ),
);
const pairs = <T>(list: readonly T[]) =>
  list.flatMap((one, at) => list.slice(at + 1).map((other) => [one, other] as const));
const lightness = (colour: string) => oklab(greyOf(colour))[0];
/** As a printer without colour sees it. */
function greyOf(colour: string): string {
  const linear = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  const light = 0.2126 * linear[0]! + 0.7152 * linear[1]! + 0.0722 * linear[2]!;
  const encoded = Math.round((light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055) * 255);
  return `#${encoded.toString(16).padStart(2, "0").repeat(3)}`;
}

describe("series colours", () => {
  it("are given for both grounds of each theme", () => {
    expect(grounds.map(({ name }) => name).sort()).toEqual([
      "kamishibai .dark",
      "kamishibai .light",
      "ledger .dark",
      "ledger .light",
      "night .dark",
      "night .light",
    ]);
  });

  it.each(grounds)("of $name stand out from the paper by 3 to 1", ({ name, colours }) => {
    const papers = [colours.get("paper")!, colours.get("wash")!, ...(name.includes("light") ? ["#ffffff"] : [])];
    for (const series of [...names, "quiet", "accent"])
      for (const paper of papers)
        expect(contrast(colours.get(series)!, paper), `${series} on ${paper}`).toBeGreaterThanOrEqual(3);
  });

  it.each(grounds)("of $name are told apart, also under each kind of colour blindness", ({ colours }) => {
    // The quiet colour too: with several series highlighted, each of them stands beside those that are not.
    for (const [one, other] of pairs([...names, "quiet"])) {
      const [a, b] = [colours.get(one)!, colours.get(other)!];
      expect(difference(a, b), `${one} and ${other}`).toBeGreaterThanOrEqual(0.115);
      for (const vision of Object.keys(visions) as (keyof typeof visions)[])
        expect(
          difference(seenWith(vision, a), seenWith(vision, b)),
          `${one} and ${other}, ${vision}`,
        ).toBeGreaterThanOrEqual(0.066);
    }
  });

  it.each(grounds)("of $name differ in grey, the first three most", ({ colours }) => {
    for (const [one, other] of pairs(names))
      expect(
        Math.abs(lightness(colours.get(one)!) - lightness(colours.get(other)!)),
        `${one} and ${other}`,
      ).toBeGreaterThanOrEqual(0.03);
    for (const [one, other] of pairs(names.slice(0, 3)))
      expect(
        Math.abs(lightness(colours.get(one)!) - lightness(colours.get(other)!)),
        `${one} and ${other}`,
      ).toBeGreaterThanOrEqual(0.075);
  });

  it.each(grounds)("of $name let the highlighted one stand out from the quiet ones, in grey too", ({ colours }) => {
    const [loud, quiet] = [colours.get("accent")!, colours.get("quiet")!];
    expect(difference(loud, quiet)).toBeGreaterThanOrEqual(0.15);
    for (const vision of Object.keys(visions) as (keyof typeof visions)[])
      expect(difference(seenWith(vision, loud), seenWith(vision, quiet)), vision).toBeGreaterThanOrEqual(0.1);
    expect(Math.abs(lightness(loud) - lightness(quiet))).toBeGreaterThanOrEqual(0.08);
  });
});
