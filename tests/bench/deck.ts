// The same neutral deck for every tool: `writeDeck(folder, 20)` makes `content/` for us, `marp.md` and `pandoc.md`. The body is
// one and the same text: headings, prose, lists, tables, quotations and code; no charts and no pictures, which only we would draw.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

const words =
  "the bill for digital services rose again while exports of machines held steady and nobody at the ministry was surprised by it".split(
    " ",
  );
/** Sentences that differ from slide to slide, always the same ones. */
function sentence(seed: number, length: number): string {
  const text = Array.from({ length }, (_, at) => words[(seed * 7 + at * (1 + (seed % 5))) % words.length]).join(" ");
  return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
}
const list = (seed: number) =>
  [0, 1, 2, 3].map((at) => `- **Point ${at + 1}** is that ${sentence(seed + at, 9).toLowerCase()}`).join("\n");
const table = (seed: number) =>
  ["| Year | Imports | Exports |", "| --- | ---: | ---: |"]
    .concat(
      [0, 1, 2, 3, 4].map((at) => `| ${2015 + at} | ${(seed * 13 + at * 7) % 900} | ${(seed * 5 + at * 11) % 900} |`),
    )
    .join("\n");
const code = (seed: number) =>
  `\`\`\`ts\nexport function growth(before: number, after: number): number {\n  const change = after - before; // slide ${seed}\n  return change / before;\n}\n\`\`\``;

function slide(number: number, withCode: boolean): string {
  const kinds = [
    () => `${sentence(number, 14)} ${sentence(number + 1, 12)}\n\n${sentence(number + 2, 15)}`,
    () => list(number),
    () => `${sentence(number, 10)}\n\n${table(number)}`,
    () => `> ${sentence(number, 16)}`,
    () => `1. ${sentence(number, 8)}\n2. ${sentence(number + 1, 9)}\n3. ${sentence(number + 2, 7)}`,
    () => list(number),
    () => `${sentence(number, 20)} See [the *report*](https://example.com/${number}).`,
    () => (withCode && number % 20 === 7 ? code(number) : sentence(number, 18)),
    () => table(number),
    () => `${sentence(number, 9)}\n\n${list(number)}`,
  ];
  return `## Slide ${number}: ${sentence(number, 5).slice(0, -1)}\n\n${kinds[number % kinds.length]!()}\n`;
}

export async function writeDeck(folder: string, slides: number, audiences = 1, withCode = false): Promise<void> {
  const body = `# A neutral deck\n\n${Array.from({ length: slides - 1 }, (_, at) => slide(at + 1, withCode)).join("\n")}`;
  await mkdir(join(folder, "content", "chapters"), { recursive: true });
  await mkdir(join(folder, "content", "audiences"), { recursive: true });
  await writeFile(
    join(folder, "content", "deck.yaml"),
    "title: A neutral deck\nauthor: Nobody\nlang: en\nchapters: [one]\n",
  );
  await writeFile(join(folder, "content", "chapters", "one.md"), body);
  for (let at = 1; at <= audiences; at++)
    await writeFile(join(folder, "content", "audiences", `group-${at}.yaml`), `name: Group ${at}\nlang: en\n`);
  await writeFile(join(folder, "marp.md"), `---\nmarp: true\ntitle: A neutral deck\nheadingDivider: 2\n---\n\n${body}`);
  await writeFile(join(folder, "pandoc.md"), `---\ntitle: A neutral deck\n---\n\n${body}`);
}
