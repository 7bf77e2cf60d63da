// Where the browser is: named by the environment, on the system, or the one from npm.
import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { NoBrowserError } from "../diagnostics/host-error.ts";
import { unpackChromium } from "./unpack-chromium.ts";

export interface FoundBrowser {
  readonly executablePath: string;
  readonly source: "environment" | "system" | "npm";
  readonly env: Readonly<Record<string, string>>; // what its process needs besides ours
}

// The real binaries first: a wrapper script would stay behind when its browser is closed.
const fixed = [
  "/usr/lib/chromium/chromium",
  "/opt/google/chrome/chrome",
  "/opt/microsoft/msedge/msedge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];
const names = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "microsoft-edge"];
const runs = (path: string) =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );

/** Throws NoBrowserError with the places looked at when there is none. */
export async function findBrowser(env: NodeJS.ProcessEnv = process.env): Promise<FoundBrowser> {
  const named = env["PUPPETEER_EXECUTABLE_PATH"];
  if (named) {
    if (await runs(named)) return { executablePath: named, source: "environment", env: {} };
    throw new NoBrowserError(
      `PUPPETEER_EXECUTABLE_PATH names "${named}", which cannot be run.`,
      "Correct the variable, or unset it to let the build look for a browser.",
    );
  }
  const onPath = (env["PATH"] ?? "").split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  for (const path of [...fixed, ...onPath])
    if (await runs(path)) return { executablePath: path, source: "system", env: {} };
  try {
    return await unpackChromium(env);
  } catch (error) {
    throw new NoBrowserError(
      `No browser was found, so no PDF was printed. Looked at PUPPETEER_EXECUTABLE_PATH, the usual places of Chrome, Chromium and Edge, PATH, and the package @sparticuz/chromium (${(error as Error).message}).`,
      "Install Chrome or Chromium, or set PUPPETEER_EXECUTABLE_PATH to one.",
    );
  }
}
