// Fonts of the talk itself: read, checked, cut down and embedded like ours.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { defaultFamilies } from "../../../build/fonts/faces.ts";
import { fontCss } from "../../../build/fonts/fonts.ts";
import { NotAFont, nearestFace, readFont } from "../../../build/fonts/own.ts";
import type { OwnFace } from "../../../build/model/font.ts";

const require = createRequire(import.meta.url);
const file = (name: string) => readFileSync(require.resolve(name));
const typewriter = "katex/dist/fonts/KaTeX_Typewriter-Regular";

describe("a font file", () => {
  it.each(["ttf", "woff", "woff2"])(
    "says as %s what it is called and what it holds, whatever its name",
    async (ending) => {
      const face = await readFont("content/fonts/house.bin", file(`${typewriter}.${ending}`));
      expect(face).toMatchObject({ family: "KaTeX_Typewriter", weight: 400, style: "normal", isRestricted: false });
      expect(face.ranges[0]).toEqual([32, 127]);
    },
  );

  it("is told apart from what is none, or is damaged", async () => {
    await expect(readFont("a.ttf", Buffer.from("no font"))).rejects.toThrow(NotAFont);
    await expect(readFont("a.ttf", file(`${typewriter}.ttf`).subarray(0, 300))).rejects.toThrow(NotAFont);
    await expect(readFont("a.woff2", file(`${typewriter}.woff2`).subarray(0, 300))).rejects.toThrow(NotAFont);
  });

  it("stands for the weights that are nearest, and for no italic that it is not", () => {
    const faces = [300, 500, 700].map((weight) => ({ weight, style: "normal" }) as OwnFace);
    expect([400, 600, 900].map((weight) => nearestFace(faces, weight, "normal")?.weight)).toEqual([300, 500, 700]);
    expect(nearestFace(faces, 400, "italic")).toBeUndefined();
  });
});

describe("a family of the talk's own", () => {
  it("is embedded in the place of ours, which gives only the letters that it lacks", async () => {
    const face = await readFont("content/fonts/house.ttf", file(`${typewriter}.ttf`));
    const own = new Map([[face.family, [face]]]);
    const css = await fontCss("Ωš", false, { ...defaultFamilies, text: face.family }, "en", own);
    const rules = css.split("\n").filter((rule) => rule.includes('"Kamishibai Text"'));
    const sizes = rules.map((rule) => Buffer.from(/base64,([^)]+)/.exec(rule)![1]!, "base64").length);
    // Its own face once, though three weights are asked for, and a handful of ours for what it lacks.
    expect(rules.filter((rule) => rule.includes("font-weight:400;font-style:normal")).length).toBeGreaterThan(1);
    expect(Math.max(...sizes)).toBeGreaterThan(5_000);
    expect(sizes.filter((size) => size > 5_000)).toHaveLength(1);
    expect(css).toBe(await fontCss("šΩ", false, { ...defaultFamilies, text: face.family }, "en", own));
  });
});
