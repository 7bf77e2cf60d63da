import { defineConfig } from "vitest/config";

// The reference pictures change by `npm run test:visual -- -u` only, never along with other expectations.
const updates = process.argv.includes("-u") && process.env["npm_lifecycle_event"] === "test:visual";

// The browser that npm pins, where it runs: it starts faster, and everyone tests with the same one.
const pinned = process.platform === "linux" && process.arch === "x64";
const browser = process.env["KAMISHIBAI_BROWSER"] ?? (pinned ? "npm" : "");

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: "tests/support/run-folder.ts",
    maxWorkers: 2, // a worker that waits for a browser leaves its core to the other
    testTimeout: 120_000,
    hookTimeout: 120_000, // whoever builds the shared talk keeps the others waiting
    env: { UPDATE_PICTURES: updates ? "yes" : "", ...(browser === "" ? {} : { KAMISHIBAI_BROWSER: browser }) },
  },
});
