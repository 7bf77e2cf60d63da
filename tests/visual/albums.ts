// The decks whose looks are kept: the name of the album, and the folder that holds the deck's content.
import { existsSync } from "node:fs";
import { thorough } from "../support/thorough.ts";

const albums = {
  talk: ".",
  charts: "tests/gallery",
  layouts: "tests/layouts-gallery",
  languages: "tests/languages-gallery",
};

/** Those that this run looks at: `npm test` looks at the talk, the galleries have their turn in `npm run test:visual`. */
export const decks = Object.entries(albums).filter(
  ([name, root]) => existsSync(`${root}/content`) && (thorough || name === "talk"),
);
