import { z } from "zod";
import { TEAMS } from "../../ai/builtin/triage/teams.js";
import { exchange } from "../../ai/http/exchange.js";
import { parseJson } from "../../ai/http/parse-json.js";
import type { SimpliConfig } from "../../config.js";

/** The groups triage may send work to. */
export interface TriageGroups {
  readonly names: readonly string[];
  /** Whether somebody chose these names; else they are the built-in engine's guess. */
  readonly decided: boolean;
  readonly unreadBecause: string | null;
}

/** Documented first, then the prefix Simpli's own client uses. */
const PATHS = ["/rules", "/api/v1/rules"];
const TIME_LIMIT_MS = 5_000;

export async function fetchTriageGroups(service: SimpliConfig | null, signal: AbortSignal): Promise<TriageGroups> {
  if (service === null) return { names: [...new Set(TEAMS.values())], decided: false, unreadBecause: null };
  const headers = { accept: "application/json", ...(service.apiKey === null ? {} : { "x-api-key": service.apiKey }) };
  let reason = "";
  for (const path of PATHS) {
    const answer = await exchange({ method: "GET", url: `${service.url}${path}`, headers, timeoutMs: TIME_LIMIT_MS, signal });
    if ("silence" in answer) return { names: [], decided: true, unreadBecause: answer.code ?? answer.silence };
    if (answer.status === 200)
      return { names: [...new Set(groupsIn(parseJson(answer.text)))], decided: true, unreadBecause: null };
    reason = `${path} answered ${answer.status}`;
    if (answer.status !== 404) break;
  }
  return { names: [], decided: true, unreadBecause: reason };
}

/** The shape of `/rules` is not documented: whatever names a team or group, at any depth, is taken. */
const NAMING = new Set(["team", "team_id", "team_name", "group", "group_id", "group_name", "assign_to"]);
const record = z.record(z.string(), z.unknown());

function groupsIn(json: unknown): string[] {
  if (Array.isArray(json)) return json.flatMap(groupsIn);
  const read = record.safeParse(json);
  if (!read.success) return [];
  return Object.entries(read.data).flatMap(([key, value]) => {
    if (!NAMING.has(key)) return groupsIn(value);
    return typeof value === "string" || typeof value === "number" ? [String(value)] : groupsIn(value);
  });
}
