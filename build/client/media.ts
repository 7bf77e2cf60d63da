// Clips, recordings and frames: the page holds their poster, and the stage sets the player upon it. reveal.js then starts them with
// their slide or their step, and stops them when it goes.
import type Reveal from "reveal.js";

/** `lazily`: reveal.js loads them when their slide is near; else they load when they are played. */
export function placeMedia(root: ParentNode, lazily: boolean): void {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  for (const figure of root.querySelectorAll<HTMLElement>(".media[data-file], .media[data-frame]")) {
    const isFrame = figure.dataset["frame"] !== undefined;
    if (isFrame && !navigator.onLine) continue; // its picture says more than the browser's regrets
    const poster = figure.querySelector(".media-poster")!;
    const made = isFrame ? frame(figure, lazily) : player(figure, poster, lazily, still);
    made.title = figure.dataset["alt"] ?? "";
    poster.append(made);
  }
}

function player(figure: HTMLElement, poster: Element, lazily: boolean, still: boolean): HTMLElement {
  const { dataset } = figure;
  const isVideo = dataset["media"] === "video";
  const made = document.createElement(isVideo ? "video" : "audio");
  made.controls = true;
  made.preload = lazily ? "metadata" : "none";
  made.muted = dataset["muted"] !== undefined;
  made.loop = dataset["loop"] !== undefined;
  made.setAttribute("aria-label", dataset["alt"] ?? "");
  if (made instanceof HTMLVideoElement) {
    made.playsInline = true;
    const picture = poster.firstElementChild!;
    if (picture instanceof HTMLImageElement) made.poster = picture.src;
    else if (picture !== poster.querySelector(".media-sign, .media-words")) {
      // A drawing has the theme's colours only where it stands: the player is not seen before it plays, and the sign starts it.
      made.classList.add("is-waiting");
      const start = document.createElement("button");
      start.className = "media-start";
      start.setAttribute(
        "aria-label",
        `${figure.querySelector(".media-kind")?.textContent ?? ""} ${dataset["alt"] ?? ""}`,
      );
      start.append(poster.querySelector(".media-sign")!);
      start.addEventListener("click", () => void made.play().catch(() => undefined));
      made.addEventListener("play", () => start.remove(), { once: true });
      poster.append(start);
    }
  }
  if (dataset["captions"] !== undefined) {
    const track = document.createElement("track");
    Object.assign(track, { kind: "captions", src: dataset["captions"], srclang: document.documentElement.lang });
    track.label = dataset["words"] ?? "";
    track.default = true;
    made.append(track);
  }
  const file = dataset["file"]!;
  if (lazily) made.dataset["src"] = file;
  else made.src = file;
  // Whoever asks for less motion starts it themselves.
  if (lazily && dataset["starts"] === "slide" && !(still && isVideo)) made.dataset["autoplay"] = "";
  const [, from] = file.split("#t=");
  // reveal.js begins at the beginning.
  made.addEventListener("play", () => {
    if (from !== undefined && made.currentTime < Number(from)) made.currentTime = Number(from);
    made.classList.remove("is-waiting");
  });
  return made;
}

function frame({ dataset }: HTMLElement, lazily: boolean): HTMLElement {
  const made = document.createElement("iframe");
  made.setAttribute("sandbox", "allow-scripts allow-same-origin allow-forms");
  made.referrerPolicy = "no-referrer";
  if (lazily) made.dataset["src"] = dataset["frame"]!;
  else {
    made.loading = "lazy";
    made.src = dataset["frame"]!;
  }
  return made;
}

/** The clip of the slide that is open, if there is one: played, or paused. */
export function playOrPause(slide: ParentNode | undefined): void {
  const all = [...(slide?.querySelectorAll<HTMLMediaElement>(".media :is(video, audio)") ?? [])];
  const one = all.find(({ paused }) => !paused) ?? all.find(({ ended }) => !ended) ?? all[0];
  if (!one) return;
  if (one.paused) void one.play().catch(() => undefined);
  else one.pause();
}

/** A black screen is silent; what it stopped goes on behind it. */
export function holdMedia(deck: InstanceType<typeof Reveal>): void {
  let held: HTMLMediaElement[] = [];
  deck.on("paused", () => {
    held = [...document.querySelectorAll<HTMLMediaElement>(".media :is(video, audio)")].filter(({ paused }) => !paused);
    for (const one of held) one.pause();
  });
  deck.on("resumed", () => {
    for (const one of held) void one.play().catch(() => undefined);
    held = [];
  });
}
