// What the two windows may say to each other: anything else is as if it had not been said.
import { describe, expect, it } from "vitest";
import { isMessage } from "../../../build/client/presenter/link.ts";

const good = { kamishibai: "key", role: "speaker" };
const where = { indexh: 2, indexv: 0, indexf: undefined, paused: false };

describe("a message", () => {
  it("of this deck and this shape is heard", () => {
    for (const message of [good, { ...good, where }, { ...good, spot: { x: 0.5, y: 1 } }, { ...good, spot: null }])
      expect(isMessage(message, "key")).toBe(true);
  });
  it.each([
    null,
    "next",
    JSON.stringify({ method: "getSlideNotes" }),
    { ...good, kamishibai: "other" },
    { ...good, role: "owner" },
    { ...good, where: "slide 3" },
    { ...good, where: { ...where, indexh: "3" } },
    { ...good, where: { ...where, indexh: Number.NaN } },
    { ...good, where: { ...where, paused: 1 } },
    { ...good, where: null },
    { ...good, spot: { x: "0" } },
  ])("%j is not", (message) => {
    expect(isMessage(message, "key")).toBe(false);
  });
});
