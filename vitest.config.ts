import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") };
const setupFiles = ["scripts/seed-for-tests.ts", "scripts/clean-after-tests.ts"];
const outside = ["node_modules/**", "dist/**", ".next/**", "e2e/**"];

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: ["{lib,api,app,components,cli,scripts,docs}/**/*.test.{ts,tsx}"],
          exclude: [...outside, "**/*.contract.test.ts"],
          setupFiles,
          // A machine may be several times slower than the one a test was written on: only a hang is late.
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "contract",
          include: ["lib/**/*.contract.test.ts"],
          exclude: outside,
          setupFiles,
          globalSetup: ["scripts/postgres-for-tests.mjs"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
