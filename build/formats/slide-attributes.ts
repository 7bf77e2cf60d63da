// What may stand in the braces after a slide's heading: ours, and what reveal.js reads from `data-` attributes.

/** Ours: never written into the page. */
export const ownAttributes = ["layout", "tags", "audience", "title", "minutes"];
const ofReveal = [
  "background-color",
  "background-gradient",
  "background-image",
  "background-position",
  "background-repeat",
  "background-size",
  "transition",
  "transition-speed",
  "auto-animate",
  "auto-animate-id",
  "auto-animate-restart",
  "auto-animate-duration",
  "auto-animate-easing",
  "auto-animate-delay",
  "autoslide",
  "state",
  "timing",
  "visibility",
];
export const slideAttributes: readonly string[] = [...ownAttributes, ...ofReveal];

/** The file that `background-image` names: `images/sea.jpg` is `content/images/sea.jpg`. */
export const backgroundPath = (name: string): string =>
  `content/images/${name.replace(/^(\.\.?\/)*/, "").replace(/^(content\/)?images\//, "")}`;
