/** The order of a run's files: longest first in each project, so that none runs on alone at the end. */
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** A clean clone knows of no earlier run and takes the largest files first. These take long for their size. */
const LONG = [
  "unit/text-growth/text-growth.test.ts",
  "flow/backtest.test.ts",
  "flow/sandbox-scenes.test.ts",
  "flow/knowledge-sync.test.ts",
  "flow/operators.test.ts",
  "flow/one-down.test.ts",
  "contract/database-folder.test.ts",
  "contract/shuffled-teams.test.ts",
  "contract/built-server.test.ts",
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
    const projects = [...new Set(sorted.map(({ project }) => project))];
    return projects.flatMap((project) => {
      const own = sorted.filter((file) => file.project === project);
      return [...own.filter(isLong), ...own.filter((file) => !isLong(file))];
    });
  }
}
