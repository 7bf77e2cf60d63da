// Looks up every name that the author uses, once for all audiences: audiences, tags, charts, images, sources, slides, layouts.
import { audienceUnknown, classIsAudience, tagUnknown } from "../diagnostics/catalog/audiences.ts";
import { chartUnknown } from "../diagnostics/catalog/charts.ts";
import { factUnknown, sourceUnknown } from "../diagnostics/catalog/facts.ts";
import { fileMissing, fontFaceStray, fontUnknown, themeUnknown } from "../diagnostics/catalog/files.ts";
import {
  footnoteAmbiguous,
  imageAltMissing,
  layoutUnknown,
  linkNowhere,
  linkUnknown,
  referenceUnknown,
} from "../diagnostics/catalog/markdown.ts";
import type { Report } from "../diagnostics/report.ts";
import type { Place } from "../model/diagnostic.ts";
import { familiesFor, type Role, roles } from "../fonts/faces.ts";
import { findImage } from "../images/find-image.ts";
import { placeOf, placeOfName } from "../formats/yaml-places.ts";
import type { Source, Audience, Chapter, Deck, Slide } from "../model/deck.ts";
import type { Attributes, Restriction } from "../model/tree.ts";
import { type Inventory, inventoryOf } from "../tree/inventory.ts";
import { linkedName } from "../tree/linked-name.ts";
import { valueAt } from "../formats/yaml.ts";
import { addressesOf } from "./addresses.ts";
import { checkMedia } from "./check-media.ts";

export function checkNames(deck: Deck, report: Report): void {
  const audiences = deck.audiences.map(({ id }) => id);
  const addresses = [...addressesOf(deck.chapters).keys()];
  const known = new Set(addresses);
  const tags = new Set<string>();
  const checkRestriction = (restriction: Restriction) => {
    for (const { kind, names, place } of restriction)
      for (const name of names)
        if (kind === "tags") tags.add(name);
        else if (!audiences.includes(name)) report.add(audienceUnknown(place, name, audiences));
  };
  const checkClasses = (attributes: Attributes | undefined) => {
    for (const name of attributes?.classes ?? [])
      if (audiences.includes(name)) report.add(classIsAudience(attributes!.place, name));
  };
  for (const chapter of deck.chapters) {
    checkRestriction(chapter.restriction);
    for (const slide of chapter.slides) {
      const held = inventoryOf(slide);
      held.restrictions.forEach(checkRestriction);
      checkClasses(slide.attributes);
      for (const { attributes } of held.named) checkClasses(attributes);
      checkLayout(slide, deck, report);
      checkBackground(slide, deck, report);
      checkHeld(held, deck, known, addresses, report);
      for (const note of [...held.notes, ...[...held.deepNotes.values()].flat()])
        checkNote(note.label, note.place, slide, chapter, report);
    }
  }
  for (const audience of deck.audiences) {
    if (audience.file.broken) continue;
    checkTags(audience, tags, report);
    checkTheme(audience, deck, report);
  }
}

function checkLayout({ attributes, place }: Slide, deck: Deck, report: Report): void {
  const layout = attributes.values["layout"];
  if (layout === undefined || deck.templates.has(`layouts/${layout}`)) return;
  const known = [...deck.templates.keys()].flatMap((name) => /^layouts\/(.+)$/.exec(name)?.[1] ?? []);
  report.add(layoutUnknown(attributes.places["layout"] ?? place, layout, known));
}

function checkBackground({ attributes, place }: Slide, deck: Deck, report: Report): void {
  const name = attributes.values["background-image"];
  if (name !== undefined)
    report.take(findImage(deck.library.images, name, attributes.places["background-image"] ?? place));
}

