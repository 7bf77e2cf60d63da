// The file that an image, a background or a logo names, and the one that a clip does.

/** `../images/a.svg`, `images/a.svg` and `a.svg` are `content/images/a.svg`. */
export function imagePath(name: string): string {
  return `content/images/${below(name).replace(/^(?:content\/)?images\//, "")}`;
}
/** `../media/a.webm`, `media/a.webm` and `a.webm` are `content/media/a.webm`. */
export function mediaPath(name: string): string {
  return `content/media/${below(name).replace(/^(?:content\/)?media\//, "")}`;
}

function below(name: string): string {
  let path = name.normalize("NFC"); // a Mac may write Ü as two letters
  while (path.startsWith("./") || path.startsWith("../")) path = path.slice(path.indexOf("/") + 1);
  return path;
}
