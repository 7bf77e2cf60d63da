// A page without a stage, for print or for reading: charts and fonts, then the signal that it may be printed.
import type { KamishibaiCharts } from "./charts/start.ts";
import type { PaintedChart, ShownSlide } from "../model/output.ts";
import { fitFormulas } from "./handout/fit-formulas.ts";
import { dropUnusedHyphens, insertHyphens } from "./handout/hyphenate.ts";
import { finishPages } from "./handout/finish-pages.ts";
import { measureCharts } from "./painted.ts";
import { placeMedia } from "./media.ts";
import { prepareParts } from "./parts.ts";
import { listShown } from "./shown.ts";
import { spreadSteps } from "./steps.ts";
import { prepareTags } from "./tags.ts";

declare global {
  var kamishibaiShown: readonly ShownSlide[] | undefined;
  var kamishibaiPainted: (() => readonly (readonly PaintedChart[])[]) | undefined;
}
document.documentElement.dataset["scripts"] = "true"; // the styles show more where scripts are blocked
const charts: KamishibaiCharts | undefined = globalThis.kamishibaiCharts;

async function ready(): Promise<void> {
  const isPrint = document.body.classList.contains("print");
  if (!isPrint) placeMedia(document, false);
  if (document.body.dataset["steps"]) spreadSteps(document);
  if (isPrint) prepareTags(document);
  if (document.body.dataset["part"]) prepareParts(document.body);
  if (isPrint) insertHyphens(document);
  await charts?.draw(document, isPrint ? "print" : "page");
  await document.fonts.ready;
  if (isPrint) dropUnusedHyphens(document);
  if (isPrint) fitFormulas(document);
  if (isPrint) finishPages(document);
  if (isPrint) globalThis.kamishibaiShown = listShown(document);
  if (isPrint && charts) globalThis.kamishibaiPainted = measureCharts(document, charts);
  document.documentElement.dataset["ready"] = "true";
}
void ready();
