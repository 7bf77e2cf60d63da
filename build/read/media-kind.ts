// What a file of content/media/ is, by its first bytes: an ending may say anything. `mediaKind(bytes)` is `{ type: "video/webm",
// ending: "webm" }`; undefined for what no browser plays.
export interface MediaKind {
  readonly type: string;
  readonly ending: string;
}

const signs: readonly (readonly [start: number, sign: string, type: string, ending: string])[] = [
  [4, "ftypM4A", "audio/mp4", "m4a"],
  [4, "ftypqt", "", ""], // QuickTime: few browsers play it
  [4, "ftyp", "video/mp4", "mp4"],
  [0, "\x1aE\xdf\xa3", "video/webm", "webm"],
  [8, "WAVE", "audio/wav", "wav"],
  [0, "ID3", "audio/mpeg", "mp3"],
  [0, "\xff\xfb", "audio/mpeg", "mp3"],
  [0, "\xff\xf3", "audio/mpeg", "mp3"],
  [0, "\xff\xf2", "audio/mpeg", "mp3"],
  [0, "OggS", "audio/ogg", "ogg"],
  [0, "fLaC", "audio/flac", "flac"],
  [0, "WEBVTT", "text/vtt", "vtt"],
  [3, "WEBVTT", "text/vtt", "vtt"], // behind a mark of the encoding
];

export function mediaKind(bytes: Uint8Array): MediaKind | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(16, bytes.byteLength)).toString("latin1");
  const [, , type = "", ending = ""] = signs.find(([start, sign]) => head.startsWith(sign, start)) ?? [];
  return type === "" ? undefined : { type, ending };
}
