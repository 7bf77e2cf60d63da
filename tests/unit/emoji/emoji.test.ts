import { describe, expect, it } from "vitest";
import { loadEmoji } from "../../../build/emoji/load.ts";
import { emojiIn, keyOf, shelfOf } from "../../../build/emoji/signs.ts";
import { textWithEmoji, withoutEmoji } from "../../../build/render/emoji.ts";
import { readImage } from "../../../build/images/read-image.ts";

describe("emoji", () => {
  it("are signs that a reader sees as one picture; letters, figures and signs of text are none", () => {
    expect(emojiIn("Hot 🥵 👩‍💻👍🏽 🇯🇵 ❤️, but ❤ ✓ © 1️⃣ 5 #")).toEqual(["🥵", "👩‍💻", "👍🏽", "🇯🇵", "❤️"]);
    expect(keyOf("❤️")).toBe("2764");
    expect(keyOf("👩‍💻")).toBe("1f469-200d-1f4bb");
    expect(shelfOf("1f469-200d-1f4bb")).toBe(0x1f469 % 64);
  });

  it("have a drawing each, flags too, and what has none is left out", async () => {
    const found = await loadEmoji(["🥵", "👩‍💻", "👍🏽", "🇯🇵", "❤️", "✅", "🏴‍☠️", "🏳️‍🌈🏳"]);
    expect([...found.keys()]).toEqual(["🥵", "👩‍💻", "👍🏽", "🇯🇵", "❤️", "✅", "🏴‍☠️"]);
    for (const [sign, svg] of found) {
      const { value, diagnostics } = readImage({ path: `${sign}.svg`, bytes: Buffer.from(svg) });
      expect([sign, value?.kind, diagnostics]).toEqual([sign, "drawing", []]);
    }
  });

  it("are written with the sign as their words, once in a part, and leave plain titles", () => {
    const drawing = readImage({ path: "a.svg", bytes: Buffer.from('<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>') });
    const emoji = new Map([["🥵", drawing.value!]]);
    const html = textWithEmoji("a < 🥵🥵 ✅", emoji, new Map(), "s");
    expect(html).toMatch(
      /^a &lt; <svg role="img" aria-label="🥵" class="emoji" id="k-s-e1".*<\/svg><svg role="img" aria-label="🥵" class="emoji"><use href="#k-s-e1"[^>]*\/><\/svg> ✅$/,
    );
    expect(withoutEmoji("Hot 🥵 city 🥵", emoji)).toBe("Hot city");
  });
});
