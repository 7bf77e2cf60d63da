// The talk we ship, held to its own promises: long enough and no longer, every slide spoken and written for a reader, every
// figure from the ledger. Reads `content/` as an author wrote it; the build itself is tested elsewhere.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

interface Piece {
  readonly audience: readonly string[]; // whom the block is for; empty: everyone who sees the slide
  readonly text: string;
}
interface Slide {
  readonly id: string; // "digital-deficit"
  readonly heading: string;
  readonly tags: readonly string[];
  readonly body: string; // what stands on the slide
  readonly notes: readonly Piece[];
  readonly handout: readonly Piece[];
  readonly charts: readonly string[];
}
interface Audience {
  readonly minutes: number;
  readonly show: readonly string[];
  readonly hide?: readonly string[];
}
const audiences = ["executives", "policymakers", "students"];
const read = (path: string) => readFileSync(`content/${path}`, "utf8");
const audience = (id: string): Audience => parse(read(`audiences/${id}.yaml`)) as Audience;
const chapters = (parse(read("deck.yaml")) as { chapters: string[] }).chapters;

/** Walks a chapter line by line: which slide, inside which containers. */
function readSlides(text: string): Slide[] {
  const slides: { -readonly [Key in keyof Slide]: Slide[Key] }[] = [];
  let open: { fence: string; name: string; audience: readonly string[] }[] = [];
  for (const line of text.split("\n")) {
    const heading = /^#{1,2} (.*?) \{#(\S+?)[ }](.*)$/.exec(line);
    const container = /^(:{3,})([a-z]+)(?:\{(.*)\})?$/.exec(line);
    if (heading) {
      const tags = /tags="([^"]*)"/.exec(heading[3] ?? "")?.[1]?.split(" ") ?? [];
      slides.push({ id: heading[2]!, heading: heading[1]!, tags, body: "", notes: [], handout: [], charts: [] });
      open = [];
      continue;
    }
    const slide = slides.at(-1);
    if (!slide) continue;
    if (container) {
      const [, fence = "", name = "", values = ""] = container;
      const named = /audience="([^"]*)"/.exec(values)?.[1]?.split(" ") ?? [];
      const audience = name === "only" ? named : name === "except" ? audiences.filter((id) => !named.includes(id)) : [];
      open.push({ fence, name, audience });
      continue;
    }
    if (line === open.at(-1)?.fence) {
      open.pop();
      continue;
    }
    const piece = { audience: open.flatMap(({ audience }) => audience), text: line };
    const chart = /^::chart\[(.*?)\]/.exec(line)?.[1];
    if (chart) slide.charts = [...slide.charts, chart];
    else if (open.some(({ name }) => name === "notes")) slide.notes = [...slide.notes, piece];
    else if (open.some(({ name }) => name === "handout")) slide.handout = [...slide.handout, piece];
    else slide.body += `${line}\n`;
  }
  return slides;
}
const slides = chapters.flatMap((name) => readSlides(read(`chapters/${name}`)));
const visible = (id: string) => {
  const { show, hide = [] } = audience(id);
  return slides.filter(
    ({ tags }) =>
      !tags.some((tag) => hide.includes(tag)) && (tags.length === 0 || tags.some((tag) => show.includes(tag))),
  );
};
const forAudience = (pieces: readonly Piece[], id: string) =>
  pieces
    .filter((piece) => piece.audience.length === 0 || piece.audience.includes(id))
    .map((piece) => piece.text)
    .join(" ");
// A fact is said in about two words: "6.46 trillion".
const words = (text: string) =>
  text
    .replace(/\{\{.*?\}\}/g, "two words")
    .split(/\s+/)
    .filter(Boolean).length;

