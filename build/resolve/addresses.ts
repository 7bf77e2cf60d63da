// What a link inside the talk may name, and the id that it leads to in the page.
//
//   addressesOf(chapters).get("two.md#more") is "more"; "two.md" leads to the first slide of that chapter, "fig:bill" to the
//   first slide that shows the chart
import type { Chapter } from "../model/deck.ts";
import { inventoryOf } from "../tree/inventory.ts";
import { asWritten } from "../tree/page-id.ts";
import { idsOf } from "./ids.ts";

/** `seen`: the slides of an audience, whose ids are its own; those of the deck are what authors write. */
export function addressesOf(
  chapters: readonly Chapter[],
  pageId: (deckId: string) => string = (id) => id,
): Map<string, string> {
  const addresses = new Map<string, string>();
  for (const { id: chapter, slides } of chapters) {
    const file = `${chapter}.md`;
    const add = (id: string, page: string) => {
      addresses.set(id, page);
      addresses.set(`${file}#${id}`, page);
    };
    for (const slide of slides) {
      const page = pageId(slide.id);
      if (!addresses.has(file)) addresses.set(file, page);
      const written = asWritten(slide.id);
      if (written !== slide.id && !addresses.has(written)) add(written, page);
      add(slide.id, page);
      for (const { id } of idsOf(slide)) add(id, id);
      const held = inventoryOf(slide);
      for (const { chart } of held.charts) if (!addresses.has(`fig:${chart}`)) addresses.set(`fig:${chart}`, page);
      for (const node of held.named)
        if ("type" in node && node.attributes?.id && (node.type === "image" || node.type === "table"))
          addresses.set(`${node.type === "image" ? "fig" : "tab"}:${node.attributes.id}`, node.attributes.id);
    }
  }
  return addresses;
}
