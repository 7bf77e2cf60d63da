import { defineConfig } from "vitest/config";

// The reference pictures change by `npm run test:visual -- -u` only, never along with other expectations.
const updates = process.argv.includes("-u") && process.env["npm_lifecycle_event"] === "test:visual";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: "tests/support/run-folder.ts",
    maxWorkers: 2, // a worker that waits for a browser leaves its core to the other
    testTimeout: 120_000,
    hookTimeout: 120_000, // whoever builds the shared talk keeps the others waiting
    env: { UPDATE_PICTURES: updates ? "yes" : "" },
  },
});
