// The YAML between two lines `---` at the head of a chapter.
//
//   title: The bill
//   tags: money
import * as v from "valibot";
import { filled, minutes, names, optional } from "./parts.ts";

export const frontMatterSchema = v.pipe(
  v.strictObject({
    title: optional(filled, "Names the chapter. Left out: its heading of one #.", "The bill"),
    tags: optional(names, "Tags that hold for every slide of the chapter.", "money core", ["money", "core"]),
    audience: optional(names, "Who sees the chapter. Left out: everyone.", "board", ["board", "students"]),
    minutes: optional(minutes, "How long the chapter is meant to take.", 5),
  }),
  v.title("Front matter"),
  v.description("What stands between two lines --- at the head of a chapter of a Kamishibai talk."),
);
