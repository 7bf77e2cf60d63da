// The manual's pages on the stage say what the code says: its keys, its layouts, its fonts.
import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { build } from "../../build/index.ts";
import { keys } from "../../build/client/keys.ts";
import { wordsOf } from "../../build/words/words.ts";
import { families } from "../../build/fonts/faces.ts";

const page = (name: string) => readFileSync(`docs/${name}.md`, "utf8");

describe("the manual", () => {
  it("lists every key that the help lists, in the same words", () => {
    const rows = [...page("presenting").matchAll(/^\| (.+) \| (.+) \|$/gm)].map(([, pressed, does]) => [pressed, does]);
    const words = wordsOf("en").stage.does;
    expect(rows.slice(2)).toEqual(keys.map(({ keys: pressed, does }) => [pressed, words[does]]));
  });

  it("lists every layout", () => {
    const named = [...page("layouts").matchAll(/^\| `([\w-]+)` \| [^|]+ \|$/gm)].map(([, name]) => name);
    const files = readdirSync("templates/layouts").map((file) => file.replace(".hbs", ""));
    expect([...named].sort()).toEqual(files.sort());
  });

  it("shows every layout, and every option of one, in the gallery of layouts", async () => {
    const chapters = "tests/layouts-gallery/content/chapters";
    const written = readdirSync(chapters)
      .map((file) => readFileSync(`${chapters}/${file}`, "utf8"))
      .join("\n");
    const options = [...page("layouts").matchAll(/^\| `([.\w-]+)` \| [^|]+ \| [^|]+ \|$/gm)].map(
      ([, name = ""]) => name,
    );
    expect(options.length).toBeGreaterThanOrEqual(9);
    const used = [...written.matchAll(/\{([^{}\n]+)\}/g)].flatMap(([, inside = ""]) =>
      inside.split(/\s+/).map((one) => one.split("=")[0]),
    );
    expect(options.filter((option) => !used.includes(option))).toEqual([]);
    const out = await mkdtemp(join(tmpdir(), "kamishibai-layouts-"));
    await build({ root: "tests/layouts-gallery", out, audiences: ["kamishibai"], only: ["html"] });
    const deck = readFileSync(join(out, "public/kamishibai/index.html"), "utf8");
    await rm(out, { recursive: true });
    const shown = new Set([...deck.matchAll(/ data-layout="([\w-]+)"/g)].map(([, name]) => name));
    expect([...shown].sort()).toEqual(
      readdirSync("templates/layouts")
        .map((file) => file.replace(".hbs", ""))
        .sort(),
    );
  });

  it("names every font that is carried", () => {
    const text = page("themes").replace(/\s+/g, " ");
    for (const family of Object.keys(families)) expect(text).toContain(family);
  });
});
