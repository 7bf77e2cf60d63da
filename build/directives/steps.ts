// Lists whose items appear one after another.
import type { ContainerDirective } from "../model/directive.ts";
import { restricted } from "./attributes.ts";

export const steps: ContainerDirective = {
  kind: "container",
  name: "steps",
  summary: "Each item of its lists appears at a click of its own.",
  example: ":::steps\n- First\n- Then\n:::",
  attributes: restricted,
  within: "anywhere",
  holds: "blocks",
  part: "body",
  itemsAppear: true,
};
