// The templates we ship are as strict as those of a talk, though builds do not check them again.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { Report } from "../../../build/diagnostics/report.ts";
import { checkAllTemplates, checkTemplates } from "../../../build/parse/templates.ts";

const files = readdirSync("templates", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".hbs"));
const ours = files.map((file) => {
  const source = { path: `kamishibai/${file}`, text: readFileSync(join("templates", file), "utf8") };
  return [file.replace(/\.hbs$/, ""), source] as const;
});

it("finds no mistake in the templates we ship", () => {
  const report = new Report();
  checkAllTemplates(new Map(ours), report);
  expect(ours.length).toBeGreaterThan(20);
  expect(report.diagnostics).toEqual([]);
});

it("checks all of them together with a talk's own", () => {
  const report = new Report();
  const own = { path: "templates/layouts/plain.hbs", text: "{{> nothing}}" };
  checkTemplates(new Map([...ours, ["layouts/plain", own]]), report);
  expect(report.diagnostics.map(({ code, place }) => [code, place.file])).toEqual([["partial-unknown", own.path]]);
});
