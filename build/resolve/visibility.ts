// Why an audience sees a slide, or does not: the one place where tags and names are weighed.
import { attributesOf } from "../formats/markdown/attributes.ts";
import { strings } from "../formats/yaml.ts";
import type { Audience } from "../model/deck.ts";
import type { Token } from "markdown-it";

export interface Visibility {
  readonly visible: boolean;
  readonly reason: string; // "has the tag core"
}
interface Restricted {
  readonly tags: readonly string[];
  readonly audience: readonly string[];
}

/** A slide with tags needs one that the audience shows and none that it hides; with `audience=` it must be named. */
export function visibility(item: Restricted, audience: Audience): Visibility {
  if (item.audience.length > 0 && !item.audience.includes(audience.id))
    return { visible: false, reason: `is for ${item.audience.join(", ")}` };
  const hidden = item.tags.find((tag) => audience.hide.includes(tag));
  if (hidden !== undefined) return { visible: false, reason: `has the tag ${hidden}, which is hidden` };
  if (item.tags.length === 0)
    return { visible: true, reason: item.audience.length > 0 ? "names this audience" : "is for everyone" };
  if (audience.show === undefined) return { visible: true, reason: "is shown with every tag" };
  const shown = item.tags.find((tag) => audience.show?.includes(tag));
  return shown === undefined
    ? { visible: false, reason: `has only the tags ${item.tags.join(", ")}` }
    : { visible: true, reason: `has the tag ${shown}` };
}

/** A block, image or link with `audience=` or `tags=`, and the containers `only` and `except`. */
export function isTokenVisible(token: Token, audience: Audience, known: readonly string[]): boolean {
  const values = token.meta ? attributesOf(token)?.values : undefined;
  const container = /^container_(only|except)_open$/.exec(token.type)?.[1];
  if (!values && !container) return true;
  const named = strings(values?.["audience"]);
  // A wrong or missing name never widens: the block is then shown to nobody.
  if ((container && named.length === 0) || named.some((id) => !known.includes(id))) return false;
  if (container === "except") return !named.includes(audience.id);
  return visibility({ audience: named, tags: strings(values?.["tags"]) }, audience).visible;
}
