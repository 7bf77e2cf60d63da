// Clips, recordings and frames: they play with their slide, from a file and from a server, and paper has their poster.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "../../build/index.ts";
import { holdBrowser, openPage, serveFolder } from "../support/browser.ts";
import { recordClip } from "../support/recorded-clip.ts";
import { readPdf } from "../support/read-pdf.ts";
import { run } from "../support/small-talk.ts";

const chapter = `# The harbour

## A clip {#clip}

::video[harbour.webm]{alt="Cranes at dawn" poster=harbour.svg captions=harbour.vtt link="https://example.org/clips/1"}

## Only for the board {#board audience=board}

::audio[bell.wav]{alt="The bell of the exchange" start=key loop}

## A page {#page}

::web[https://example.org/map]{alt="Map of the cables"}

## The end {#end}

Nothing moves.
`;
const files: Record<string, string | Buffer> = {
  "deck.yaml": "title: Media\nframes: [https://example.org, https://unused.example]\n",
  "audiences/board.yaml": "name: The board\n",
  "audiences/public.yaml": "name: Everybody\n",
  "chapters/one.md": chapter,
  "images/harbour.svg": '<svg viewBox="0 0 160 90"><path d="M10 80V20h60v60"/></svg>',
  "media/harbour.vtt": "WEBVTT\n\n00:00.000 --> 00:03.000\nThe cranes wake up.\n",
};
let folder = "";
let held: Awaited<ReturnType<typeof holdBrowser>>;
let deck = "";
beforeAll(async () => {
  held = await holdBrowser();
  folder = await mkdtemp(join(tmpdir(), "kamishibai-media-"));
  const content = join(folder, "content");
  for (const name of ["audiences", "chapters", "images", "media"])
    await mkdir(join(content, name), { recursive: true });
  for (const [path, text] of Object.entries(files)) await writeFile(join(content, path), text);
  await writeFile(join(content, "media/harbour.webm"), await recordClip(held.browser));
  await writeFile(join(content, "media/bell.wav"), bell());
  const { report, trouble } = await build({ root: folder, only: ["html", "handout-html", "slides", "handout"] });
  expect(report.diagnostics).toEqual([]);
  expect(trouble).toBeUndefined(); // PDF/UA too
  deck = join(folder, "out/public/board/index.html");
}, 60_000);
afterAll(async () => {
  await held.close();
  await rm(folder, { recursive: true, force: true });
});

/** Half a second of a tone, as a WAV file. */
function bell(): Buffer {
  const samples = Buffer.from(Array.from({ length: 4000 }, (_, at) => Math.round(128 + 90 * Math.sin(at / 3))));
  const head = Buffer.from(
    "RIFF....WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x40\x1f\0\0\x01\0\x08\0data....",
    "latin1",
  );
  head.writeUInt32LE(36 + samples.length, 4);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}

const open = (address: string, slide: string) => openPage(held.browser, `${address}#/${slide}`);
const isPlaying = () => {
  const one = document.querySelector<HTMLMediaElement>("section.present .media :is(video, audio)");
  return one !== null && !one.paused && one.currentTime > 0;
};
const plays = (page: Page) => page.waitForFunction(isPlaying);
const isStill = (page: Page, kind: string) =>
  page.waitForFunction((name) => document.querySelector<HTMLMediaElement>(name)?.paused === true, {}, kind);

describe("a clip on stage", () => {
  it.each(["file", "server"])(
    "starts with its slide from a %s, with captions, and stops when it goes",
    async (from) => {
      const server = from === "server" ? await serveFolder(join(folder, "out/public/board")) : undefined;
      const page = await open(server ? `${server.origin}/index.html` : pathToFileURL(deck).href, "clip");
      await plays(page);
      const track = await page.$eval("video", ({ textTracks: [first] }) => [first?.mode, first?.kind, first?.language]);
      expect(track).toEqual(["showing", "captions", "en"]);
      await page.waitForFunction(() => document.querySelector("video")?.textTracks[0]?.cues?.length === 1);
      await page.keyboard.press("ArrowRight");
      await isStill(page, "video");
      await page.keyboard.press("ArrowLeft");
      await plays(page);
      await page.close();
      await server?.close();
    },
  );
  it("pauses and goes on with K, and is silent behind a black screen", async () => {
    const page = await open(pathToFileURL(deck).href, "clip");
    await plays(page);
    await page.keyboard.press("k");
    await isStill(page, "video");
    await page.keyboard.press("k");
    await plays(page);
    await page.keyboard.press("b");
    await isStill(page, "video");
    await page.keyboard.press("b");
    await plays(page);
    await page.close();
  });
  it("waits for K where its author, or the system, says so", async () => {
    const page = await open(pathToFileURL(deck).href, "board");
    await page.waitForSelector("section.present audio[src]");
    expect(await page.evaluate(isPlaying)).toBe(false);
    await page.keyboard.press("k");
    await plays(page);
    await page.close();
    const still = await held.browser.newPage();
    await still.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
    await still.goto(`${pathToFileURL(deck).href}#/clip`);
    await still.waitForSelector("section.present video[src]");
    expect(await still.evaluate(isPlaying)).toBe(false);
    await still.keyboard.press("k");
    await plays(still);
    await still.close();
  });
  it("shows its poster in the overview", async () => {
    const page = await open(pathToFileURL(deck).href, "end");
    await page.keyboard.press("o");
    const shown = await page.$$eval(".overview-picture .media", (all) =>
      all.map((one) => [
        one.querySelectorAll("video, audio, iframe").length,
        one.querySelectorAll(".media-poster > svg").length > 0,
      ]),
    );
    expect(shown).toEqual([
      [0, true],
      [0, true],
      [0, true],
    ]);
    await page.close();
  });
});

describe("a page of the web", () => {
  const policyOf = async (path: string) =>
    /Content-Security-Policy" content="([^"]*)/.exec(await readFile(join(folder, "out", path), "utf8"))?.[1] ?? "";
  it("is loaded from the sites that the deck shows, and from no other", async () => {
    const policy = await policyOf("public/board/index.html");
    expect(policy).toContain("; frame-src https://example.org;");
    expect(policy).toContain("; media-src 'self' data:;");
    expect(await policyOf("public/board/handout.html")).not.toContain("frame-src");
    const page = await open(pathToFileURL(deck).href, "page");
    await page.waitForSelector('section.present iframe[src="https://example.org/map"][sandbox]');
    await page.close();
  });
  it("is told by check", async () => {
    const { code, output } = await run(["check", folder]);
    expect(code).toBe(0);
    expect(output).toContain("The deck of board needs the network: it shows pages of https://example.org.");
  });
});

describe("what others do not see", () => {
  it("is in no folder of theirs", async () => {
    const names = (audience: string) => readdir(join(folder, "out/public", audience, "media"));
    expect(await names("board")).toHaveLength(2);
    expect(await names("public")).toHaveLength(1);
    expect((await names("public"))[0]).toMatch(/\.webm$/);
  });
});

describe("on paper", () => {
  it.each(["slides", "handout"])("leads from %s.pdf to where it can be seen", async (name) => {
    const { links } = await readPdf(await readFile(join(folder, `out/public/board/${name}.pdf`)));
    expect(links.map(({ url }) => url)).toEqual(
      expect.arrayContaining(["https://example.org/clips/1", "https://example.org/map"]),
    );
  });
});
