// Our checker against the public test files of the veraPDF Consortium (CC BY 4.0), each of which keeps all rules of PDF/UA-1 or
// breaks the one that its name gives. The files are not part of this repository: PDFUA_CORPUS names their folder, else they are
// looked for beside it, and where they are missing this is skipped. What comes out is told in build/pdfua/README.md.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { PdfFile } from "../../build/pdf/file.ts";
import { checkPdfUa } from "../../build/pdfua/check-pdf-ua.ts";
import { rules } from "../../build/pdfua/rules.ts";

const corpus = process.env["PDFUA_CORPUS"] ?? join("..", "shared", "pdfua-corpus");
const isHere = existsSync(corpus);
if (!isHere) console.warn(`Not calibrated: there are no test files in ${corpus}. Set PDFUA_CORPUS to their folder.`);

// The profile has split rules since the files were named: these break the part that has a number of its own now.
const renumbered: Readonly<Record<string, string>> = {
  "7.2-t03-fail-b": "7.2-39",
  "7.2-t03-fail-c": "7.2-16",
  "7.2-t19-fail-a": "7.2-40",
  "7.2-t19-fail-c": "7.2-40",
  "7.2-t27-fail-a": "7.2-28",
  "7.2-t27-fail-b": "7.2-28",
};
const known = new Set(rules.map(({ id }) => id));
const files = (isHere ? readdirSync(corpus, { recursive: true, encoding: "utf8" }) : [])
  .filter((file) => file.endsWith(".pdf"))
  .sort()
  .map((path) => {
    const name = basename(path, ".pdf");
    const [, clause = "", test, verdict] = /^([\d.-]+)-t(\d+)-(pass|fail)/.exec(name) ?? [];
    return {
      path: join(corpus, path),
      name,
      rule: renumbered[name] ?? `${clause}-${Number(test)}`,
      fails: verdict === "fail",
    };
  });
const found = (path: string) => checkPdfUa(new PdfFile(readFileSync(path))).map(({ rule }) => rule);

it("has a name for every rule, given once", () => {
  expect(known.size).toBe(rules.length);
  expect(known.size).toBeGreaterThanOrEqual(100);
  for (const { id, says } of rules)
    expect([id, says]).toEqual([expect.stringMatching(/^\d(\.\d+)*-\d+$/), expect.stringMatching(/\.$/)]);
});

describe.skipIf(!isHere)("on the public test files", () => {
  it("raises no alarm on a file that keeps all rules", () => {
    const sound = files.filter(({ fails }) => !fails);
    expect(sound.length).toBeGreaterThan(100);
    expect(sound.map(({ name, path }) => [name, found(path)]).filter(([, rules]) => rules?.length)).toEqual([]);
  });

  it("finds the broken rule in at least nine of ten files", () => {
    const broken = files.filter(({ fails, rule }) => fails && known.has(rule));
    const missed = broken.filter(({ path, rule }) => !found(path).includes(rule));
    console.log(
      `PDF/UA-1: ${known.size} rules, ${broken.length - missed.length} of ${broken.length} broken files found; missed: ${missed.map(({ name }) => name).join(", ")}`,
    );
    expect(missed.length / broken.length).toBeLessThan(0.1);
  });

  it("knows every rule of the profile but those it names as unknown", () => {
    const profile = readFileSync(join(corpus, "PDFUA-1.xml"), "utf8");
    const all = [...profile.matchAll(/clause="([\d.]+)" testNumber="(\d+)"/g)].map(
      ([, clause, test]) => `${clause}-${test}`,
    );
    expect(all.filter((id) => !known.has(id))).toEqual(["7.21.4.2-1", "7.21.4.2-2"]);
  });
});
