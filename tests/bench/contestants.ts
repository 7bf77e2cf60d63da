// Who is measured, and how each is called on a deck of `deck.ts`. `folder` holds the deck; results go beside it.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Command } from "./measure.ts";

const here = fileURLToPath(new URL("..", import.meta.url)); // compiled, this stands in tests/bench/dist/
const cli = join(here, "../../dist/cli.js");
const node = process.execPath;

export interface Tools {
  readonly browser: string;
  readonly flags: readonly string[];
  readonly pandoc: boolean;
}
export type Makes = "html" | "pdf" | "handout"; // handout: the document with its contents, cover and running heads
export interface Contestant {
  readonly name: string;
  readonly makes: Makes;
  readonly command: (folder: string) => Command;
}

const ours = (only: string, env: Record<string, string>) => (folder: string) => ({
  program: node,
  args: [cli, "build", folder, "--only", only, "--out", join(folder, `out-${only}`), "--quiet"],
  env,
});
const marp =
  (env: Record<string, string>, ...args: string[]) =>
  (folder: string) => ({
    program: node,
    args: [join(here, "node_modules/@marp-team/marp-cli/marp-cli.js"), "--no-config", join(folder, "marp.md"), ...args],
    env,
  });
const pandoc =
  (name: string, ...args: string[]) =>
  (folder: string) => ({
    program: "pandoc",
    args: ["-t", "revealjs", "-s", "--slide-level=2", ...args, join(folder, "pandoc.md"), "-o", join(folder, name)],
  });

const floorName = "Floor: Chromium alone, our page";

export function contestants({ browser, flags, pandoc: hasPandoc }: Tools): Contestant[] {
  const env = { PUPPETEER_EXECUTABLE_PATH: browser, CHROME_PATH: browser };
  const reveal = join(here, "node_modules/reveal.js"); // the version that Pandoc 2 and 3 write pages for
  const floor = (page: string) => (folder: string) => ({
    program: node,
    args: [join(here, "dist/floor.js"), join(folder, `${page}.html`), join(folder, `floor-${page}.pdf`)],
    env: { BENCH_BROWSER: browser, BENCH_FLAGS: flags.join(" ") },
  });
  return [
    { name: "Kamishibai", makes: "html", command: ours("html", env) },
    {
      name: "Marp CLI",
      makes: "html",
      command: (folder) => marp(env, "-o", join(folder, "marp.html"))(folder),
    },
    ...(hasPandoc
      ? ([
          {
            name: "Pandoc, one file",
            makes: "html",
            command: pandoc("one.html", "--self-contained", "-V", `revealjs-url=${reveal}`),
          },
          { name: "Pandoc, links to reveal.js", makes: "html", command: pandoc("links.html") },
        ] as const)
      : []),
    { name: "Kamishibai", makes: "pdf", command: ours("slides", env) },
    {
      name: "Marp CLI",
      makes: "pdf",
      command: (folder) => marp(env, "--pdf", "-o", join(folder, "marp.pdf"))(folder),
    },
    { name: floorName, makes: "pdf", command: floor("slides") },
    { name: "Kamishibai", makes: "handout", command: ours("handout", env) },
    { name: floorName, makes: "handout", command: floor("handout") },
  ];
}

/** Everything, as `kamishibai build` does it when nothing else is said. */
export const wholeBuild = (folder: string, browser: string): Command => ({
  program: node,
  args: [cli, "build", folder, "--out", join(folder, "out-all"), "--quiet"],
  env: { PUPPETEER_EXECUTABLE_PATH: browser },
});
