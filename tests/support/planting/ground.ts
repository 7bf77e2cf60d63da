// Where secrets are planted: unique words for one audience, and the files that they need. Whoever looks for them later knows
// each of them by its first letters.
//
//   const ground = createGround("alpha");
//   ground.seen()   // "Qalpha1seen": some file of alpha shows it
//   ground.chart()  // "Qalpha2quiet": the id of a chart whose words, rows and sources are secrets too
import type { AttributeKind } from "../../../build/model/directive.ts";

export type Contents = string | Buffer;
export interface Ground {
  readonly audience: string;
  readonly files: Map<string, Contents>; // below content/
  readonly words: string[];
  readonly seen: () => string; // a word that its own audience gets to read
  readonly quiet: () => string; // a word that need not be readable: an id, a class, the name of a file
  readonly chart: () => string;
  readonly image: () => string;
  readonly media: (kind: "video" | "audio" | "captions") => string; // its name
  readonly fact: () => string;
  readonly source: () => string;
  readonly dataFile: () => string; // its name below content/data/
  readonly textFile: (extension: string, text?: string) => string; // its path below content/
}

/** `spoken`: what is planted stands in speaker notes. */
export function createGround(audience: string, spoken = false, before?: Ground): Ground {
  const files = before?.files ?? new Map<string, Contents>();
  const words = before?.words ?? [];
  const word = (kind: string): string => {
    words.push(`Q${audience}${spoken ? "spoken" : ""}${words.length + 1}${kind}`);
    return words.at(-1)!;
  };
  const [seen, quiet] = [() => word("seen"), () => word("quiet")];
  const append = (path: string, text: string) => files.set(path, `${String(files.get(path) ?? "")}${text}`);
  const source = (): string => {
    const id = quiet();
    append(
      "sources.yaml",
      `- { id: ${id}, title: ${quiet()}, publisher: ${spoken ? quiet() : seen()}, URL: "https://example.org/${quiet()}" }\n`,
    );
    return id;
  };
  return {
    audience,
    files,
    words,
    seen,
    quiet,
    source,
    chart() {
      const id = quiet();
      const rows = [seen(), seen()].map((name) => `${id},${name},3,${seen()}\n`).join("");
      if (!files.has("data/rows.csv")) files.set("data/rows.csv", "chart,x,y,s\n");
      append("data/rows.csv", rows); // one file for the charts of everybody
      files.set(
        `charts/${id}.yaml`,
        `type: grouped\nunit: things\ntitle: ${seen()}\nsubtitle: ${seen()}\ndescription: ${seen()}\nsource: [${source()}]\ndata: { file: rows.csv, filter: { chart: ${id} }, x: x, y: y, series: s }\n# ${quiet()}\n`,
      );
      return id;
    },
    image() {
      const name = quiet();
      files.set(
        `images/${name}.svg`,
        `<svg viewBox="0 0 90 20"><!-- ${quiet()} --><text id="${quiet()}" y="15" font-size="9">${seen()}</text></svg>`,
      );
      return `images/${name}.svg`;
    },
    media(kind) {
      const [ending, sign] = {
        video: ["webm", "\x1aE\xdf\xa3"],
        audio: ["wav", "RIFF0000WAVE"],
        captions: ["vtt", "WEBVTT"],
      }[kind];
      const name = `${quiet()}.${ending}`;
      files.set(`media/${name}`, Buffer.from(`${sign}\n\n00:00.000 --> 00:01.000\n${quiet()}\n`, "latin1"));
      return `media/${name}`;
    },
    fact() {
      const id = quiet();
      append(
        "facts.yaml",
        `${id}: { value: 7, unit: ${seen()}, status: corrected, as_told: ${quiet()}, why: ${quiet()}, source: ${source()} }\n`,
      );
      return id;
    },
    dataFile() {
      const name = `${quiet()}.csv`;
      files.set(`data/${name}`, `${seen()},y\n${seen()},1\n`);
      return name;
    },
    textFile(extension, text = extension === "md" ? `${seen()}\n` : `x,y\n${seen()},1\n`) {
      const path = `shared/${quiet()}.${extension}`;
      files.set(path, text);
      return path;
    },
  };
}

/** What braces may say besides a restriction: all the words that the table allows there. */
export function bracesOf(
  known: Readonly<Record<string, AttributeKind>>,
  ground: Ground,
  restriction: string,
  named = true, // may have an id and classes
): string {
  const texts = Object.entries(known)
    .filter(([name, kind]) => kind === "text" && !mustExist.includes(name))
    .map(([name]) => `${name}="${valueOf(name, ground)}"`);
  const own = named ? [`#${ground.quiet()}`, `.${ground.quiet()}`] : [];
  return `{${[...own, restriction, ...texts].filter(Boolean).join(" ")}}`;
}
const valueOf = (name: string, ground: Ground): string =>
  name === "poster"
    ? ground.image()
    : name === "captions"
      ? ground.media("captions")
      : name === "link"
        ? `https://example.org/${ground.quiet()}`
        : ground.quiet();
/** Attributes whose value is looked up, or read: a word of ours would be a mistake. */
const mustExist = ["layout", "style", "background-image", "width", "height", "columns", "where", "sort", "start"];
