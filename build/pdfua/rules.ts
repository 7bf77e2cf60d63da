// All rules that are checked, by clause. A rule is added to the file of its clause.
import { clause5 } from "./clause-5.ts";
import { clause6 } from "./clause-6.ts";
import { clause710To716 } from "./clause-7-10-to-7-16.ts";
import { clause71 } from "./clause-7-1.ts";
import { clause718 } from "./clause-7-18.ts";
import { clause720 } from "./clause-7-20.ts";
import { clause721 } from "./clause-7-21.ts";
import { clause72Language } from "./clause-7-2-language.ts";
import { clause72Nesting } from "./clause-7-2-nesting.ts";
import { clause72Tables } from "./clause-7-2-tables.ts";
import { clause73To79 } from "./clause-7-3-to-7-9.ts";
import type { Rule } from "./rule.ts";

export const rules: readonly Rule[] = [
  ...clause5,
  ...clause6,
  ...clause71,
  ...clause72Language,
  ...clause72Nesting,
  ...clause72Tables,
  ...clause73To79,
  ...clause710To716,
  ...clause718,
  ...clause720,
  ...clause721,
];
