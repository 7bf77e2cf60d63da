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
