// Where the browser is: named by PUPPETEER_EXECUTABLE_PATH, on the system, or the one from npm.
// KAMISHIBAI_BROWSER=npm leaves the system's aside, so that everyone prints with the same version; =system the one from npm.
import { access, constants, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { HostError, NoBrowserError } from "../diagnostics/host-error.ts";
import { unpackChromium } from "./unpack-chromium.ts";

export interface FoundBrowser {
  readonly executablePath: string;
  readonly source: "environment" | "system" | "npm";
  readonly env: Readonly<Record<string, string>>; // what its process needs besides ours
  /** The next one, for a browser that is there but does not start. */
  readonly instead?: () => Promise<FoundBrowser>;
}

// The real binaries first: a wrapper script would stay behind when its browser is closed.
const usualPlaces: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    "/usr/lib/chromium/chromium",
    "/opt/google/chrome/chrome",
    "/opt/microsoft/msedge/msedge",
    "/usr/lib64/chromium-browser/chromium-browser",
  ],
  darwin: ["/Applications", join(homedir(), "Applications")].flatMap((folder) =>
    ["Google Chrome", "Chromium", "Microsoft Edge"].map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
  ),
  win32: ["C:\\Program Files", "C:\\Program Files (x86)", join(homedir(), "AppData\\Local")].flatMap((folder) =>
    ["Google\\Chrome", "Microsoft\\Edge"].map(
      (name) => `${folder}\\${name}\\Application\\${name.endsWith("Edge") ? "msedge" : "chrome"}.exe`,
    ),
  ),
};
const names = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "microsoft-edge"];
const isProgram = async (path: string): Promise<boolean> => {
  try {
    await access(path, constants.X_OK);
    const found = await stat(path);
    return found.isFile() && found.size > 0;
  } catch {
    return false;
  }
};

/** Throws NoBrowserError with the places looked at when there is none. */
export async function findBrowser(
  env: NodeJS.ProcessEnv = process.env,
  places: readonly string[] = usualPlaces[process.platform] ?? [],
): Promise<FoundBrowser> {
  const named = env["PUPPETEER_EXECUTABLE_PATH"];
  if (named) {
    if (await isProgram(named)) return { executablePath: named, source: "environment", env: {} };
    throw new NoBrowserError(
      `PUPPETEER_EXECUTABLE_PATH names "${named}", which cannot be run.`,
      "Correct the variable, or unset it to let the build look for a browser.",
    );
  }
  const wish = env["KAMISHIBAI_BROWSER"] ?? "";
  if (!["", "npm", "system"].includes(wish))
    throw new HostError(`KAMISHIBAI_BROWSER is "${wish}".`, "It may be npm or system; unset, both are tried.");
  const folders = (env["PATH"] ?? "").split(delimiter).filter(Boolean);
  const fromNpm = () =>
    wish === "system"
      ? nowhere(env, places, folders, "left out by KAMISHIBAI_BROWSER")
      : unpackOr(env, places, folders);
  if (wish === "npm") return fromNpm();
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  for (const path of [...places, ...onPath])
    if (await isProgram(path)) return { executablePath: path, source: "system", env: {}, instead: fromNpm };
  return fromNpm();
}

async function unpackOr(
  env: NodeJS.ProcessEnv,
  places: readonly string[],
  folders: readonly string[],
): Promise<FoundBrowser> {
  try {
    return await unpackChromium(env);
  } catch (error) {
    return nowhere(env, places, folders, (error as Error).message);
  }
}

function nowhere(env: NodeJS.ProcessEnv, places: readonly string[], folders: readonly string[], npm: string): never {
  const system =
    env["KAMISHIBAI_BROWSER"] === "npm"
      ? ["the system: left out by KAMISHIBAI_BROWSER"]
      : [...places, `${names.join(", ")} in ${folders.join(", ") || "PATH, which is empty"}`];
  const looked = ["PUPPETEER_EXECUTABLE_PATH: not set", ...system, `@sparticuz/chromium from npm: ${npm}`];
  throw new NoBrowserError(
    `No browser was found. Looked at:\n${looked.map((place) => `  ${place}`).join("\n")}`,
    "Install Chrome, Chromium or Edge, or set PUPPETEER_EXECUTABLE_PATH to one.",
  );
}
