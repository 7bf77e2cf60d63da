// The shape of out/manifest.json, for other programs: `kamishibai schema manifest` prints it as a JSON Schema.
import * as v from "valibot";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const slide = v.strictObject({
  id: v.pipe(v.string(), v.description("Its address in the deck: index.html#/id.")),
  title: v.pipe(v.string(), v.description("Plain text, in the audience's language.")),
  chapter: v.pipe(v.string(), v.description("The chapter's id: its file's name.")),
  charts: v.pipe(v.array(v.string()), v.description("Ids of the charts it shows.")),
  page: v.pipe(count, v.minValue(1), v.description("Its number in the deck, and its page in slides.pdf.")),
});
const file = v.strictObject({
  path: v.pipe(v.string(), v.description("Below out/, with forward slashes."), v.examples(["public/board/index.html"])),
  bytes: count,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  pages: v.exactOptional(v.pipe(count, v.minValue(1), v.description("Of a PDF."))),
});
const audience = v.strictObject({
  title: v.string(),
  lang: v.pipe(v.string(), v.description("BCP 47."), v.examples(["en", "ja"])),
  minutes: v.pipe(v.number(), v.minValue(0), v.description("Planned; 0 where nothing is planned.")),
  slides: v.array(slide),
  facts: v.pipe(v.array(v.string()), v.description("Ids of the facts that its texts use.")),
  files: v.array(file),
});

export const manifestSchema = v.pipe(
  v.strictObject({
    version: v.pipe(v.literal(1), v.description("Changes when this shape changes.")),
    audiences: v.pipe(v.record(v.string(), audience), v.description("By the audience's id.")),
  }),
  v.title("Kamishibai manifest"),
);
export type Manifest = v.InferOutput<typeof manifestSchema>;

/** As a JSON Schema, draft 7. The converter is loaded only for this. */
export async function manifestJsonSchema(): Promise<object> {
  const { toJsonSchema } = await import("@valibot/to-json-schema");
  return toJsonSchema(manifestSchema, { target: "draft-07" });
}
