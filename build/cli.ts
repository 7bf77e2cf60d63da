#!/usr/bin/env node
// Arguments -> one library call -> exit code: 0 fine, 1 mistakes in the content, 2 the environment, 3 our bug.
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";

const help = `kamishibai build [folder]   make everything        --audience id,…  --only html,slides,handout  --out dir
kamishibai check [folder]   find every mistake     --format pretty|json|github  --strict
kamishibai doctor           what was found: browser, sandbox, fonts, vector printing

--quiet  --help  --version   Exit codes: 0 fine, 1 mistakes in the content, 2 the environment, 3 our bug.`;

async function main(): Promise<number> {
  const { HostError, build, check, formatGithub, formatPretty } = await import("./index.ts");
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { audience: { type: "string" }, only: { type: "string" }, out: { type: "string" }, format: { type: "string", default: "pretty" }, strict: { type: "boolean" }, quiet: { type: "boolean" } },
    });
    const [command = "", root = "."] = positionals;
    if (command === "doctor") {
      const { doctor } = await import("./print/doctor.ts");
      console.log((await doctor()).join("\n"));
      return 0;
    }
    if (command !== "build" && command !== "check") {
      console.error(command === "" ? help : `Unknown command "${command}".\n\n${help}`);
      return 2;
    }
    const list = (value: string | undefined) => value?.split(",").filter(Boolean);
    const only = list(values.only);
    const wrong = only?.find((item) => !["html", "slides", "handout"].includes(item));
    if (wrong) throw new HostError(`Unknown output "${wrong}".`, "Known: html, slides, handout.");
    const audiences = list(values.audience);
    const options = { root, ...(values.out ? { out: values.out } : {}), ...(audiences ? { audiences } : {}), ...(only ? { only } : {}), log: (line: string) => void (values.quiet || console.error(line)) };
    const result = command === "build" ? await build(options) : { ...(await check(options)), files: [], trouble: undefined };
    const diagnostics = result.report.sorted();
    if (values.format === "json") console.log(JSON.stringify(diagnostics, null, 2));
    else for (const diagnostic of diagnostics) console.error(values.format === "github" ? formatGithub(diagnostic) : `${formatPretty(diagnostic, result.sources)}\n`);
    if (result.report.hasErrors || (values.strict && diagnostics.length > 0)) {
      if (values.format === "pretty") console.error(`${diagnostics.length} mistake${diagnostics.length === 1 ? "" : "s"}. Nothing was written.`);
      return 1;
    }
    if (!values.quiet && values.format === "pretty") console.log(result.files.length > 0 ? result.files.join("\n") : "No mistakes.");
    if (result.trouble) throw result.trouble;
    return 0;
  } catch (error) {
    const known = error instanceof HostError || (error as NodeJS.ErrnoException).code?.startsWith("ERR_PARSE_ARGS");
    if (!known) throw error;
    console.error((error as Error).message);
    if (error instanceof HostError) console.error(error.hint);
    return 2;
  }
}

if (process.argv.includes("--help")) console.log(help);
else if (process.argv.includes("--version")) console.log(JSON.parse(await readFile(new URL("../package.json", import.meta.url), "utf8")).version);
else
  main().then(
    (code) => (process.exitCode = code),
    (error: unknown) => {
      console.error("This is a bug in kamishibai.\n", error);
      process.exitCode = 3;
    },
  );
