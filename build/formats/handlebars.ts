// Handlebars in two halves. What fills templates is small and always here; what reads and compiles them is loaded for a talk that
// has templates of its own, or an expression that is more than a fact, a number or a name.
//
//   compilingHandlebars().parse("{{a}}").body.length === 1
import { createRequire } from "node:module";
import type Handlebars from "handlebars";
import runtime from "handlebars/runtime.js";

export type Handlebar = typeof Handlebars;

let whole: Handlebar | undefined;
export const compilingHandlebars = (): Handlebar =>
  (whole ??= createRequire(import.meta.url)("handlebars/dist/handlebars.min.js") as Handlebar);

/** Fills what was compiled before, in an environment of its own. */
export const fillingHandlebars = (): Handlebar => (runtime as unknown as Handlebar).create();
