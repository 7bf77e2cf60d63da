// A text with names in it that each use of a drawing prefixes anew. `url(#paint)` is `["url(#", "paint", ")"]`.
import type { Pieces } from "../model/picture.ts";

/** Collects texts and names. `new PieceList().text("url(#").name("paint").text(")").pieces`. */
export class PieceList {
  readonly pieces: string[] = [""];
  text(text: string): this {
    this.pieces[this.pieces.length - 1] += text;
    return this;
  }
  name(name: string): this {
    this.pieces.push(name, "");
    return this;
  }
  append([first = "", ...rest]: Pieces): this {
    this.text(first);
    for (const piece of rest) this.pieces.push(piece);
    return this;
  }
}

/** The text with each name behind `prefix-`; what is no name passes `escape`. */
export const joinPieces = (pieces: Pieces, prefix: string, escape = (text: string) => text): string =>
  pieces.map((piece, index) => (index % 2 === 1 ? `${prefix}-${piece}` : escape(piece))).join("");

/** A name that needs no escaping in an attribute, an address or a selector: `a.b` is `a_2e_b`. */
export const plainName = (name: string): string =>
  name.replace(
    /[^\w\u0080-\uffff-]|[\u0080-\u00a0\u2000-\u206f\ufeff]/g,
    (one) => `_${one.charCodeAt(0).toString(16)}_`,
  );
