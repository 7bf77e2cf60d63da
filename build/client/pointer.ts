// The light pointer on "L": a red dot where the mouse is. Its place is told as a share of the slide, so that the speaker's
// window can move the dot that the room sees.

export interface Spot {
  readonly x: number; // 0 at the slide's left edge, 1 at its right
  readonly y: number;
}
export interface Pointer {
  readonly toggle: () => void;
  readonly show: (spot: Spot | undefined) => void;
}

export function createPointer(moved: (spot: Spot | undefined) => void = () => {}): Pointer {
  const dot = document.createElement("div");
  dot.className = "pointer";
  dot.setAttribute("aria-hidden", "true");
  dot.hidden = true;
  document.body.append(dot);
  const frame = () => document.querySelector(".slides")!.getBoundingClientRect();
  const show = (spot: Spot | undefined) => {
    dot.hidden = spot === undefined;
    if (!spot) return;
    const { left, top, width, height } = frame();
    dot.style.transform = `translate(${left + spot.x * width}px, ${top + spot.y * height}px)`;
  };
  const follow = (event: PointerEvent) => {
    const { left, top, width, height } = frame();
    const spot = { x: (event.clientX - left) / width, y: (event.clientY - top) / height };
    show(spot);
    moved(spot);
  };
  let isOn = false;
  const toggle = () => {
    isOn = !isOn;
    document.documentElement.classList.toggle("pointing", isOn);
    if (isOn) addEventListener("pointermove", follow);
    else {
      removeEventListener("pointermove", follow);
      show(undefined);
      moved(undefined);
    }
  };
  return { toggle, show };
}
