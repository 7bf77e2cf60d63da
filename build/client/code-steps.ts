// Dims the lines of code that the current step does not name.

export function markLines(slide: Element | undefined): void {
  for (const block of slide?.querySelectorAll(".code") ?? []) {
    const step = [...block.querySelectorAll<HTMLElement>(".code-step")]
      .filter((mark) => !mark.classList.contains("fragment") || mark.classList.contains("visible"))
      .at(-1);
    const ranges = (step?.dataset["lines"] ?? "")
      .split(",")
      .filter(Boolean)
      .map((range) => range.split("-").map(Number));
    for (const [index, line] of [...block.querySelectorAll(".line")].entries()) {
      const named = ranges.length === 0 || ranges.some(([from = 0, to = from]) => index + 1 >= from && index + 1 <= to);
      line.classList.toggle("dim", !named);
    }
  }
}
