// What was written on a chart stands in the text of its page; a label that is lost on the way to the paper is named with its page.
import { rm } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { check } from "../../build/index.ts";
import type { Printable } from "../../build/model/output.ts";
import { printPage } from "../../build/print/page.ts";
import { printAll, type Printer } from "../../build/print/print.ts";
import { holdBrowser } from "../support/browser.ts";
import { writeTalk } from "../support/planting/folder.ts";

const names = {
  kinds: ["Office", "Ünïted ﬁgures", "輸出入"],
  towns: ["Бергамо", "ירושלים", "A name so long that it breaks"],
};
const chart = (title: string, labels: readonly string[]) =>
  `type: bar\ntitle: ${title}\nunit: things\ndescription: D\ndata: { rows: [${labels.map((name, at) => `{ name: "${name}", v: ${at + 2} }`).join(", ")}], x: name, y: v }\n`;
let root = "";
let held: Awaited<ReturnType<typeof holdBrowser>>;
let printable: Printable;
beforeAll(async () => {
  root = await writeTalk(
    new Map([
      ["deck.yaml", "title: T\n"],
      ["chapters/one.md", "# One\n\n## First\n\n::chart[kinds]\n\n## Second\n\n::chart[towns]\n\n## Third\n\nWords.\n"],
      ["charts/kinds.yaml", chart("Kinds", names.kinds)],
      ["charts/towns.yaml", chart("Towns", names.towns)],
    ]),
  );
  const { variants } = await check({ root });
  const variant = variants[0]!;
  printable = {
    ...variant,
    handout: async (pages) => (await variant.handout(pages)).value,
    slideParts: () => variant.slideParts(false).map((part) => async () => (await part()).value),
  };
  held = await holdBrowser();
});
afterAll(async () => {
  await held.close();
  await rm(root, { recursive: true, force: true });
});

/** Prints with a browser whose canvas leaves out the words that `lost` fits. */
async function print(lost: string, what: "slides" | "handout", most?: number) {
  const printer: Pick<Printer, "print"> = {
    print: async (page) =>
      printPage(held.browser, typeof page === "string" ? page : await page(), 30_000, async () => {
        const opened = await held.browser.newPage();
        await opened.evaluateOnNewDocument((pattern) => {
          const write = CanvasRenderingContext2D.prototype.fillText;
          CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
            if (!new RegExp(pattern).test(text)) write.call(this, text, ...rest);
          };
        }, lost);
        return opened;
      }),
  };
  const { variants } = await check({ root });
  const slideParts = () => variants[0]!.slideParts(false, most).map((part) => async () => (await part()).value);
  const { printed, trouble } = await printAll(printer as Printer, [{ ...printable, slideParts }], [what], () => {});
  return { printed: printed.length, trouble: trouble?.message ?? "" };
}

describe.each([
  ["slides in one part", "slides", undefined, 3],
  ["slides in parts", "slides", 1, 3],
  ["a handout", "handout", undefined, undefined],
] as const)("the labels of %s", (_, what, most, page) => {
  it("are found where they stand, in any script", async () => {
    expect(await print("^nothing$", what, most)).toEqual({ printed: 1, trouble: "" });
  });
  it.each([
    ["Office", "kinds"],
    ["輸出入", "kinds"],
    ["ﬁgures", "kinds"],
    ["Бергамо", "towns"],
    ["ירושלים", "towns"],
  ])("are missed when one is lost: %s", async (label, name) => {
    const { printed, trouble } = await print(label, what, most);
    expect([printed, trouble]).toEqual([
      0,
      expect.stringMatching(
        new RegExp(`printed wrongly: Page \\d+ lacks “.*${label}.*” of the chart of content/charts/${name}\\.yaml\\.$`),
      ),
    ]);
    if (page !== undefined) expect(trouble).toContain(`Page ${name === "kinds" ? page - 1 : page} lacks`);
  });
  it("are told once a chart when all of them are lost", async () => {
    const { trouble } = await print("", what, most);
    expect(trouble.match(/lacks/g)).toHaveLength(2);
    expect(trouble).toMatch(/lacks “.+” and \d+ other labels of the chart of content\/charts\/kinds\.yaml\./);
  });
});
