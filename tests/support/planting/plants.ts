// All constructs in all ways, each with words of its own: the talk in which leaks are looked for.
//
//   plantsFor("alpha") holds, among a thousand, "question in a slide by tags" with its Markdown
import { type Construct, constructs } from "./constructs.ts";
import { type Contents, createGround, type Ground } from "./ground.ts";
import { cells, fits, hides, piecesInLines, restrictsItself, type Way, ways } from "./ways.ts";

export interface Plant {
  readonly name: string;
  readonly kinds: readonly string[]; // what it is an example of: its construct, its way
  readonly isChapter: boolean; // it begins with front matter
  /** Slides of a chapter; ⟦…⟧ marks where the restriction is written. What stands in notes is planted in `spoken`. */
  readonly write: (ground: Ground, spoken: Ground) => string;
}
export const audiences = ["alpha", "beta"] as const;
const keys = ["audience", "tags"] as const;
const saying = (key: string, { audience }: Ground) => `${key}="${audience}"`;

function rotate<Item>(list: readonly Item[], by: number): Item[] {
  return [...list.slice(by % list.length), ...list.slice(0, by % list.length)];
}
function inWay(construct: Construct, way: Way, key: string): Plant {
  return {
    name: `${construct.name} in ${way.name} by ${key}`,
    isChapter: way.isChapter === true,
    kinds: [`${way.name} ${key}`, ...(hides(way) === "body" ? [construct.name] : [])],
    write: (ground, spoken) =>
      way.wrap(
        construct.write(construct.spoken || way.spoken ? spoken : ground, ""),
        way.spoken ? spoken : ground,
        saying(key, ground),
      ),
  };
}

/** Ordered so that neighbours differ in construct and way. */
export const plants: readonly Plant[] = keys.flatMap((key): Plant[] => {
  const restriction = `${key}=""`;
  const alone = constructs
    .filter((construct) => restrictsItself(construct, restriction))
    .map((construct) => ({
      name: `${construct.name} by its own ${key}`,
      isChapter: false,
      kinds: [`${construct.name} ${key}`],
      write: (ground: Ground, spoken: Ground) =>
        `## A slide\n\n${construct.write(construct.spoken ? spoken : ground, saying(key, ground))}`,
    }));
  const wrapped = constructs.flatMap((construct, at) =>
    rotate(ways, at)
      .filter((way) => fits(construct, way, restriction))
      .map((way) => inWay(construct, way, key)),
  );
  const small = [...piecesInLines, ...cells].map(({ name, write }) => ({
    name: `${name} by ${key}`,
    isChapter: false,
    kinds: [name.replace(/^.* in /, "piece in ")],
    write: (ground: Ground) => write(ground, saying(key, ground)),
  }));
  return [...alone, ...wrapped, ...small];
});
/** Of each construct and each way one at least. */
export function someOf(all: readonly Plant[]): Plant[] {
  const known = new Set<string>();
  return all.filter(({ kinds }) => {
    const isNew = kinds.some((kind) => !known.has(kind));
    for (const kind of kinds) known.add(kind);
    return isNew;
  });
}
export const unmarked = (markdown: string): string => markdown.replace(/[⟦⟧]/g, "");

export interface PlantedTalk {
  readonly files: ReadonlyMap<string, Contents>; // below content/
  readonly words: readonly string[];
}

/** A talk for alpha and beta, both with each of these plants, and with what everyone sees. */
export function plantTalk(chosen: readonly Plant[]): PlantedTalk {
  const files = new Map<string, Contents>([["deck.yaml", "title: Shared\nauthor: Somebody\nhtml: trusted\n"]]);
  const words: string[] = [];
  const slides: string[] = [];
  for (const audience of audiences) {
    const ground = createGround(audience, false, { ...createGround(audience), files, words });
    const spoken = createGround(audience, true, ground);
    files.set(
      `audiences/${audience}.yaml`,
      `name: ${ground.quiet()}\nshow: [${audience}]\nvars: { client: ${ground.seen()}, main: ${ground.fact()}, unused: ${ground.quiet()} }\nhandout: { data: true, label: ${ground.seen()} }\n`,
    );
    for (const plant of chosen) {
      const markdown = plant.write(ground, spoken);
      if (plant.isChapter) files.set(`chapters/${ground.quiet()}.md`, `${markdown}\n`);
      else slides.push(markdown);
    }
    const said = `{{fact "${spoken.fact()}"}} [@${spoken.source()}]\n\n::chart[${spoken.chart()}]\n`;
    slides.push(`## A slide {audience=${audience}}\n\nWords\n\n:::notes\n${said}:::`);
  }
  files.set("chapters/one.md", `# Opening\n\nFor {{vars.client}}: {{fact vars.main}}\n\n${slides.join("\n\n")}\n`);
  return { files: new Map([...files].map(([path, contents]) => [path, unmarkedFile(contents)])), words };
}
const unmarkedFile = (contents: Contents) => (typeof contents === "string" ? unmarked(contents) : contents);
