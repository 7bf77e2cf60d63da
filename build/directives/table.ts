// Rows of a data file as a table, with the numbers of the deck's language.
import type { LeafDirective } from "../model/directive.ts";
import { restricted } from "./attributes.ts";

export const table: LeafDirective = {
  kind: "leaf",
  name: "table",
  summary: "Rows of a file of content/data/ as a table: columns, rows, order and number as the braces say.",
  example:
    '::table[bills.csv]{columns="year as Year, bill" where="country=Japan" sort=-bill top=10 title="The largest bills"}',
  argument: "file of content/data/",
  attributes: { ...restricted, columns: "text", where: "text", sort: "text", top: "number", title: "text" },
  within: ["slide", "notes", "handout", "column"],
};
