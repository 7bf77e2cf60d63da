// A folder of reference pictures, and what to do when the pictures of today differ: say which, and show before, after
// and difference side by side. Files that nobody takes any more are a difference too.
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { compare, tolerated } from "./picture.ts";

export interface Change {
  readonly name: string;
  readonly why: string; // "312 pixels differ", "new", "no longer there"
  readonly before: Buffer | undefined;
  readonly after: Buffer | undefined;
  readonly difference: Buffer | undefined;
}

const read = (folder: string, name: string): Promise<Buffer | undefined> =>
  readFile(join(folder, `${name}.png`)).catch(() => undefined);

export async function compareAlbum(folder: string, pictures: ReadonlyMap<string, Buffer>): Promise<Change[]> {
  const names = await readdir(folder).catch(() => []);
  const known = names.filter((name) => name.endsWith(".png")).map((name) => name.slice(0, -".png".length));
  const changes: Change[] = [];
  for (const name of [...new Set([...known, ...pictures.keys()])].sort()) {
    const [before, after] = [await read(folder, name), pictures.get(name)];
    if (!before || !after) {
      changes.push({ name, why: before ? "no longer there" : "new", before, after, difference: undefined });
      continue;
    }
    const { different, picture } = compare(before, after);
    if (different > tolerated)
      changes.push({ name, why: `${different} pixels differ`, before, after, difference: picture });
  }
  return changes;
}

/** Makes today's pictures the reference; what has not changed keeps its bytes. */
export async function updateAlbum(folder: string, changes: readonly Change[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { name, after } of changes)
    if (after) await writeFile(join(folder, `${name}.png`), after);
    else await rm(join(folder, `${name}.png`));
}

/** Returns the path of a page that shows the changes. */
export async function writeReport(folder: string, title: string, changes: readonly Change[]): Promise<string> {
  const image = (label: string, png: Buffer | undefined) =>
    `<figure><figcaption>${label}</figcaption>${png ? `<img alt="" src="data:image/png;base64,${png.toString("base64")}">` : "<p>none</p>"}</figure>`;
  const rows = changes.map(
    ({ name, why, before, after, difference }) =>
      `<section><h2>${name}: ${why}</h2><div>${image("before", before)}${image("after", after)}${image("difference", difference)}</div></section>`,
  );
  const css =
    "body{font:16px/1.4 sans-serif;margin:24px;background:#eee}div{display:flex;gap:12px;flex-wrap:wrap}figure{margin:0}img{display:block;border:1px solid #999}p{width:480px;height:270px;margin:0;border:1px dashed #999}";
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><style>${css}</style><h1>${title}: ${changes.length} changed</h1>${rows.join("")}</html>\n`;
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${title}.html`);
  await writeFile(path, html);
  return path;
}
