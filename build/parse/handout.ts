// The `handout:` of an audience's file -> HandoutOptions. What is left out takes its default.
//
//   parseHandout({ layout: "document", data: true }, file, report).paper is "A4"
import { handoutAddressLong, handoutAddressMissing } from "../diagnostics/catalog/handout.ts";
import type { Report } from "../diagnostics/report.ts";
import { placeOf } from "../formats/yaml-places.ts";
import type { YamlFile } from "../model/files.ts";
import { defaultHandout, type HandoutOptions } from "../model/handout.ts";
import type { HandoutYaml } from "../schemas/audience.ts";

const longest = 2000; // the largest QR code holds 2,953; the rest is for the name of a slide

export function parseHandout(yaml: HandoutYaml = {}, file: YamlFile, report: Report): HandoutOptions {
  const { qr, url } = yaml;
  if (qr === true && url === undefined) report.add(handoutAddressMissing(placeOf(file, ["handout", "qr"])));
  const length = url !== undefined && URL.canParse(url) ? new URL(url).href.length : 0;
  if (qr === true && length > longest)
    report.add(handoutAddressLong(placeOf(file, ["handout", "url"]), length, longest));
  return { ...defaultHandout, ...yaml };
}
