// The decks whose looks are kept: the name of the album, and the folder that holds the deck's content.
export const albums = { talk: ".", charts: "tests/gallery", layouts: "tests/layouts-gallery" };
