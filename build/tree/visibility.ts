// Why an audience sees something, or does not: the one place where tags and names are weighed.
import type { Audience } from "../model/deck.ts";
import type { Restriction } from "../model/tree.ts";

export interface Visibility {
  readonly visible: boolean;
  readonly reason: string; // "has the tag core"
}
type Cut = Pick<Audience, "id" | "show" | "hide">;

/** All conditions have to hold. Of tags one has to be shown and none hidden; names that are missing or wrong show nobody. */
export function visibility(restriction: Restriction, audience: Cut): Visibility {
  let reason = "is for everyone";
  for (const { kind, names } of restriction) {
    const hide = (why: string): Visibility => ({ visible: false, reason: why });
    if (names.length === 0) return hide("is for nobody");
    if (kind === "audience") {
      if (!names.includes(audience.id)) return hide(`is for ${names.join(", ")}`);
      reason = "names this audience";
    } else if (kind === "except") {
      if (names.includes(audience.id)) return hide(`is for all but ${names.join(", ")}`);
      reason = "leaves this audience in";
    } else {
      const hidden = names.find((tag) => audience.hide.includes(tag));
      if (hidden !== undefined) return hide(`has the tag ${hidden}, which is hidden`);
      const shown = audience.show && names.find((tag) => audience.show?.includes(tag));
      if (audience.show && shown === undefined) return hide(`has only the tags ${names.join(", ")}`);
      reason = shown === undefined ? "is shown with every tag" : `has the tag ${shown}`;
    }
  }
  return { visible: true, reason };
}

export const isVisible = (restriction: Restriction, audience: Cut): boolean =>
  restriction.length === 0 || visibility(restriction, audience).visible;
