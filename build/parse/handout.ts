// The `handout:` map of an audience's file -> HandoutOptions. What is left out takes its default.
import {
  handoutAddressInvalid,
  handoutAddressLong,
  handoutAddressMissing,
  handoutValueUnknown,
} from "../diagnostics/catalog/handout.ts";
import type { Report } from "../diagnostics/report.ts";
import {
  bindings,
  defaultHandout,
  handoutLayouts,
  type HandoutOptions,
  orientations,
  papers,
  sourceForms,
} from "../model/handout.ts";
import { checkMap, text } from "../formats/yaml.ts";
import type { YamlFile } from "../model/files.ts";

const shape = {
  layout: "string",
  paper: "string",
  orientation: "string",
  binding: "string",
  data: "boolean",
  sources: "string",
  label: "string",
  url: "string",
  qr: "boolean",
  cover: "string",
} as const;

/** `handout: { layout: document, paper: Letter, data: true }` becomes the options of one audience. */
export function parseHandout(file: YamlFile, report: Report): HandoutOptions {
  const value = checkMap(file, ["handout"], shape, report);
  const place = (key: string) => file.place(["handout", key]);
  const oneOf = <Word extends string>(key: string, known: readonly Word[], fallback: Word): Word => {
    const given = text(value[key], fallback);
    const word = known.find((item) => item === given);
    if (word === undefined) report.add(handoutValueUnknown(place(key), key, given, known));
    return word ?? fallback;
  };
  const url = text(value["url"]);
  const address = webAddress(url);
  if (url !== "" && !address) report.add(handoutAddressInvalid(place("url"), url));
  if (address && value["qr"] === true && address.href.length > longest)
    report.add(handoutAddressLong(place("url"), address.href.length, longest));
  if (value["qr"] === true && url === "") report.add(handoutAddressMissing(place("qr")));
  return {
    layout: oneOf("layout", handoutLayouts, defaultHandout.layout),
    paper: oneOf("paper", papers, defaultHandout.paper),
    orientation: oneOf("orientation", orientations, defaultHandout.orientation),
    binding: oneOf("binding", bindings, defaultHandout.binding),
    data: value["data"] === true,
    sources: oneOf("sources", sourceForms, defaultHandout.sources),
    label: text(value["label"]),
    url,
    qr: value["qr"] === true,
    cover: text(value["cover"]),
  };
}

const longest = 2000; // the largest QR code holds 2,953; the rest is for the name of a slide

function webAddress(value: string): URL | undefined {
  if (!URL.canParse(value)) return undefined;
  const address = new URL(value);
  return /^https?:$/.test(address.protocol) ? address : undefined;
}
