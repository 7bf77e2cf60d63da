// facts.yaml -> FactSpec[]: every figure that the prose uses, once.
//
//   parseFacts({ path: "content/facts.yaml", text: "bill: { value: 6.5 }" }).value[0].id is "bill"
import { factUnitDiffers } from "../diagnostics/catalog/facts.ts";
import { isPercent, parseUnit } from "../numbers/unit.ts";
import { keyMissing, valueInvalid } from "../diagnostics/catalog/yaml.ts";
import { Report } from "../diagnostics/report.ts";
import type { Outcome } from "../model/diagnostic.ts";
import { textIn } from "../formats/texts.ts";
import { checkWith } from "../formats/schema.ts";
import { isRecord, readYaml, strings, valueAt } from "../formats/yaml.ts";
import { placeOf } from "../formats/yaml-places.ts";
import type { FactSpec, Source } from "../model/deck.ts";
import type { YamlFile } from "../model/files.ts";
import { factSchema } from "../schemas/facts.ts";
import { outcomeOf } from "./files.ts";

export function parseFacts(source: Source | undefined): Outcome<readonly FactSpec[]> {
  const report = new Report();
  if (!source) return { value: [], diagnostics: [] };
  const file = readYaml(source, report);
  if (!isRecord(file.value) && file.value !== null && file.value !== undefined)
    report.add(valueInvalid(placeOf(file), "facts", "a map: an id, and below it the figure"));
  const ids = isRecord(file.value) ? Object.keys(file.value) : [];
  return outcomeOf(
    ids.map((id) => parseFact(file, id, report)),
    file,
    report,
  );
}

function parseFact(file: YamlFile, id: string, report: Report): FactSpec {
  // A figure that is wrong is told, not missed.
  const tells = (key: string) => valueAt(file.value, [id, key]) !== undefined;
  const { value, from, digits, unit, label, source, status, as_told, why } = checkWith(file, factSchema, {}, report, [
    id,
  ]);
  if (isRecord(valueAt(file.value, [id])) && !tells("value") && !tells("from"))
    report.add(keyMissing(placeOf(file, [id]), "value"));
  if (tells("value") && tells("from"))
    report.add(
      valueInvalid(placeOf(file, [id, "value"]), "value", "left out where `from` names the cell that holds it"),
    );
  if (typeof unit === "object") checkUnits(file, id, unit, report);
  return {
    id,
    value,
    from: from && {
      file: from.file,
      where: Object.fromEntries(Object.entries(from.where).map(([column, cell]) => [column, String(cell)])),
      column: from.column,
    },
    digits,
    unit: textIn(unit ?? "", ""),
    label: textIn(label ?? "", ""),
    ...(typeof unit === "object" || typeof label === "object"
      ? { told: { unit: unit ?? "", label: label ?? "" } }
      : {}),
    status: status ?? "confirmed",
    asTold: as_told ?? "",
    why: why ?? "",
    source: strings(source),
    file,
  };
}

/** Only the words are another language: what is counted, and by how much, stays. */
function checkUnits(file: YamlFile, id: string, unit: Readonly<Record<string, string>>, report: Report): void {
  const [[, first] = ["", ""], ...others] = Object.entries(unit);
  const wanted = parseUnit(first);
  for (const [lang, text] of others) {
    const other = parseUnit(text);
    if (other.scale !== wanted.scale || other.currency !== wanted.currency || isPercent(other) !== isPercent(wanted))
      report.add(factUnitDiffers(placeOf(file, [id, "unit", lang]), text, first));
  }
}
