// Clause 7.7: formulas have alternative text.
import { described } from "./described.ts";
import type { Rule } from "./rule.ts";

export const clause77: readonly Rule[] = [described("7.7-1", "Formula")];
