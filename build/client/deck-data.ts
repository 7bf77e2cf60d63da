// The JSON that the build puts into each page. Its charts are read by the charts script.

export interface DeckData {
  readonly minutes: number;
  readonly title: string;
}

export function readData(): DeckData {
  const data = JSON.parse(document.getElementById("deck-data")?.textContent || "{}") as Partial<DeckData>;
  return { minutes: data.minutes ?? 0, title: data.title ?? document.title };
}
