// What a build hands out when the browser fails on one of its files, and that a printer that was closed stays closed.
import { describe, expect, it } from "vitest";
import { HostError, NoBrowserError } from "../../../build/diagnostics/host-error.ts";
import type { Printable } from "../../../build/model/output.ts";
import type { OpenBrowser } from "../../../build/print/browser.ts";
import type { PrintedPage } from "../../../build/print/page.ts";
import { printAll, startPrinter, type Printer } from "../../../build/print/print.ts";
import { titledPdf } from "../../support/titled-pdf.ts";

const variant = (audience: string): Printable => {
  const text = async () => audience;
  const place = { file: "content/chapters/one.md", line: 3, column: 1 };
  return {
    audience,
    handout: text,
    slideParts: () => [text],
    titles: ["Money"],
    summary: [{ id: "money", title: "Money", chapter: "one", charts: [], place }],
    meta: { title: "Talk", author: "", lang: "en", keywords: [] },
  };
};
const good: PrintedPage = {
  bytes: titledPdf([..."Money"]),
  shown: [{ id: "money", heading: "Money", hasWords: true }],
  undrawn: [],
  refused: [],
};
const wrong: PrintedPage = { ...good, shown: [...good.shown, { id: "", heading: "People", hasWords: true }] };
type Asked = Parameters<Printer["print"]>[0];
const htmlOf = async (page: Asked) => (typeof page === "string" ? page : page());
const printer = (print: Printer["print"]): Printer => ({ print, version: async () => "", close: async () => {} });
const variants = ["board", "public"].map(variant);

describe("files of which some cannot be printed", () => {
  it("leave the good ones, and say which is missing and why", async () => {
    const print = async (page: Asked) => ((await htmlOf(page)) === "board" ? wrong : good);
    const { printed, trouble } = await printAll(printer(print), variants, ["slides"], () => {});
    expect(printed.map(({ path }) => path)).toEqual(["public/public/slides.pdf"]);
    expect(trouble).toBeInstanceOf(HostError);
    expect(trouble?.message).toMatch(
      /^public\/board\/slides\.pdf was printed wrongly: 1 page was printed for 2 slides\./,
    );
  });

  it("tell every trouble, what to do once, and our own bug before all else", async () => {
    const late = async () => Promise.reject(new HostError("Printing took too long.", "Wait."));
    const { printed, trouble } = await printAll(printer(late), variants, ["slides", "handout"], () => {});
    expect([printed, trouble?.message, (trouble as HostError).hint]).toEqual([[], "Printing took too long.", "Wait."]);
    const bug = async (page: Asked) =>
      Promise.reject((await htmlOf(page)) === "board" ? new HostError("Late.", "") : new Error("bug"));
    expect((await printAll(printer(bug), variants, ["slides"], () => {})).trouble).not.toBeInstanceOf(HostError);
  });

  it("ask once where there is no browser", async () => {
    let asked = 0;
    const none = async () => Promise.reject(new NoBrowserError(`None, ${++asked}.`, ""));
    const { trouble } = await printAll(printer(none), [...variants, ...variants, ...variants], ["slides"], () => {});
    expect(trouble).toBeInstanceOf(NoBrowserError);
    expect(asked).toBeLessThan(6);
  });
});

describe("a printer that is closed while it prints", () => {
  it("starts no other browser, which nobody would end", async () => {
    let opened = 0;
    let leave: (error: Error) => void = () => {};
    const open = async (): Promise<OpenBrowser> => {
      opened++;
      const browser = {
        connected: false,
        once: () => {},
        off: () => {},
        newPage: () => new Promise((_, reject) => (leave = reject)),
      };
      return { browser, close: async () => leave(new Error("Target closed")) } as unknown as OpenBrowser;
    };
    const closed = startPrinter(open);
    const printing = closed.print("<p>");
    printing.catch(() => {});
    await new Promise((done) => setTimeout(done, 10));
    await closed.close();
    await new Promise((done) => setTimeout(done, 10));
    leave(new Error("Target closed"));
    await expect(printing).rejects.toBeInstanceOf(HostError);
    expect(opened).toBe(1);
  });
});
