// The talk we ship, built once in a run of the tests, by whichever test file asks first; the others wait for it.
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { inject } from "vitest";
import { build, type Diagnostic } from "../../build/index.ts";

export interface SharedTalk {
  readonly out: string; // where the files are; to be read only
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly trouble: string | undefined;
}

export async function sharedTalk(): Promise<SharedTalk> {
  const folder = join(inject("runFolder"), "talk");
  const result = join(folder, "result.json");
  const isFirst = await mkdir(folder).then(
    () => true,
    () => false,
  );
  if (isFirst)
    try {
      const { files, report, trouble } = await build({ root: ".", out: join(folder, "out") });
      const talk = { out: join(folder, "out"), files, diagnostics: report.diagnostics, trouble: trouble?.message };
      await writeFile(`${result}~`, JSON.stringify(talk));
      await rename(`${result}~`, result);
    } catch (error) {
      await writeFile(join(folder, "failed"), String((error as Error).stack));
      throw error;
    }
  while (!existsSync(result)) {
    if (existsSync(join(folder, "failed")))
      throw new Error(`The talk was not built: ${await readFile(join(folder, "failed"), "utf8")}`);
    await wait(200);
  }
  return JSON.parse(await readFile(result, "utf8")) as SharedTalk;
}
