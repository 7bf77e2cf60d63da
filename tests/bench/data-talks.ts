// A talk with one chart of a large file of data, made up without chance: the same bytes each time.
import { createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { finished } from "node:stream/promises";

export interface DataForm {
  readonly encoding: "utf8" | "latin1";
  readonly head: string;
  readonly line: (at: number) => string;
  readonly chart: string; // what its chart shows of it
}

const day = (at: number) =>
  new Date(Date.UTC(1990, 0, 1) + Math.floor(at / 240) * 86_400_000).toISOString().slice(0, 10);
const grouped = (whole: number) => String(whole).replace(/\B(?=(\d{3})+$)/g, ".");

/** As programs write it. */
export const plain: DataForm = {
  encoding: "utf8",
  head: "day,hour,region,value,cost,share,note\n",
  line: (at) =>
    `${day(at)},${Math.floor(at / 10) % 24},region-${at % 10},${((at * 7919) % 100_000) / 10},${(at * 31) % 5000}.25,${(at % 100) / 100},station number ${at % 977} of the long coastal network line ${at % 13} and more\n`,
  chart: "x: day, y: value, filter: { region: region-0, hour: 0 }",
};
/** As an office in Germany does: a title, Windows-1252, semicolons, decimal commas, thousands, percents. */
export const german: DataForm = {
  encoding: "latin1",
  head: "Titel der Tabelle;;;;\r\nTag;Stunde;Region;Wert;Anteil;Notiz\r\n",
  line: (at) =>
    `${day(at).split("-").reverse().join(".")};${Math.floor(at / 10) % 24};Region-${at % 10};${grouped((at * 7919) % 100_000)},${at % 10};${((at % 1000) / 10).toFixed(1).replace(".", ",")} %;Straßenverkehrsstelle Nummer ${at % 977} der langen Küstenlinie ${at % 13}\r\n`,
  chart: "x: Tag, y: Wert, filter: { Region: Region-0, Stunde: 0 }",
};
/** Nothing but digits and commas, fifty to a line: as many cells as fit. */
export const narrow: DataForm = {
  encoding: "utf8",
  head: `${Array.from({ length: 50 }, (_, column) => `c${column}`).join(",")}\n`,
  line: (at) => `${at},${Array.from({ length: 49 }, (_, column) => (at * 7 + column) % 10).join(",")}\n`,
  chart: "x: c0, y: c1, filter: { c0: { from: 1, to: 999 } }",
};

/** Returns the path of the file. */
export async function writeDataTalk(folder: string, form: DataForm, rows: number): Promise<string> {
  const content = join(folder, "content");
  for (const name of ["data", "charts", "chapters"]) await mkdir(join(content, name), { recursive: true });
  await writeFile(join(content, "deck.yaml"), "title: Figures\n");
  await writeFile(join(content, "chapters/one.md"), "# One\n\n## Two\n\n::chart[figures]\n");
  await writeFile(
    join(content, "charts/figures.yaml"),
    `type: line\ntitle: Figures\nunit: things\ndescription: A made-up series for measuring.\ndata: { file: figures.csv, ${form.chart} }\n`,
  );
  const file = join(content, "data/figures.csv");
  const stream = createWriteStream(file);
  let text = form.head;
  for (let at = 0; at < rows; at++) {
    text += form.line(at);
    if (text.length < 1_000_000) continue;
    stream.write(Buffer.from(text, form.encoding));
    text = "";
  }
  stream.end(Buffer.from(text, form.encoding));
  await finished(stream);
  return file;
}
