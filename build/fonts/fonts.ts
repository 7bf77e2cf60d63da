// The text of one file -> @font-face rules that hold its glyphs, Latin and Japanese: `await fontCss("Tokyo 東京", false)`.
import { readFile } from "node:fs/promises";
import { covers, type Ranges } from "./coverage.ts";
import {
  common,
  defaultFamilies,
  type Face,
  facesOf,
  families as table,
  type Families,
  mathsName,
  type Role,
  roles,
  scriptFamilies,
  scriptFamilyOf,
  scriptsName,
} from "./faces.ts";
import type { OwnFace, OwnFonts } from "../model/font.ts";
import { nearestFace } from "./own.ts";
import { loadHarfbuzz } from "./harfbuzz.ts";
import { toWoff2 } from "./woff2.ts";

/** What `npm run compile` wrote for a file of the table: <name>.sfnt, and <name>.woff2 if it has all common characters. */
interface Unpacked {
  readonly name: string; // "ibm-plex-sans-latin-400-normal"
  readonly ranges: Ranges;
  readonly hasCommon: boolean;
}
export type FontIndex = Readonly<Record<string, Unpacked>>;

// Compiled, this file stands in dist/fonts/, beside what was unpacked; as source, the tests run it from build/fonts/.
const unpacked = new URL("../../dist/fonts/", import.meta.url);
const isCommon = new Set(common);
const cut = new Map<string, Promise<string>>(); // audiences share most of their characters
let index: Promise<FontIndex> | undefined;
/** What each file of the table has. */
export const readIndex = (): Promise<FontIndex> =>
  (index ??= readFile(new URL("index.json", unpacked), "utf8").then((text) => JSON.parse(text) as FontIndex));

/** Mono only where there is code; a file of a face only where the text has characters that the files before it lack. */
export async function fontCss(
  text: string,
  hasCode: boolean,
  families: Families = defaultFamilies,
  lang = "en",
  ownFonts: OwnFonts = new Map(),
): Promise<string> {
  const known = await readIndex();
  // ASCII is in every face anyhow, and most of a long text.
  const used = [...new Set(text.normalize("NFC").match(/[\u0080-\u{10ffff}]/gu))];
  const ownOf = (role: Role) => ownFonts.get(families[role]);
  const inLatin = (character: string) =>
    facesOf("text", families.text)[0]!.files.some((file) => covers(known[file]!.ranges, character.codePointAt(0)!)) ||
    ownOf("text")?.some(({ ranges }) => covers(ranges, character.codePointAt(0)!)) === true;
  const has = (file: string, character: string) => covers(known[file]!.ranges, character.codePointAt(0)!);
  const inJapanese = (character: string) =>
    facesOf("japanese", families.japanese).some(({ files }) => files.some((file) => has(file, character)));
  const beyond = used.filter((one) => !inLatin(one));
  // A language with signs of its own takes them from its own face, the Japanese face gives it the rest.
  const own = scriptFamilyOf(lang)?.[0]?.files ?? [];
  const isOwn = (character: string) => own.some((file) => has(file, character));
  const foreign = beyond.filter((one) => !isOwn(one));
  const rules: Promise<string>[] = [];
  for (const [role, family] of Object.entries(families) as [Role, string][]) {
    if (role === "mono" && !hasCode) continue;
    // What the text faces have is never taken from the Japanese ones.
    const wanted = role.endsWith("japanese") ? foreign : [...new Set([...common, ...used])];
    for (const face of facesOf(role, family)) {
      let missing = wanted;
      const own = nearestFace(ownOf(role as Role) ?? [], face.weight, face.style);
      if (own) {
        const here = missing.filter((character) => covers(own.ranges, character.codePointAt(0)!));
        missing = missing.filter((character) => !here.includes(character));
        if (here.length > 0) rules.push(ownRule(roles[role], face, own, here.sort()));
      } else if (ownOf(role as Role)) continue; // an italic that the family lacks is slanted by the browser
      for (const file of face.files) {
        const font = known[file]!;
        const here = missing.filter((character) => covers(font.ranges, character.codePointAt(0)!));
        missing = missing.filter((character) => !here.includes(character));
        if (here.length > 0) rules.push(rule(roles[role], face, font, here.sort(), own !== undefined));
      }
    }
  }
  let others = beyond.filter((one) => isOwn(one) || !inJapanese(one));
  for (const faces of scriptFamilies) {
    const here = others.filter((one) => faces[0]!.files.some((file) => has(file, one)));
    others = others.filter((one) => !here.includes(one));
    if (here.length > 0)
      for (const face of faces) rules.push(rule(scriptsName, face, known[face.files[0]!]!, here.sort()));
  }
  return [...new Set(await Promise.all(rules))].join("\n");
}

/** `await mathsCss("𝑥∑√")`: the face of formulas, with all the sizes of the signs. Characters that it lacks are left to the text. */
export async function mathsCss(characters: string): Promise<string> {
  const [face] = table["STIX Two Math"]!.faces;
  const font = (await readIndex())[face!.files[0]!]!;
  const here = [...new Set(characters)].filter((one) => covers(font.ranges, one.codePointAt(0)!));
  return here.length === 0 ? "" : rule(mathsName, face!, font, here.sort());
}

/** `exactly`: not a letter more, which would stand before those of the author's face. */
async function rule(
  family: string,
  face: Face,
  font: Unpacked,
  characters: readonly string[],
  exactly = false,
): Promise<string> {
  const key = `${font.name}:${exactly ? "exactly:" : ""}${characters.join("")}`;
  const made = cut.get(key) ?? data(font, characters, exactly);
  cut.set(key, made);
  return `@font-face{font-family:"${family}";font-weight:${face.weight};font-style:${face.style};src:url(data:font/woff2;base64,${await made}) format("woff2")}`;
}

const cutOwn = new WeakMap<OwnFace, Map<string, Promise<string>>>();

/** A face of the author's own, cut down and embedded like ours. */
async function ownRule(family: string, face: Face, own: OwnFace, characters: readonly string[]): Promise<string> {
  const made = cutOwn.get(own) ?? new Map<string, Promise<string>>();
  cutOwn.set(own, made);
  const key = characters.join("");
  const cut = async () => Buffer.from(toWoff2((await loadHarfbuzz())(own.sfnt, characters))).toString("base64");
  const data = made.get(key) ?? cut();
  made.set(key, data);
  // A light face that is asked to be bold is made bold by the browser: it must not pass for a bold one.
  const weight = Math.abs(own.weight - face.weight) > 150 ? own.weight : face.weight;
  return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${face.style};src:url(data:font/woff2;base64,${await data}) format("woff2")}`;
}

async function data({ name, hasCommon }: Unpacked, characters: readonly string[], exactly: boolean): Promise<string> {
  if (!exactly && hasCommon && characters.every((character) => isCommon.has(character)))
    return (await readFile(new URL(`${name}.woff2`, unpacked))).toString("base64");
  const [subset, font] = await Promise.all([loadHarfbuzz(), readFile(new URL(`${name}.sfnt`, unpacked))]);
  return Buffer.from(toWoff2(subset(font, characters))).toString("base64");
}
