import { join } from "node:path";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { LongFirst } from "./test/support/long-first.js";
import { NODE_FLAGS, PATTERN_FLAGS } from "./test/support/node-flags.js";

/** Tests of one kind: one folder below `test`. */
function project(name: string, more: TestProjectInlineConfiguration["test"] = {}): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: { name, include: [`test/${name}/**/*.test.ts`], globalSetup: ["test/support/global-setup.ts"], ...more },
  };
}

/** See `test/support/threads.ts`. The unit tests of the encoder start its own thread. */
const SHARED_ENCODER = { SIMPLI_TESTS_ENCODER: "shared" };
/** Where there is no run to share one with: one for all files that a process runs. */
const ENCODER_OF_PROCESS = { SIMPLI_TESTS_ENCODER: "process" };

/** They compute, or start several processes each: as many at once as there are cores. */
const BUSY = { maxWorkers: 2, sequence: { groupOrder: 0 } };
const WAITING = { sequence: { groupOrder: 1 } };

export default defineConfig({
  resolve: {
    // As the app's own files name it; the stand-in itself names it by a longer way.
    alias: [{ find: /^(\.\.?\/)+(kernel\/)?threads\.js$/, replacement: join(import.meta.dirname, "test/support/threads.ts") }],
  },
  test: {
    // The slowest take 20 s where the machine is quiet, and a busy one takes three times as long.
    testTimeout: 60_000,
    // The first hook of a run may wait until the databases, the app and the page are made.
    hookTimeout: 120_000,
    // What is waited for comes soon; on a busy machine a second is not long.
    expect: { poll: { timeout: 10_000 } },
    // On two cores: most files wait for most of their time.
    maxWorkers: 3,
    sequence: { sequencer: LongFirst },
    experimental: { fsModuleCache: true },
    // In two groups, one after the other. `isolate: false`: the files that a worker runs share what they import; loading the app anew takes longer than most tests.
    projects: [
      // Nothing but code: no database, no server of the run.
      project("unit", { globalSetup: [], isolate: false, execArgv: PATTERN_FLAGS, env: ENCODER_OF_PROCESS, ...BUSY }),
      project("contract", { isolate: false, execArgv: NODE_FLAGS, env: SHARED_ENCODER, ...WAITING }),
      project("flow", { isolate: false, execArgv: NODE_FLAGS, env: SHARED_ENCODER, ...WAITING }),
      project("browser", {
        isolate: false,
        ...WAITING,
        env: SHARED_ENCODER,
        globalSetup: ["test/support/global-setup.ts", "test/browser/support/require-chromium.ts"],
      }),
      project("chaos", {
        isolate: false,
        execArgv: NODE_FLAGS,
        globalSetup: ["test/support/global-setup.ts", "test/chaos/support/require-pgbouncer.ts"],
        ...BUSY,
      }),
    ],
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts", "canvas/**/*.ts"],
      // The page runs in the browser, where v8's coverage of Node does not see it.
      exclude: ["src/web/**"],
      // What unit, contract and flow tests reach (`npm run test:coverage`); raised when it rises.
      thresholds: { branches: 83 },
      reporter: ["text-summary", "json-summary", "html"],
    },
  },
});
