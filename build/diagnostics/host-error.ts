/** Trouble of the environment (no browser, no disk): thrown, never reported as a mistake. Exit code 2. */
export class HostError extends Error {
  readonly hint: string;
  constructor(message: string, hint: string) {
    super(message);
    this.name = "HostError";
    this.hint = hint;
  }
}

/** No browser, or none that starts: the HTML is delivered all the same. A browser that fails while printing is another matter. */
export class NoBrowserError extends HostError {}

/** Our own bug comes first, since it has to be reported; else each trouble is told, and once what to do. */
export function joinTroubles(troubles: readonly Error[]): Error | undefined {
  const [first, ...others] = troubles;
  if (others.length === 0 || first instanceof NoBrowserError) return first;
  const bug = troubles.find((trouble) => !(trouble instanceof HostError));
  if (bug) return bug;
  const hints = troubles.map((trouble) => (trouble as HostError).hint);
  return new HostError([...new Set(troubles.map(({ message }) => message))].join("\n"), [...new Set(hints)].join("\n"));
}
