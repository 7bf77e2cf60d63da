// The talk that somebody brings: built without a word, looked at by `check --visual`, each edition in its language and with nothing
// of the others, both PDFs as PDF/UA wants them.
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build, type Result } from "../../build/index.ts";
import { holdBrowser } from "../support/browser.ts";
import { makeNewcomerTalk } from "../support/newcomer-talk.ts";
import { readPdf } from "../support/read-pdf.ts";
import { run } from "../support/small-talk.ts";

let folder = "";
let result: Result;
let held: Awaited<ReturnType<typeof holdBrowser>>;
beforeAll(async () => {
  held = await holdBrowser();
  folder = await mkdtemp(join(tmpdir(), "kamishibai-newcomer-"));
  await makeNewcomerTalk(folder, held.browser);
  result = await build({ root: folder, only: ["html", "handout-html", "slides", "handout"] });
}, 60_000);
afterAll(async () => {
  await held.close();
  await rm(folder, { recursive: true, force: true });
});
const read = (path: string) => readFile(join(folder, "out", path), "utf8");

describe("a newcomer's talk", () => {
  it("is built without a word, PDF/UA and all", () => {
    expect(result.report.diagnostics).toEqual([]);
    expect(result.trouble).toBeUndefined();
  });
  it("has nothing that cannot be read, on any slide", async () => {
    const { code, output } = await run(["check", folder, "--visual", "--audience", "stadt"]);
    expect(output).toMatch(/No mistakes\. \d+ slides were looked at\./);
    expect(code).toBe(0);
  });
  it("is told to each audience in its language, with its mark, and nothing of the others", async () => {
    const [board, stadt, escuela] = await Promise.all(
      ["board", "stadt", "escuela"].map((audience) => read(`public/${audience}/index.html`)),
    );
    expect(board).toContain("Confidential · 2026-05-04");
    expect(stadt).toContain("184.000 Fahrgäste");
    expect(escuela).toContain("«Un tren que duerme es un tren que escucha.»");
    expect(board).not.toMatch(/Stadtrat|escuela|Bellheim|track access/i);
    expect(escuela).not.toMatch(/Confidential|Bellheim|Trassen/);
    expect(stadt).not.toMatch(/Confidential|pasajeros/);
    for (const audience of ["board", "stadt", "escuela"])
      expect(await readdir(join(folder, "out/public", audience, "media"))).toHaveLength(1);
  });
  it("keeps photographs small and fonts its own", async () => {
    const deck = await read("public/board/index.html");
    expect(deck.length).toBeLessThan(1_500_000); // three photographs of a camera would be twenty megabytes
    const { texts } = await readPdf(await readFile(join(folder, "out/public/stadt/handout.pdf")));
    expect(texts.join(" ")).toContain("Euro je Zug und Stunde");
  });
});
