// The manual's pages on the stage say what the code says: its keys, its layouts, its fonts.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { keys } from "../../build/client/keys.ts";
import { wordsOf } from "../../build/render/stage-words.ts";
import { families } from "../../build/fonts/faces.ts";

const page = (name: string) => readFileSync(`docs/${name}.md`, "utf8");

describe("the manual", () => {
  it("lists every key that the help lists, in the same words", () => {
    const rows = [...page("presenting").matchAll(/^\| (.+) \| (.+) \|$/gm)].map(([, pressed, does]) => [pressed, does]);
    const words = wordsOf("en").stage.does;
    expect(rows.slice(2)).toEqual(keys.map(({ keys: pressed, does }) => [pressed, words[does]]));
  });

  it("lists every layout", () => {
    const named = [...page("layouts").matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name);
    const files = readdirSync("templates/layouts").map((file) => file.replace(".hbs", ""));
    expect([...named].sort()).toEqual(files.sort());
  });

  it("names every font that is carried", () => {
    const text = page("themes").replace(/\s+/g, " ");
    for (const family of Object.keys(families)) expect(text).toContain(family);
  });
});
