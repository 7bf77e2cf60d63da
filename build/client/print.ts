// A page made for print: charts and fonts, then the signal that it may be printed.
import { drawCharts, readData } from "./charts.ts";

void drawCharts(readData()).then(() => {
  document.documentElement.dataset["ready"] = "true";
});
