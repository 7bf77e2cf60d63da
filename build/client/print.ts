// A page made for print: charts, fonts, the running title, then the signal that it may be printed.
import { drawCharts, readData } from "./charts.ts";

/** The title as a CSS string: HTML escapes would be printed as they stand inside a style element. */
function runningTitle(title: string): void {
  const text = title.replace(/\s+/g, " ").replace(/["\\]/g, "\\$&");
  const sheet = document.styleSheets[0];
  if (!sheet || !document.body.classList.contains("handout")) return;
  sheet.insertRule(
    `@page { @top-left { content: "${text}"; font: 8.5pt "Kamishibai Text", "Kamishibai Japanese"; color: #5d584f } }`,
    sheet.cssRules.length,
  );
  sheet.insertRule('@page :first { @top-left { content: "" } }', sheet.cssRules.length);
}

const data = readData();
runningTitle(data.title);
void drawCharts(data).then(() => {
  document.documentElement.dataset["ready"] = "true";
});