function checkHeld(
  held: Inventory,
  { library }: Deck,
  known: ReadonlySet<string>,
  addresses: readonly string[],
  report: Report,
): void {
  const { charts, facts, images, references } = library;
  for (const one of held.media) checkMedia(one, library, report);
  for (const { chart, place } of held.charts)
    if (!charts.has(chart)) report.add(chartUnknown(place, chart, [...charts.keys()]));
  for (const { source, place } of held.expressions) {
    const id = namedFact.exec(source)?.[1];
    if (id !== undefined && !facts.has(id)) report.add(factUnknown(place, id, [...facts.keys()]));
  }
  for (const { items } of held.citations)
    for (const { source, place } of items)
      if (!references.has(source)) report.add(sourceUnknown(place, source, [...references.keys()]));
  for (const { alt, file, attributes, place } of held.images) {
    if (alt === "" && !attributes?.classes.includes("decorative")) report.add(imageAltMissing(place));
    report.take(findImage(images, file, place));
  }
  for (const { target, place } of held.links) {
    const name = target.kind === "file" ? target.path : linkedName(target);
    if (name === undefined || (target.kind !== "file" && known.has(name))) continue;
    const isSlide = (address: string) => !/\.md|^(?:fig|tab):/.test(address);
    if (target.kind === "figure" || target.kind === "table") {
      const prefix = name.slice(0, 4);
      const those = addresses.filter((one) => one.startsWith(prefix)).map((one) => one.slice(4));
      report.add(referenceUnknown(place, target.kind, target.name, those));
    } else if (target.kind === "slide") report.add(linkUnknown(place, name, addresses.filter(isSlide)));
    else
      report.add(
        linkNowhere(
          place,
          name,
          addresses.filter((one) => one.includes(".md")),
        ),
      );
  }
}
const namedFact = /\bfact\s+["']([^"']*)["']/;

/** A slide's own definition serves it; another's only if there is one of that name. */
function checkNote(label: string, place: Place, slide: Slide, chapter: Chapter, report: Report): void {
  const defines = (one: Slide) => inventoryOf(one).definitions.has(label);
  if (defines(slide)) return;
  if (chapter.slides.filter(defines).length > 1) report.add(footnoteAmbiguous(place, label));
}

/** A misspelt tag to hide would hide nothing, and so show too much. */
function checkTags(audience: Audience, known: ReadonlySet<string>, report: Report): void {
  for (const key of ["show", "hide"] as const)
    for (const tag of audience[key] ?? [])
      if (!known.has(tag)) report.add(tagUnknown(placeOfName(audience.file, [key], tag), tag, [...known]));
}

/** Stylesheets beside the themes that every page or every deck has. */
const shared = ["tokens", "base", "layouts", "charts", "code", "maths", "stage", "speaker"];

function checkTheme(audience: Audience, deck: Deck, report: Report): void {
  const { name, logo, fonts } = audience.theme;
  const known = [...deck.templates.keys()].flatMap((path) => /^themes\/(.+)\.css$/.exec(path)?.[1] ?? []);
  const themes = known.filter((theme) => !shared.includes(theme));
  if (!themes.includes(name)) report.add(themeUnknown(placeIn(audience, ["theme", "name"]), name, themes));
  for (const [role, font] of Object.entries(fonts)) {
    const families = [...familiesFor(role as Role), ...deck.library.fonts.keys()];
    if (!families.includes(font)) report.add(fontUnknown(placeIn(audience, ["theme", "fonts", role]), font, families));
  }
  checkFaces(deck.templates.get(`themes/${name}.css`), deck, report);
  const path = logo.startsWith("content/") ? logo : `content/${logo}`;
  if (logo !== "" && !deck.library.images.has(path))
    report.add(fileMissing(placeIn(audience, ["theme", "logo"]), path));
}

/** In the audience's own file, else in deck.yaml, which says it for all. */
const placeIn = ({ file, deckFile }: Audience, path: readonly string[]) =>
  placeOf(valueAt(file.value, path) === undefined ? deckFile : file, path);

/** The families that a stylesheet of the author's names: one that is nowhere would leave the deck to another font, without a word. */
function checkFaces(sheet: Source | undefined, deck: Deck, report: Report): void {
  if (!sheet?.path.startsWith("templates/")) return;
  for (const [index, line] of sheet.text.split("\n").entries()) {
    const place = (column: number) => ({ file: sheet.path, line: index + 1, column: column + 1 });
    for (const { index: at } of line.matchAll(/@font-face/g)) report.add(fontFaceStray(place(at)));
    for (const { index: at, 1: role = "", 2: family = "" } of line.matchAll(/--face-([\w-]+)\s*:\s*["']?([^"';}]+)/g)) {
      if (!Object.hasOwn(roles, role)) continue;
      const families = [...familiesFor(role as Role), ...deck.library.fonts.keys()];
      if (!families.includes(family.trim())) report.add(fontUnknown(place(at), family.trim(), families));
    }
  }
}
