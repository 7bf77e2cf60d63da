// A page that is one part of a document: what leads to another part is kept, and what another part leads to can be found.
import { elsewhere } from "../model/parts.ts";

/** Changes nothing that can be seen. The browser notes the place of a thing only where a link leads to it. */
export function prepareParts(body: HTMLElement): void {
  for (const link of body.querySelectorAll<HTMLAnchorElement>('a[href^="#"]'))
    if (!document.getElementById(decodeURIComponent(link.hash.slice(1)))) link.href = elsewhere + link.hash;
  const targets = document.createElement("p");
  targets.hidden = true;
  for (const { id } of body.querySelectorAll(".slide[id], .slide [id]")) {
    const link = document.createElement("a");
    link.href = `#${encodeURIComponent(id)}`;
    targets.append(link);
  }
  body.append(targets);
}
