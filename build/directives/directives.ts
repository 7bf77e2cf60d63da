// The table of directives. Parsing, checking, "did you mean", rendering and the manual read it; a new one is a file and a line.
import type { ContainerDirective, ContainerName, Directive, DirectiveName } from "../model/directive.ts";
import { audio } from "./audio.ts";
import { chart } from "./chart.ts";
import { column } from "./column.ts";
import { columns } from "./columns.ts";
import { definition } from "./definition.ts";
import { except } from "./except.ts";
import { handout } from "./handout.ts";
import { include } from "./include.ts";
import { notes } from "./notes.ts";
import { only } from "./only.ts";
import { qr } from "./qr.ts";
import { question } from "./question.ts";
import { steps } from "./steps.ts";
import { table } from "./table.ts";
import { timeline } from "./timeline.ts";
import { toc } from "./toc.ts";
import { video } from "./video.ts";
import { web } from "./web.ts";

type Leaf = Exclude<DirectiveName, ContainerName | "only" | "except">;

export const containers: Readonly<Record<ContainerName | "only" | "except", ContainerDirective>> = {
  notes,
  handout,
  only,
  except,
  columns,
  column,
  steps,
  timeline,
  definition,
  question,
};
export const leaves: Readonly<Record<Leaf, Directive>> = { chart, table, toc, qr, video, audio, web, include };

export const containerNames = Object.keys(containers);
export const leafNames = Object.keys(leaves);
export const directiveOf = (name: string): Directive | undefined =>
  Object.hasOwn(containers, name)
    ? containers[name as ContainerName]
    : Object.hasOwn(leaves, name)
      ? leaves[name as Leaf]
      : undefined;
