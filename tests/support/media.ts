// Media of a talk that is made of strings: by their endings, without a look inside.
import type { Media } from "../../build/model/deck.ts";

const types: Readonly<Record<string, string>> = { webm: "video/webm", wav: "audio/wav", vtt: "text/vtt" };

/** `mediaIn([["media/harbour.webm", "…"]])`: those of the paths below content/ that are media. */
export const mediaIn = (files: Iterable<readonly [path: string, contents: unknown]>): Media[] =>
  [...files].flatMap(([path, contents]) => {
    const type = types[path.slice(path.lastIndexOf(".") + 1)];
    if (!path.startsWith("media/") || type === undefined) return [];
    const text = type === "text/vtt" ? String(contents) : "";
    return [{ path: `content/${path}`, file: path, type, name: path.slice("media/".length), text }];
  });
