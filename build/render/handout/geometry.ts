// Paper, orientation, binding and layout -> the sizes of a page, in millimetres. All of a handout's arithmetic is here.
//
//   geometryOf(defaultHandout).frame === 131
import type { HandoutOptions } from "../../model/handout.ts";

export interface Geometry {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly inner: number; // margin on the side of the binding: left, and on the left-hand pages of a book right
  readonly outer: number;
  readonly block: number; // width of what is printed between the margins
  readonly blockHeight: number;
  readonly frame: number; // width of a slide
  readonly zoom: number; // of a slide of 1280 pixels
  readonly perPage: number; // slides; 0: as many as fit
}

const sheets = { A4: [210, 297], Letter: [215.9, 279.4] } as const;
/** Width of the printed block, width of a slide in it, slides a page. */
const layouts = {
  portrait: {
    notes: { A4: [164, 131, 0], Letter: [156, 123, 0] },
    "two-up": { A4: [168, 168, 2], Letter: [168, 168, 2] },
    "three-lines": { A4: [170, 88, 3], Letter: [170, 88, 3] },
    "six-up": { A4: [170, 82, 6], Letter: [170, 82, 6] },
    document: { A4: [166, 116, 0], Letter: [168, 118, 0] },
  },
  landscape: {
    notes: { A4: [261, 124, 0], Letter: [245, 124, 0] },
    "two-up": { A4: [261, 127, 2], Letter: [245, 119, 2] },
    "three-lines": { A4: [261, 81, 3], Letter: [245, 76, 3] },
    "six-up": { A4: [261, 81, 6], Letter: [245, 76, 6] },
    document: { A4: [190, 124, 0], Letter: [190, 124, 0] },
  },
} as const;
const binding = 6; // millimetres that holes or glue take

export function geometryOf(options: Pick<HandoutOptions, "paper" | "orientation" | "binding" | "layout">): Geometry {
  const [short, long] = sheets[options.paper];
  const [width, height] = options.orientation === "portrait" ? [short, long] : [long, short];
  const [block, frame, perPage] = layouts[options.orientation][options.layout][options.paper];
  const [top, bottom] = options.orientation === "portrait" ? [21, 18] : [19, 17];
  const side = (width - block) / 2;
  const shift = options.binding === "none" ? 0 : Math.min(binding, side - 12);
  return {
    width,
    height,
    top,
    bottom,
    inner: round(side + shift),
    outer: round(side - shift),
    block,
    blockHeight: round(height - top - bottom),
    frame,
    zoom: Math.floor(((frame / 25.4) * 96 * 10_000) / 1280) / 10_000,
    perPage,
  };
}

const round = (value: number): number => Math.round(value * 100) / 100;