describe("the story", () => {
  it("gives the students at least thirty slides, in which eight kinds of chart speak", () => {
    const shown = visible("students");
    const charts = shown.flatMap((slide) => slide.charts);
    const types = new Set(charts.map((id) => (parse(read(`charts/${id}.yaml`)) as { type: string }).type));
    expect(shown.length).toBeGreaterThanOrEqual(30);
    expect(charts.length).toBeGreaterThanOrEqual(8);
    expect(types.size).toBeGreaterThanOrEqual(8);
  });

  it("draws every chart that it ships", () => {
    const shipped = readdirSync("content/charts").map((name) => name.replace(".yaml", ""));
    expect(slides.flatMap((slide) => slide.charts).toSorted()).toEqual(shipped.toSorted());
  });

  it.each(audiences)("has something to say and something to read on every slide of the %s", (id) => {
    for (const slide of visible(id)) {
      expect(words(forAudience(slide.notes, id)), `notes of ${slide.id}`).toBeGreaterThan(10);
      expect(words(forAudience(slide.handout, id)), `reader's text of ${slide.id}`).toBeGreaterThan(10);
    }
  });

  it.each(audiences)("keeps to the time of the %s, at 130 words a minute and a quarter of a minute a chart", (id) => {
    const shown = visible(id);
    const spoken = shown.reduce((sum, slide) => sum + words(forAudience(slide.notes, id)), 0) / 130;
    const minutes = spoken + shown.flatMap((slide) => slide.charts).length / 4;
    expect(Math.abs(minutes / audience(id).minutes - 1), `${minutes.toFixed(1)} minutes`).toBeLessThan(0.08);
  });

  it("says no figure that is not in the ledger, save years, dates and names", () => {
    const names =
      /System\/360|PC-98|Windows 3\.[01]|\b3\.1\b|\b3\.0\b|DOS\/V|Governance Code 3\.0|\b\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December)\b|\b(19|20)\d\ds?\b/g;
    for (const slide of slides) {
      const prose = [
        slide.heading,
        slide.body,
        ...slide.notes.map(({ text }) => text),
        ...slide.handout.map(({ text }) => text),
      ]
        .join("\n")
        .replace(/\{\{.*?\}\}|\[@[^\]]*\]|\]\([^)]*\)/g, "")
        .replace(names, "");
      expect(prose.match(/.{0,30}\d.{0,30}/g) ?? [], slide.id).toEqual([]);
    }
  });

  it("uses every fact of the ledger, and each has a source and a status", () => {
    const facts = parse(read("facts.yaml")) as Record<
      string,
      { source?: unknown; status?: string; as_told?: string; why?: string }
    >;
    const sources = new Set((parse(read("sources.yaml")) as { id: string }[]).map((source) => source.id));
    const used = new Set(
      chapters.flatMap((name) => [...read(`chapters/${name}`).matchAll(/fact "([^"]+)"/g)].map((match) => match[1]!)),
    );
    expect(Object.keys(facts).toSorted()).toEqual([...used].toSorted());
    for (const [id, fact] of Object.entries(facts)) {
      const named = [fact.source ?? []].flat() as string[];
      expect(named.length, id).toBeGreaterThan(0);
      for (const source of named) expect(sources.has(source), `${id}: ${source}`).toBe(true);
      expect(fact.status, id).toMatch(/^(confirmed|corrected|disputed)$/);
      if (fact.status !== "confirmed") expect(fact.as_told && fact.why, id).toBeTruthy();
    }
  });

  it("takes no sentence from the script that it corrects", ({ skip }) => {
    const script = "../shared/story/transcript.txt";
    if (!existsSync(script)) skip("the script is not part of the repository");
    const runs = (text: string) => {
      const plain =
        text
          .replaceAll("’", "'")
          .toLowerCase()
          .match(/[\p{L}\p{N}']+/gu) ?? [];
      return plain.slice(7).map((_, at) => plain.slice(at, at + 8).join(" "));
    };
    const told = new Set(runs(readFileSync(script, "utf8")));
    // The title is the script's own, and is quoted as such.
    const title = (parse(read("deck.yaml")) as { title: string }).title;
    const ours = ["facts.yaml", ...chapters.map((name) => `chapters/${name}`)].flatMap((path) =>
      runs(read(path).replace(title, "")),
    );
    expect(ours.filter((run) => told.has(run))).toEqual([]);
  });
});
