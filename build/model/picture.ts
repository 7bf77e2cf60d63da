// An image as pages use it: read and cleaned once, written wherever it is used.

/** Texts whose odd entries are names: each use puts its own prefix before them. `["url(#", "paint", ")"]`. */
export type Pieces = readonly string[];

export interface Size {
  readonly width: number; // in pixels; 0 where the file does not tell
  readonly height: number;
}
export type Picture =
  | ({ readonly kind: "bitmap"; readonly type: string; readonly base64: string } & Size) // type: "image/png"
  | ({ readonly kind: "drawing"; readonly name: string; readonly pieces: Pieces } & Size); // pieces follow "<svg"
