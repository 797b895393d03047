/** The long version of the kill tests: `npm run test:chaos`, replayed with `SEED=… ROUNDS=…`. */
import { mergeConfig } from "vitest/config";
import shared from "../../vitest.config.js";

export default mergeConfig(shared, {
  test: { include: ["test/chaos/**/*.test.ts"], env: { CHAOS: "long" }, maxWorkers: 1 },
});
