// Around a slide that does not fill the screen (4:3, ultrawide) its own ground goes on to the edges.
import type Reveal from "reveal.js";

export function followGround(deck: InstanceType<typeof Reveal>): void {
  const paint = () => {
    const slide = deck.getCurrentSlide();
    if (slide) document.body.style.backgroundColor = getComputedStyle(slide).getPropertyValue("--paper");
  };
  deck.on("slidechanged", paint);
  paint();
}
