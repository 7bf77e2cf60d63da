// One slide of an open deck -> what is wrong with it, at each of its steps, each mistake once.
import type { Page } from "puppeteer-core";
import type { Box, Finding, Inspector, SlideState } from "./finding.ts";

declare const kamishibaiInspector: Inspector; // inside the page

export interface Inspected {
  readonly finding: Finding;
  readonly step: number; // the first at which it was seen
}
export interface Picture {
  readonly step: number;
  readonly png: Uint8Array; // with a mark around each thing found
}

export async function inspectSlide(
  page: Page,
  slide: SlideState,
): Promise<{ found: Inspected[]; pictures: Picture[] }> {
  const found = new Map<string, Inspected>();
  const pictures: Picture[] = [];
  const shown: (readonly string[])[] = [];
  const keep = (step: number, findings: readonly Finding[]): Box[] => {
    const fresh = findings.filter((finding) => !found.has(nameOf(finding)));
    for (const finding of fresh) found.set(nameOf(finding), { finding, step });
    return fresh.map(({ box }) => box);
  };
  const picture = async (step: number, boxes: readonly Box[]) => {
    if (boxes.length > 0) pictures.push({ step, png: await photograph(page, boxes) });
  };
  for (let step = 0; step <= slide.steps; step++) {
    await page.evaluate((id, at) => kamishibaiInspector.show(id, at), slide.id, step);
    const measured = await page.evaluate(() => kamishibaiInspector.measure());
    const boxes = keep(step, measured.findings);
    if (measured.unknown > 0) boxes.push(...keep(step, await sample(page)));
    // Nothing is hidden at the last step but what a fragment took away: the other steps are asked only where they show more.
    if (step === slide.steps) boxes.push(...keep(step, await violations(page)));
    await picture(step, boxes);
    shown.push(measured.shown);
  }
  const last = new Set(shown.at(-1));
  for (let step = 0; step < slide.steps; step++) {
    if (shown[step]!.every((words) => last.has(words))) continue;
    await page.evaluate((id, at) => kamishibaiInspector.show(id, at), slide.id, step);
    await picture(step, keep(step, await violations(page)));
  }
  return { found: [...found.values()], pictures: merge(pictures) };
}

const violations = (page: Page) => page.evaluate(() => kamishibaiInspector.violations());

/** The same mistake at two steps has the same name, though it may be a pixel larger. */
function nameOf(finding: Finding): string {
  const more =
    finding.kind === "overflow"
      ? `${finding.side} ${finding.of}`
      : finding.kind === "overlap"
        ? finding.other
        : finding.kind === "violation"
          ? finding.rule
          : "";
  return [finding.kind, finding.kind === "overflow" ? "" : finding.what, finding.place, more].join("\n");
}

async function sample(page: Page): Promise<Finding[]> {
  await page.evaluate(() => kamishibaiInspector.hideText(true));
  const png = await page.screenshot({ encoding: "base64" });
  await page.evaluate(() => kamishibaiInspector.hideText(false));
  return page.evaluate((picture) => kamishibaiInspector.sample(picture), png);
}

async function photograph(page: Page, boxes: readonly Box[]): Promise<Uint8Array> {
  await page.evaluate((marks) => kamishibaiInspector.mark(marks), boxes);
  const png = await page.screenshot();
  await page.evaluate(() => kamishibaiInspector.mark([]));
  return png;
}

/** A step that was looked at twice keeps its later picture. */
const merge = (pictures: readonly Picture[]): Picture[] => [
  ...new Map(pictures.map((picture) => [picture.step, picture])).values(),
];
