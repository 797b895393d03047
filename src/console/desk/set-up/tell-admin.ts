import type { Finding } from "../../../domain/finding.js";

/** What runs this server for many workspaces is its operator's; each workspace's admins learn whether it works, not where it is. */
const OPERATORS_CHECKS: ReadonlySet<string> = new Set(["services", "database"]);

const SAYS: Readonly<Record<Finding["level"], string>> = {
  good: "In order.",
  notice: "Works, with a note for whoever runs this server.",
  fault: "Not in order: the work that needs it waits.",
};

export function adminProblem(finding: Finding): Finding {
  if (!OPERATORS_CHECKS.has(finding.check)) return finding;
  const remedy = finding.level === "fault" ? "Whoever runs this server sees the cause with npm run doctor." : null;
  return { ...finding, says: SAYS[finding.level], remedy };
}
