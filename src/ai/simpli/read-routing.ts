import type { Routing } from "../ports.js";
import { pick, pickFields } from "../reading/pick.js";
import { parseText } from "../reading/read-text.js";

/** Reads the answer of `/route`, in ids or in names; null only where it is no object at all. */
export function parseRouting(answer: unknown): Omit<Routing, "by"> | null {
  const outer = pickFields(answer);
  if (outer === null) return null;
  const fields = pickFields(outer["routing"]) ?? outer;
  return {
    team: pick(fields, ["group_id", "team_id", "team", "group", "queue"], parseText),
    agent: pick(fields, ["admin_id", "agent_id", "agent", "admin", "assignee"], parseText),
    reason: pick(fields, ["reason", "explanation", "rationale"], (value) => parseText(value, 1000)),
  };
}
