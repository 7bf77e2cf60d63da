// A font of the talk itself, as it is put into its pages.
export type Ranges = readonly (readonly [from: number, to: number])[]; // of code points
export interface OwnFace {
  readonly path: string; // "content/fonts/barlow-400.woff2"
  readonly family: string;
  readonly weight: number;
  readonly style: "normal" | "italic";
  readonly isRestricted: boolean; // fsType: its licence forbids to embed it
  readonly ranges: Ranges;
  readonly sfnt: Uint8Array;
}
export type OwnFonts = ReadonlyMap<string, readonly OwnFace[]>; // by the name of the family
