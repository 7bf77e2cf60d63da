// Looks up every name that the author uses, once for all audiences: audiences, tags, charts, images, sources, slides, layouts.
import { audienceUnknown, classIsAudience, tagUnknown } from "../diagnostics/catalog/audiences.ts";
import { chartUnknown } from "../diagnostics/catalog/charts.ts";
import { factUnknown, sourceUnknown } from "../diagnostics/catalog/facts.ts";
import { fileMissing, fontUnknown, themeUnknown } from "../diagnostics/catalog/files.ts";
import {
  footnoteAmbiguous,
  imageAltMissing,
  layoutUnknown,
  linkNowhere,
  linkUnknown,
} from "../diagnostics/catalog/markdown.ts";
import type { Report } from "../diagnostics/report.ts";
import { familiesFor, type Role } from "../fonts/faces.ts";
import { imagePath } from "../formats/image-path.ts";
import { placeOf, placeOfName } from "../formats/yaml-places.ts";
import type { Audience, Chapter, Deck, Slide } from "../model/deck.ts";
import type { AnyNode, Attributes, Restriction } from "../model/tree.ts";
import { walkSlide } from "../tree/walk.ts";
import { addressesOf } from "./addresses.ts";

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
      checkRestriction(slide.restriction);
      checkClasses(slide.attributes);
      checkLayout(slide, deck, report);
      checkBackground(slide, deck, report);
      walkSlide(slide, (node) => {
        checkRestriction(node.restriction);
        checkClasses(node.attributes);
        if ("type" in node && node.type === "table") for (const column of node.columns) checkRestriction(column.restriction);
        checkNode(node, deck, known, addresses, report);
        if ("type" in node && node.type === "note") checkNote(node.label, node, slide, chapter, report);
      });
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
  if (name === undefined || deck.library.images.has(imagePath(name))) return;
  report.add(fileMissing(attributes.places["background-image"] ?? place, imagePath(name)));
}

function checkNode(
  node: AnyNode,
  deck: Deck,
  known: ReadonlySet<string>,
  addresses: readonly string[],
  report: Report,
): void {
  if (!("type" in node)) return;
  const { charts, images, references } = deck.library;
  if (node.type === "chart" && !charts.has(node.chart))
    report.add(chartUnknown(node.place, node.chart, [...charts.keys()]));
  else if (node.type === "expression") {
    const id = namedFact.exec(node.source)?.[1];
    if (id !== undefined && !deck.library.facts.has(id))
      report.add(factUnknown(node.place, id, [...deck.library.facts.keys()]));
  } else if (node.type === "citation") {
    for (const { source, place } of node.items)
      if (!references.has(source)) report.add(sourceUnknown(place, source, [...references.keys()]));
  } else if (node.type === "image") {
    if (node.alt === "" && !node.attributes?.classes.includes("decorative")) report.add(imageAltMissing(node.place));
    if (!images.has(imagePath(node.file))) report.add(fileMissing(node.place, imagePath(node.file)));
  } else if (node.type === "link") {
    const { target } = node;
    if (target.kind === "slide" && !known.has(target.slide))
      report.add(linkUnknown(node.place, target.slide, addresses.filter((one) => !one.includes(".md"))));
    else if (target.kind === "chapter") {
      const name = `${target.chapter}.md${target.slide === "" ? "" : `#${target.slide}`}`;
      if (!known.has(name)) report.add(linkNowhere(node.place, name, addresses.filter((one) => one.includes(".md"))));
    } else if (target.kind === "file")
      report.add(linkNowhere(node.place, target.path, addresses.filter((one) => one.endsWith(".md"))));
  }
}

const namedFact = /\bfact\s+["']([^"']*)["']/;

/** A slide's own definition serves it; another's only if there is one of that name. */
function checkNote(label: string, { place }: AnyNode, slide: Slide, chapter: Chapter, report: Report): void {
  const defines = ({ definitions }: Slide) => definitions.some((definition) => definition.label === label);
  if (label === "" || defines(slide)) return;
  if (chapter.slides.filter(defines).length > 1) report.add(footnoteAmbiguous(place, label));
}

/** A misspelt tag to hide would hide nothing, and so show too much. */
function checkTags(audience: Audience, known: ReadonlySet<string>, report: Report): void {
  for (const key of ["show", "hide"] as const)
    for (const tag of audience[key] ?? [])
      if (!known.has(tag)) report.add(tagUnknown(placeOfName(audience.file, [key], tag), tag, [...known]));
}

/** Stylesheets beside the themes that every page or every deck has. */
const shared = ["tokens", "base", "layouts", "charts", "code", "stage", "speaker"];

function checkTheme(audience: Audience, deck: Deck, report: Report): void {
  const { name, logo, fonts } = audience.theme;
  const known = [...deck.templates.keys()].flatMap((path) => /^themes\/(.+)\.css$/.exec(path)?.[1] ?? []);
  const themes = known.filter((theme) => !shared.includes(theme));
  if (!themes.includes(name)) report.add(themeUnknown(placeOf(audience.file, ["theme", "name"]), name, themes));
  for (const [role, font] of Object.entries(fonts)) {
    const families = familiesFor(role as Role);
    if (!families.includes(font))
      report.add(fontUnknown(placeOf(audience.file, ["theme", "fonts", role]), font, families));
  }
  const path = logo.startsWith("content/") ? logo : `content/${logo}`;
  if (logo !== "" && !deck.library.images.has(path))
    report.add(fileMissing(placeOf(audience.file, ["theme", "logo"]), path));
}
