// Where a value of a chart's YAML stands, for what is told of it: `placeIn(spec, ["data", "filter", "year"])`.
import type { Place } from "../model/diagnostic.ts";
import { valueAt } from "../formats/yaml.ts";
import { keyPlaceOf, placeOf } from "../formats/yaml-places.ts";
import type { ChartSpec } from "../model/chart.ts";
import type { Path } from "../model/files.ts";

/** Of a map or a list the place of its key, for its first line is about something else already; of a lone name its own. */
export function placeIn({ file }: Pick<ChartSpec, "file">, path: Path = []): Place {
  const value = valueAt(file.value, path);
  return typeof value === "object" && value !== null && typeof path.at(-1) === "string"
    ? keyPlaceOf(file, path)
    : placeOf(file, path);
}
