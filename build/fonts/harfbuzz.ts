// Cuts a font down to some characters: `(await loadHarfbuzz())(sfnt, "Tokyo")` is a font with those glyphs and no hinting.
// HarfBuzz runs as WebAssembly; its own JavaScript is not loaded, since a handful of its functions is all we call.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { setFlagsFromString } from "node:v8";

type Pointer = number;
interface Harfbuzz {
  readonly memory: WebAssembly.Memory;
  readonly _initialize: () => void;
  readonly malloc: (size: number) => Pointer;
  readonly free: (at: Pointer) => void;
  readonly hb_blob_create: (at: Pointer, size: number, mode: number, user: Pointer, destroy: Pointer) => Pointer;
  readonly hb_blob_destroy: (blob: Pointer) => void;
  readonly hb_blob_get_data: (blob: Pointer, length: Pointer) => Pointer;
  readonly hb_blob_get_length: (blob: Pointer) => number;
  readonly hb_face_create: (blob: Pointer, index: number) => Pointer;
  readonly hb_face_destroy: (face: Pointer) => void;
  readonly hb_face_reference_blob: (face: Pointer) => Pointer;
  readonly hb_set_add: (set: Pointer, value: number) => void;
  readonly hb_subset_input_create_or_fail: () => Pointer;
  readonly hb_subset_input_destroy: (input: Pointer) => void;
  readonly hb_subset_input_keep_everything: (input: Pointer) => void;
  readonly hb_subset_input_unicode_set: (input: Pointer) => Pointer;
  readonly hb_subset_input_set: (input: Pointer, kind: number) => Pointer;
  readonly hb_subset_input_set_flags: (input: Pointer, flags: number) => void;
  readonly hb_subset_or_fail: (face: Pointer, input: Pointer) => Pointer;
}
/** An sfnt and the characters to keep, or "all" -> an sfnt. */
export type Subset = (font: Uint8Array, characters: Iterable<string> | "all") => Uint8Array;

const readOnly = 1;
const setOfFeatures = 6;
const setOfDroppedTables = 3;
const noHinting = 1; // nothing that shows our pages uses hints at these sizes
const tag = (name: string) => [...name].reduce((value, letter) => value * 256 + letter.charCodeAt(0), 0);

let loading: Promise<Subset> | undefined;
/** Loaded at the first call, for all later ones. */
export function loadHarfbuzz(): Promise<Subset> {
  return (loading ??= load());
}

async function load(): Promise<Subset> {
  const file = createRequire(import.meta.url).resolve("harfbuzzjs/dist/harfbuzz-subset.wasm");
  const bytes = await readFile(file);
  // V8 would compile this module a second time, better, and keep both cores busy for longer than all our cutting takes.
  setFlagsFromString("--liftoff-only");
  const compiling = WebAssembly.instantiate(bytes);
  setFlagsFromString("--no-liftoff-only");
  const { instance } = await compiling;
  const harfbuzz = instance.exports as unknown as Harfbuzz;
  harfbuzz._initialize();
  return (font, characters) => subset(harfbuzz, font, characters);
}

function subset(harfbuzz: Harfbuzz, font: Uint8Array, characters: Iterable<string> | "all"): Uint8Array {
  // The memory moves when it grows: a view of it is good for one use only.
  const memory = () => new Uint8Array(harfbuzz.memory.buffer);
  const at = harfbuzz.malloc(font.byteLength);
  memory().set(font, at);
  const blob = harfbuzz.hb_blob_create(at, font.byteLength, readOnly, 0, 0);
  const face = harfbuzz.hb_face_create(blob, 0);
  const input = harfbuzz.hb_subset_input_create_or_fail();
  try {
    if (characters === "all") harfbuzz.hb_subset_input_keep_everything(input);
    else {
      const unicodes = harfbuzz.hb_subset_input_unicode_set(input);
      for (const character of characters) harfbuzz.hb_set_add(unicodes, character.codePointAt(0)!);
      // Figures of one width, for tables; the usual features are kept anyway.
      harfbuzz.hb_set_add(harfbuzz.hb_subset_input_set(input, setOfFeatures), tag("tnum"));
    }
    const dropped = harfbuzz.hb_subset_input_set(input, setOfDroppedTables);
    for (const name of ["STAT", "vhea", "vmtx", "gasp", "DSIG"]) harfbuzz.hb_set_add(dropped, tag(name));
    harfbuzz.hb_subset_input_set_flags(input, noHinting);
    const cut = harfbuzz.hb_subset_or_fail(face, input);
    if (cut === 0) throw new Error("HarfBuzz could not cut this font: its file may be damaged. Run `npm ci` again.");
    const result = harfbuzz.hb_face_reference_blob(cut);
    const from = harfbuzz.hb_blob_get_data(result, 0);
    const bytes = memory().slice(from, from + harfbuzz.hb_blob_get_length(result));
    harfbuzz.hb_blob_destroy(result);
    harfbuzz.hb_face_destroy(cut);
    return bytes;
  } finally {
    harfbuzz.hb_subset_input_destroy(input);
    harfbuzz.hb_face_destroy(face);
    harfbuzz.hb_blob_destroy(blob);
    harfbuzz.free(at);
  }
}
