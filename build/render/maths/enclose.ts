// Frames, strokes and corners: Chromium does not draw `menclose`, but knows borders and backgrounds on a row. Strokes are
// gradients, which a PDF keeps as vectors.

// A corner as the direction puts the line of 50 % through the two other corners.
const stroke = (towards: string) =>
  `linear-gradient(to ${towards},transparent calc(50% - .04em),currentColor calc(50% - .03em),currentColor calc(50% + .03em),transparent calc(50% + .04em))`;
const middle = "linear-gradient(currentColor,currentColor) center/100% .06em no-repeat";
const styles: Readonly<Record<string, string>> = {
  box: "border:.05em solid;padding:.25em .3em",
  updiagonalstrike: `background:${stroke("bottom right")};padding:.05em .1em`,
  downdiagonalstrike: `background:${stroke("top right")};padding:.05em .1em`,
  "updiagonalstrike downdiagonalstrike": `background:${stroke("bottom right")},${stroke("top right")};padding:.05em .1em`,
  horizontalstrike: `background:${middle};padding:0 .1em`,
  actuarial: "border:solid;border-width:.05em .05em 0 0;padding:.1em .1em 0 0",
  phasorangle: `border-bottom:.05em solid;background:${stroke("bottom right")} left/.6em 100% no-repeat;padding:.1em 0 .1em .6em`,
};

/** `encloseStyle("box")` is CSS for a row; nothing for a notation that KaTeX does not write. */
export const encloseStyle = (notation: string): string | undefined => styles[notation];
