// `--audience id,…` -> the ids, or nothing where all audiences are meant.
import { HostError } from "../diagnostics/host-error.ts";
import { check } from "../pipeline.ts";
import { type Arguments, list } from "./command.ts";

/** An option that names nobody, as with a shell variable that is not set, means neither everybody nor an empty folder. */
export async function audiencesOf(value: Arguments["values"][string], root: string): Promise<string[] | undefined> {
  const ids = list(value);
  if (ids?.length !== 0) return ids;
  const { deck } = await check({ root });
  const known = deck.audiences.map(({ id }) => id).sort();
  throw new HostError("--audience names no audience.", `Known audiences: ${known.join(", ")}.`);
}
