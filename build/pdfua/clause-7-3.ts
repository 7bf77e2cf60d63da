// Clause 7.3: figures have alternative text.
import { described } from "./described.ts";
import type { Rule } from "./rule.ts";

export const clause73: readonly Rule[] = [described("7.3-1", "Figure")];
