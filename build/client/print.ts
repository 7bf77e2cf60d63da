// A page made for print: charts and fonts, then the signal that it may be printed.
import { prepareForPrint, readData } from "./charts.ts";

void prepareForPrint(readData()).then(() => {
  document.documentElement.dataset["ready"] = "true";
});
