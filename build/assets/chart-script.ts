// The browser's charts script for the families that a deck uses: a deck of columns carries no code for flows. The package
// brings it in parts, cut by client/chart-parts.ts.
//
//   await chartScript(["bar"]) is one classic script that defines globalThis.kamishibaiCharts
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { ChartParts } from "../model/output.ts";

const file = fileURLToPath(new URL("../../dist/browser/charts.json", import.meta.url));
let read: Promise<ChartParts> | undefined; // not for a deck without charts
const scripts = new Map<number, string>();

/** `families` as in `ChartView.families`. The same set gives the same bytes, in whichever order. */
export async function chartScript(families: Iterable<string>): Promise<string> {
  read ??= readFile(file, "utf8").then((text) => JSON.parse(text) as ChartParts);
  const { families: known, parts } = await read;
  let wanted = 0;
  for (const family of families) {
    const at = known.indexOf(family);
    if (at < 0) throw new Error(`There is no family of charts "${family}".`);
    wanted |= 1 << at;
  }
  const made = scripts.get(wanted) ?? join(parts, wanted);
  scripts.set(wanted, made);
  return made;
}

const join = (parts: ChartParts["parts"], wanted: number): string =>
  `"use strict";(()=>{${parts.flatMap(([families, script]) => ((families & wanted) === 0 ? [] : script)).join("\n")}})();\n`;
