// Reaching each point, with the pointer or from the keyboard: a ring around it, a small box that tells it, and the same words
// for a screen reader. Arrows left and right go along a series, up and down to the next; Escape gives the keys back to the deck.
import type { ClientChart } from "../../model/chart-client.ts";
import { css } from "./colours.ts";
import { familyOf, type Pane, type Target } from "./pane.ts";

const near = 56; // pixels within which a point is meant

/** "2014, Receipts: ¥1.04 trillion". */
function tell(chart: ClientChart, pane: Pane, target: Target): { head: string; text: string } {
  const series = pane.panel.series[target.series]!;
  const point = series.points[target.point]!;
  const tick = chart.x.kind === "category" ? chart.x.ticks[point.x]?.text : undefined;
  const head = point.head ?? tick ?? "";
  const name = pane.panel.series.length > 1 && series.name !== head && !head.includes(series.name) ? series.name : "";
  return {
    head: [pane.panel.title, head].filter(Boolean).join(", "),
    text: name ? `${name}: ${point.text}` : point.text,
  };
}

export function drawActive(pane: Pane): void {
  const { active } = pane;
  if (!active) return;
  const { context } = pane.pen;
  context.save();
  context.strokeStyle = css(pane.colours.ink);
  context.lineWidth = 2.5;
  context.beginPath();
  const { box } = active;
  if (box) context.rect(box.x - 1, box.y - 1, box.width + 2, box.height + 2);
  else context.arc(active.x, active.y, 11, 0, Math.PI * 2);
  context.stroke();
  context.restore();
}

const targetsOf = (pane: Pane): Target[] => (pane.drawn ? (familyOf(pane.chart)?.targets(pane, pane.drawn) ?? []) : []);

function targetAt(pane: Pane, x: number, y: number): Target | undefined {
  const family = familyOf(pane.chart);
  if (!pane.drawn || !family) return undefined;
  const hit = family.hit?.(pane, pane.drawn, x, y);
  if (family.hit) return hit;
  const targets = targetsOf(pane);
  const inside = targets.find(
    ({ box }) => box && x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height,
  );
  if (inside) return inside;
  const distance = (target: Target) => Math.hypot(target.x - x, target.y - y);
  const [closest] = targets.filter((target) => distance(target) < near).sort((a, b) => distance(a) - distance(b));
  return closest;
}

export function makeReachable(
  figure: HTMLElement,
  chart: ClientChart,
  panes: readonly Pane[],
  isStage: boolean,
  gone: AbortSignal, // when the figure leaves the page
): void {
  const live = figure.querySelector<HTMLElement>(".chart-live");
  const tip = document.createElement("div");
  tip.className = "chart-tip";
  tip.setAttribute("aria-hidden", "true"); // a screen reader is told by the live region
  let at: { pane: Pane; target: Target } | undefined;

  const leave = () => {
    tip.remove();
    if (at) {
      at.pane.active = undefined;
      at.pane.drawn?.draw();
    }
    at = undefined;
  };
  const enter = (pane: Pane, target: Target, aloud: boolean) => {
    if (at && at.pane !== pane) leave();
    at = { pane, target };
    pane.active = target;
    pane.drawn?.draw();
    const { head, text } = tell(chart, pane, target);
    const [strong, rest] = [document.createElement("strong"), document.createElement("span")];
    strong.textContent = head;
    rest.textContent = text;
    tip.replaceChildren(strong, rest);
    pane.canvas.parentElement?.append(tip);
    place(tip, pane, target);
    if (aloud && live) live.textContent = `${head}, ${text}`;
  };

  for (const pane of panes) {
    const meet = (event: PointerEvent) => {
      // Not the event's own offset: on a page that is zoomed by its styles it counts other pixels than the chart does.
      const { left, top, width, height } = pane.canvas.getBoundingClientRect();
      const x = ((event.clientX - left) * pane.width) / width;
      const y = ((event.clientY - top) * pane.height) / height;
      const target = targetAt(pane, x, y);
      if (!target) leave();
      else if (!at || at.pane !== pane || at.target.series !== target.series || at.target.point !== target.point)
        enter(pane, target, false);
    };
    pane.canvas.addEventListener("pointermove", meet);
    pane.canvas.addEventListener("pointerdown", meet);
    // A finger is lifted at once: what it touched stays told until it touches something else.
    pane.canvas.addEventListener("pointerleave", (event) => event.pointerType !== "touch" && leave());
  }

  addEventListener("pointerdown", ({ target }) => panes.some(({ canvas }) => canvas === target) || leave(), {
    signal: gone,
  });

  const area = figure.querySelector<HTMLElement>(".chart-area");
  if (!area) return;
  area.tabIndex = 0;
  area.setAttribute("role", "group");
  area.setAttribute("aria-label", figure.querySelector(".chart-title")?.textContent ?? "");
  area.setAttribute("aria-description", [area.dataset["help"], isStage ? area.dataset["keys"] : ""].join(" ").trim());
  // A click belongs to the talk: it must not take the arrow keys from the deck.
  area.addEventListener("mousedown", (event) => event.preventDefault());
  area.addEventListener("blur", leave);
  area.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      area.blur();
      event.stopPropagation();
      return;
    }
    const found = next(panes, at, event.key);
    if (!found) return;
    event.preventDefault();
    event.stopPropagation();
    enter(found.pane, found.target, true);
  });
}

/** The point that an arrow key leads to; none for other keys. */
function next(
  panes: readonly Pane[],
  at: { pane: Pane; target: Target } | undefined,
  key: string,
): { pane: Pane; target: Target } | undefined {
  if (!["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"].includes(key)) return undefined;
  const all = panes.flatMap((pane) => targetsOf(pane).map((target) => ({ pane, target })));
  if (!at) return key === "End" || key === "ArrowLeft" ? all.at(-1) : all[0];
  const position = all.findIndex(
    ({ pane, target }) => pane === at.pane && target.series === at.target.series && target.point === at.target.point,
  );
  if (key === "Home") return all[0];
  if (key === "End") return all.at(-1);
  if (key === "ArrowLeft" || key === "ArrowRight")
    return all[Math.max(0, Math.min(all.length - 1, position + (key === "ArrowRight" ? 1 : -1)))];
  // The nearest point of the next series, over the borders of panels too.
  const series = [...new Set(all.map(({ pane, target }) => `${panes.indexOf(pane)}:${target.series}`))];
  const own = series.indexOf(`${panes.indexOf(at.pane)}:${at.target.series}`);
  const wanted = series[own + (key === "ArrowDown" ? 1 : -1)];
  if (wanted === undefined) return at;
  const there = all.filter(({ pane, target }) => `${panes.indexOf(pane)}:${target.series}` === wanted);
  return there.find(({ target }) => target.point >= at.target.point) ?? there.at(-1);
}

/** Above the point, inside the canvas. */
function place(tip: HTMLElement, pane: Pane, target: Target): void {
  const [width, height] = [tip.offsetWidth, tip.offsetHeight];
  const x = Math.max(0, Math.min(pane.width - width, target.x - width / 2));
  const above = (target.box ? Math.min(target.y, target.box.y + target.box.height / 2) : target.y) - height - 18;
  tip.style.left = `${x}px`;
  tip.style.top = `${above >= -10 ? above : target.y + 18}px`;
}
