// What went wrong -> what the terminal says and the exit code: 2 the environment or the command line, 3 our bug.
import { HostError } from "../diagnostics/host-error.ts";

export interface Failure {
  readonly code: 2 | 3;
  readonly lines: readonly string[]; // for standard error
}

/** `failureOf(new HostError("The port is taken.", "Name another."))` has the code 2 and both sentences. */
export function failureOf(error: unknown): Failure {
  if (error instanceof HostError) return { code: 2, lines: [error.message, error.hint] };
  const { stack } = error as Error;
  return {
    code: 3,
    lines: ["This is a bug in kamishibai. Please report it with these lines.", stack ?? String(error)],
  };
}
