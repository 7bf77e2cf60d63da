// The doors of the deck: reveal.js would obey messages of any window and options in the address; it hears of neither.

type Heard = (event: MessageEvent<unknown>) => void;
let heard: Heard = () => {};

/** Must run before reveal.js starts. `kept` are the query keys that are ours: `?speaker`. */
export function closeDoors(kept: readonly string[] = []): void {
  addEventListener(
    "message",
    (event) => {
      event.stopImmediatePropagation();
      heard(event);
    },
    { capture: true },
  );
  const query = kept.filter((key) => new URLSearchParams(location.search).has(key)).join("&");
  const search = query === "" ? "" : `?${query}`;
  if (location.search !== search) history.replaceState(null, "", location.pathname + search + location.hash);
}

/** The one who may look at messages; judging them is its task. */
export function hearMessages(listener: Heard): void {
  heard = listener;
}
