// Why a browser did not start: Puppeteer keeps its last words to itself, so it is started once more, alone, and listened to.
// `await whyNot(found, profile, args)` is what happened and what to do.
import { execFile } from "node:child_process";
import type { FoundBrowser } from "./find-browser.ts";

export async function whyNot(
  { executablePath, env }: FoundBrowser,
  profile: string,
  args: readonly string[],
): Promise<[what: string, todo: string]> {
  const words = await new Promise<string>((done) => {
    const alone = [...args, "--headless", `--user-data-dir=${profile}`, "--dump-dom", "about:blank"];
    const options = { env: { ...process.env, ...env }, timeout: 1_500, killSignal: "SIGKILL" } as const;
    execFile(executablePath, alone, options, (error, _, said) => done(said.trim() || (error?.message ?? "")));
  });
  const start = `The browser ${executablePath} did not start`;
  if (/no usable sandbox/i.test(words))
    return [
      `${start}: this system lets it have no sandbox.`,
      "Print only talks you trust, with KAMISHIBAI_SANDBOX=off, or install Chrome from its own package, which brings one.",
    ];
  const [, library] = /([\w.+-]+\.so[\d.]*): cannot open shared object/.exec(words) ?? [];
  const why = library
    ? `: the library ${library} is missing.`
    : words === ""
      ? ", and it does not say why."
      : `: ${words.split("\n")[0]}`;
  return [
    start + why,
    "Install Chrome or Chromium from your system's packages, or set PUPPETEER_EXECUTABLE_PATH to another browser.",
  ];
}
