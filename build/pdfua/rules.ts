// All rules that are checked, by clause. A rule is added to the file of its clause.
import { clause5 } from "./clause-5.ts";
import { clause6 } from "./clause-6.ts";
import { clause71 } from "./clause-7-1.ts";
import { clause718 } from "./clause-7-18.ts";
import { clause720 } from "./clause-7-20.ts";
import { clause721 } from "./clause-7-21.ts";
import { clause72Language } from "./clause-7-2-language.ts";
import { clause72Nesting } from "./clause-7-2-nesting.ts";
import { clause72Tables } from "./clause-7-2-tables.ts";
import { clause73 } from "./clause-7-3.ts";
import { clause74 } from "./clause-7-4.ts";
import { clause75 } from "./clause-7-5.ts";
import { clause77 } from "./clause-7-7.ts";
import { clause79 } from "./clause-7-9.ts";
import { clause710 } from "./clause-7-10.ts";
import { clause711 } from "./clause-7-11.ts";
import { clause715 } from "./clause-7-15.ts";
import { clause716 } from "./clause-7-16.ts";
import type { Rule } from "./rule.ts";

export const rules: readonly Rule[] = [
  ...clause5,
  ...clause6,
  ...clause71,
  ...clause72Language,
  ...clause72Nesting,
  ...clause72Tables,
  ...clause73,
  ...clause74,
  ...clause75,
  ...clause77,
  ...clause79,
  ...clause710,
  ...clause711,
  ...clause715,
  ...clause716,
  ...clause718,
  ...clause720,
  ...clause721,
];
