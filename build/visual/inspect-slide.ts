// One slide of an open deck -> what is wrong with it, at each of its steps, each mistake once, with a picture of the step.
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
interface Step {
  readonly findings: Finding[];
  readonly shown: ReadonlySet<string>; // the words that can be seen
}

export async function inspectSlide(
  page: Page,
  slide: SlideState,
): Promise<{ found: Inspected[]; pictures: Picture[] }> {
  const show = (step: number) => page.evaluate((id, at) => kamishibaiInspector.show(id, at), slide.id, step);
  const steps: Step[] = [];
  for (let step = 0; step <= slide.steps; step++) {
    await show(step);
    const { findings, unknown, shown } = await page.evaluate(() => kamishibaiInspector.measure());
    if (unknown > 0) findings.push(...(await sample(page)));
    // At the last step all is there but what a fragment took away: axe is asked again only where a step shows more.
    if (step === slide.steps) findings.push(...(await violations(page)));
    steps.push({ findings, shown: new Set(shown) });
  }
  const last = steps.at(-1)!.shown;
  for (const [step, { findings, shown }] of steps.entries()) {
    if ([...shown].every((words) => last.has(words))) continue;
    await show(step);
    findings.push(...(await violations(page)));
  }
  const found = eachOnce(steps);
  const pictures: Picture[] = [];
  for (const step of new Set(found.map((one) => one.step))) {
    await show(step);
    const boxes = found.filter((one) => one.step === step).map(({ finding }) => finding.box);
    pictures.push({ step, png: await photograph(page, boxes) });
  }
  return { found, pictures };
}

function eachOnce(steps: readonly Step[]): Inspected[] {
  const found = new Map<string, Inspected>();
  for (const [step, { findings }] of steps.entries())
    for (const finding of findings) {
      if (found.has(nameOf(finding)) || isDimmed(finding, steps)) continue;
      found.set(nameOf(finding), { finding, step });
    }
  return [...found.values()];
}

/** Items and series that wait while others speak are pale on purpose: they had or will have their step. */
function isDimmed({ kind, what }: Finding, steps: readonly Step[]): boolean {
  if (kind !== "contrast") return false;
  return steps.some(
    ({ shown, findings }) => shown.has(what) && !findings.some((other) => other.kind === kind && other.what === what),
  );
}

/** The same mistake at two steps has the same name, though it may be a pixel larger; so have words alike in one block. */
function nameOf(finding: Finding): string {
  const { kind, what, place } = finding;
  switch (kind) {
    case "overflow":
      return [kind, place, finding.side, finding.of].join("\n");
    case "contrast":
      return [kind, place, finding.color, finding.background].join("\n");
    case "overlap":
      return [kind, place, what, finding.other].join("\n");
    case "violation":
      return [kind, place, what, finding.rule].join("\n");
    default:
      return [kind, place, what].join("\n");
  }
}

const violations = (page: Page) => page.evaluate(() => kamishibaiInspector.violations());

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
