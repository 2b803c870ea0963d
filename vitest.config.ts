import { defineConfig } from "vitest/config";

/** One runner for everything. Projects are told apart only by what they need: a browser or not. */
export default defineConfig({
  test: {
    environment: "node",
    pool: "forks",
    setupFiles: ["tests/support/quiet.ts"],
    env: { NODE_ENV: "test", DATABASE_FILE: ":memory:", LOG_LEVEL: "silent", RATE_LIMITS: "off" },
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: {
          name: "house",
          include: [
            "tests/*.test.ts",
            "tests/domain/**/*.test.ts",
            "tests/i18n/**/*.test.ts",
            "tests/routes/**/*.test.ts",
          ],
        },
      },
      {
        extends: true,
        test: {
          name: "journeys",
          include: ["tests/journeys/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Each file has a browser and a server of its own: two at a time on two cores.
          maxWorkers: 2,
        },
      },
    ],
  },
});
