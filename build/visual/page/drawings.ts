// A drawing shown as an image keeps its text to itself. So a copy of it takes the image's place while the slide is
// measured: inside a shadow root, where its styles stay its own.
import type { Sees } from "./visibility.ts";

const open: { readonly image: HTMLImageElement; readonly host: HTMLElement; readonly before: string }[] = [];

export const isDrawing = (element: Element): boolean => element.getRootNode() instanceof ShadowRoot;

/** Returns the roots that hold the copies. */
export function openDrawings(root: Element, sees: Sees): ShadowRoot[] {
  for (const image of root.querySelectorAll<HTMLImageElement>('img[src^="data:image/svg+xml"]')) {
    if (!sees(image)) continue;
    const drawing = new DOMParser().parseFromString(sourceOf(image.src), "image/svg+xml").documentElement;
    if (!(drawing instanceof SVGSVGElement) || !drawing.querySelector("text")) continue;
    for (const script of drawing.querySelectorAll("script")) script.remove();
    const { left, top, width, height } = image.getBoundingClientRect();
    const host = document.createElement("div");
    host.style.cssText = `position:fixed;left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
    drawing.style.cssText += ";display:block;width:100%;height:100%";
    drawing.dataset["place"] = image.closest<HTMLElement>("[data-place]")?.dataset["place"] ?? "";
    host.attachShadow({ mode: "open" }).append(drawing);
    open.push({ image, host, before: image.style.visibility });
    image.style.visibility = "hidden";
    document.body.append(host);
  }
  return open.map(({ host }) => host.shadowRoot!);
}

export function closeDrawings(): void {
  for (const { image, host, before } of open.splice(0)) {
    host.remove();
    image.style.visibility = before;
  }
}

function sourceOf(address: string): string {
  const [head = "", data = ""] = address.split(/,(.*)/s);
  if (!head.endsWith(";base64")) return decodeURIComponent(data);
  return new TextDecoder().decode(Uint8Array.from(atob(data), (character) => character.codePointAt(0) ?? 0));
}
