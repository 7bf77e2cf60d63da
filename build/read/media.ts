// The clips, recordings and captions of content/media/: what each is, and a name made of its content. Their bytes are not kept.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { relative, sep } from "node:path";
import { mediaKind } from "./media-kind.ts";
import type { Media } from "../model/deck.ts";

/** `files` lie below `content`, a folder. */
export const readMedia = (files: readonly string[], content: string): Media[] =>
  files.map((file) => {
    const bytes = readFileSync(file);
    const { type, ending } = mediaKind(bytes) ?? { type: "", ending: "" };
    return {
      path: `content/${relative(content, file).split(sep).join("/")}`.normalize("NFC"),
      file,
      type,
      name: `${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}.${ending}`,
      text: type === "text/vtt" ? bytes.toString("utf8").replace(/^\ufeff/, "") : "",
    };
  });

/** Asked for only when they are written. */
export const bytesOf = ({ file }: Media): Promise<Uint8Array> => readFile(file);
