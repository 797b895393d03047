import type { Routing } from "../ports.js";
import { pick, readFields } from "../reading/pick.js";
import { readText } from "../reading/read-text.js";

/** Reads the answer of `/route`, in ids or in names; null only where it is no object at all. */
export function readRouting(answer: unknown): Omit<Routing, "by"> | null {
  const outer = readFields(answer);
  if (outer === null) return null;
  const fields = readFields(outer["routing"]) ?? outer;
  return {
    team: pick(fields, ["group_id", "team_id", "team", "group", "queue"], readText),
    agent: pick(fields, ["admin_id", "agent_id", "agent", "admin", "assignee"], readText),
    reason: pick(fields, ["reason", "explanation", "rationale"], (value) => readText(value, 1000)),
  };
}
