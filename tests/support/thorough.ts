// `npm test` is for every change and stays under three minutes; what repeats it on more decks or at more moments runs in
// `npm run test:all`, and the pictures of all decks in `npm run test:visual`.
export const thorough = ["test:all", "test:visual"].includes(process.env["npm_lifecycle_event"] ?? "");
