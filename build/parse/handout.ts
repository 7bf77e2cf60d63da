// The `handout:` of an audience's file -> HandoutOptions. What is left out takes its default.
//
//   parseHandout({ layout: "document", data: true }, file, report).paper is "A4"
import { handoutAddressMissing } from "../diagnostics/catalog/handout.ts";
import type { Report } from "../diagnostics/report.ts";
import { placeOf } from "../formats/yaml-places.ts";
import type { YamlFile } from "../model/files.ts";
import { defaultHandout, type HandoutOptions } from "../model/handout.ts";
import type { HandoutYaml } from "../schemas/audience.ts";

export function parseHandout(yaml: HandoutYaml = {}, file: YamlFile, report: Report): HandoutOptions {
  if (yaml.qr === true && yaml.url === undefined) report.add(handoutAddressMissing(placeOf(file, ["handout", "qr"])));
  return { ...defaultHandout, ...yaml };
}
