/** The order of a run's files: longest first in each project, so that none runs on alone at the end. */
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The first two share their workers, and so do the others. Contract tests are short and fill what is left at the end. */
const PROJECTS = ["chaos", "unit", "browser", "flow", "contract"];

/** A clean clone knows of no earlier run and takes the largest files first. These take long for their size. */
const LONG = [
  "unit/text-growth/text-growth.test.ts",
  "unit/text-growth/conversation-growth.test.ts",
  "browser/real-sandbox.test.ts",
  "flow/backtest.test.ts",
  "flow/sandbox-operators.test.ts",
  "flow/backtest-bad-input.test.ts",
  "flow/operators.test.ts",
  "flow/deleted-contact.test.ts",
  "flow/knowledge-sync.test.ts",
  "flow/one-down.test.ts",
  "flow/one-fails.test.ts",
  "flow/cut-off-work.test.ts",
  "flow/sandbox-scenes.test.ts",
  "flow/doctor-stopped.test.ts",
  "flow/encryption-key.test.ts",
  "contract/shuffled-teams.test.ts",
  "contract/built-server.test.ts",
  "contract/database-folder.test.ts",
  "chaos/commit-kills.test.ts",
  "chaos/storm-postgres.test.ts",
  "chaos/pooler.test.ts",
  "chaos/storm-embedded.test.ts",
  "chaos/shutdown.test.ts",
];

const isLong = ({ moduleId }: TestSpecification) => LONG.some((name) => moduleId.endsWith(`/test/${name}`));

export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    // A project that is not named above comes last; one that was left out would not run, and nobody would notice.
    const names = new Set([...PROJECTS, ...sorted.map(({ project }) => project.name)]);
    return [...names].flatMap((name) => {
      const own = sorted.filter(({ project }) => project.name === name);
      return [...own.filter(isLong), ...own.filter((file) => !isLong(file))];
    });
  }
}
