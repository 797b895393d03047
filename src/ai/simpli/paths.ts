import { OPERATIONS, type OperationName } from "./operations.js";
import type { Specification } from "./specification.js";

export type PathOverrides = Readonly<Partial<Record<OperationName, string>>>;

/** Which of its two paths an operation is found under at one service. */
export interface Paths {
  choose(operation: OperationName, specification: Specification | null): string;
  /** The path to try after a bare 404, or null where the operator fixed it. */
  other(operation: OperationName, tried: string): string | null;
  remember(operation: OperationName, path: string): void;
}

export function createPaths(overrides: PathOverrides): Paths {
  const known = new Map<OperationName, string>();
  return {
    choose(operation, specification) {
      const [documented, variant] = OPERATIONS[operation].paths;
      const fixed = overrides[operation] ?? known.get(operation);
      if (fixed !== undefined) return fixed;
      const listed = specification?.paths ?? [];
      return !listed.includes(documented) && listed.includes(variant) ? variant : documented;
    },
    other(operation, tried) {
      if (overrides[operation] !== undefined) return null;
      const [documented, variant] = OPERATIONS[operation].paths;
      return tried === documented ? variant : documented;
    },
    remember(operation, path) {
      known.set(operation, path);
    },
  };
}
