// The file that an image, a background or a logo names.

/** `../images/a.svg`, `images/a.svg` and `a.svg` are `content/images/a.svg`. */
export function imagePath(name: string): string {
  let path = name.normalize("NFC"); // a Mac may write Ü as two letters
  while (path.startsWith("./") || path.startsWith("../")) path = path.slice(path.indexOf("/") + 1);
  return `content/images/${path.replace(/^(?:content\/)?images\//, "")}`;
}
