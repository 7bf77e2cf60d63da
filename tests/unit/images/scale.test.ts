// Pictures larger than twice the stage are made smaller, and look the same: by their pixels, their way up, their colours.
import sharp from "sharp";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { build } from "../../../build/index.ts";
import { scaleImages, shareNeeded } from "../../../build/images/scale.ts";

const path = "content/images/a.jpg";
const canvas = (width: number, height: number, channels: 3 | 4 = 3) =>
  sharp({ create: { width, height, channels, background: { r: 200, g: 40, b: 60, alpha: 0.5 } } });
async function scaled(bytes: Uint8Array, used = [path]) {
  const images = new Map([[path, { path, bytes }]]);
  const all = await scaleImages(images, new Set(used));
  return all.get(path)!.bytes;
}
/** Left half red, right half blue, so that the way up shows. */
const twoHalves = (width: number, height: number) =>
  canvas(width, height).composite([
    { input: { create: { width: width / 2, height, channels: 3, background: "#0000ff" } }, left: width / 2, top: 0 },
  ]);

describe("how much of a picture is needed", () => {
  it.each([
    [2560, 1440, 1],
    [1200, 9000, 1],
    [6000, 1440, 1],
    [5120, 2880, 0.5],
    [6000, 4000, 2560 / 6000],
    [0, 0, 1],
  ])("of %i by %i", (width, height, share) => expect(shareNeeded({ width, height })).toBe(share));
});

describe("a picture", () => {
  it.each(["jpeg", "png", "webp", "avif"] as const)(
    "as %s is scaled, and stays of its kind and colour",
    async (format) => {
      const large = await canvas(2700, 1800)
        [format]()
        .withMetadata({ exif: { IFD0: { Artist: "Q. Secret" } } })
        .toBuffer();
      expect(large.includes("Q. Secret")).toBe(true);
      const small = Buffer.from(await scaled(large));
      const { width, height, format: made } = await sharp(small).metadata();
      expect([width, height]).toEqual([2560, 1707]);
      expect(made).toBe(format === "avif" ? "heif" : format);
      expect(small.includes("Q. Secret")).toBe(false);
      const { data } = await sharp(small).removeAlpha().raw().toBuffer({ resolveWithObject: true });
      for (const [at, value] of [200, 40, 60].entries())
        expect(Math.abs((data[at] ?? 0) - value)).toBeLessThanOrEqual(3);
    },
  );
  it("keeps what can be seen through", async () => {
    const small = await scaled(await canvas(2700, 1800, 4).png().toBuffer());
    const { data } = await sharp(small).raw().toBuffer({ resolveWithObject: true });
    expect(Math.abs((data[3] ?? 0) - 128)).toBeLessThanOrEqual(1);
  });
  it("is turned as its camera said", async () => {
    const noise = await twoHalves(4800, 3600).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const small = await scaled(noise);
    const { width, height, orientation = 1 } = await sharp(small).metadata();
    expect([width, height, orientation]).toEqual([2560, 3413, 1]);
    const top = await sharp(small).extract({ left: 10, top: 10, width: 1, height: 1 }).raw().toBuffer();
    expect(top[0]).toBeGreaterThan(150); // the left half is on top now
  });
  it("that is small, not used, moving or broken keeps its bytes", async () => {
    const small = await canvas(2560, 1400).png().toBuffer();
    expect(await scaled(small)).toBe(small);
    const unused = await canvas(2700, 1800).png().toBuffer();
    expect(await scaled(unused, [])).toBe(unused);
    const broken = unused.subarray(0, 200);
    expect(await scaled(broken)).toBe(broken);
  });
  it("has the same bytes every time", async () => {
    const large = await twoHalves(3600, 2400).jpeg().toBuffer();
    expect(Buffer.compare(Buffer.from(await scaled(large)), Buffer.from(await scaled(large)))).toBe(0);
  });
});

it("stands in the deck as large as it can be shown, in front and behind the text", async () => {
  const folder = await mkdtemp(join(tmpdir(), "kamishibai-scale-"));
  const content = join(folder, "content");
  for (const name of ["chapters", "images"]) await mkdir(join(content, name), { recursive: true });
  await writeFile(join(content, "deck.yaml"), "title: T\n");
  const large = await twoHalves(3600, 2400).png().toBuffer();
  for (const name of ["front.png", "behind.png"]) await writeFile(join(content, "images", name), large);
  await writeFile(
    join(content, "chapters/one.md"),
    "# One\n\n## Front\n\n![Two halves](front.png)\n\n## Behind {background-image=behind.png}\n\nWords.\n",
  );
  const { report } = await build({ root: folder, only: ["html"] });
  expect(report.diagnostics).toEqual([]);
  const deck = await readFile(join(folder, "out/public/everyone/index.html"), "utf8");
  const pictures = [...deck.matchAll(/data:image\/png;base64,([\w+/=]+)/g)].map(([, data = ""]) =>
    Buffer.from(data, "base64"),
  );
  const sizes = await Promise.all(pictures.map((picture) => sharp(picture).metadata()));
  expect(sizes.map(({ width, height }) => [width, height])).toEqual([
    [2560, 1707],
    [2560, 1707],
  ]);
  await rm(folder, { recursive: true, force: true });
});
