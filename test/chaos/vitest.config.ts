/** The long version of the kill tests: `npm run test:chaos`, replayed with `SEED=… ROUNDS=…`. */
import { mergeConfig } from "vitest/config";
import shared from "../../vitest.config.js";

// Vitest reads the default export.
// eslint-disable-next-line no-restricted-syntax
export default mergeConfig(shared, {
  test: { include: ["test/chaos/**/*.test.ts"], env: { CHAOS: "long" }, maxWorkers: 1 },
});
