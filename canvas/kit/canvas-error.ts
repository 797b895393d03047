import type { Problem } from "./problem.js";

/** A canvas was built that Intercom would refuse: a fault in our code, never in the data. */
export class CanvasError extends Error {
  override readonly name = "CanvasError";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ path, message }) => (path === "" ? message : `${path}: ${message}`)).join("; "));
    this.problems = problems;
  }
}
