/** The groups that triage may send work to, as its service's rules name them. */
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { SimpliConfig } from "../../config.js";
import { TEAM_BY_CATEGORY } from "../../domain/triage-words.js";
import { parseJson } from "../../kernel/json.js";
import { exchange } from "../../outbound/exchange.js";

export interface TriageGroups {
  readonly names: readonly string[];
  /** Whether somebody chose these names; else they are the built-in engine's guess. */
  readonly decided: boolean;
  readonly unreadBecause: string | null;
}

/** Documented first, then the prefix Simpli's own client uses. */
const PATHS = ["/rules", "/api/v1/rules"];
const TIME_LIMIT_MS = 5_000;

/** @param newId of each request: what a service logs or refuses is found by it. */
export async function fetchTriageGroups(
  service: SimpliConfig | null,
  signal: AbortSignal,
  newId: () => string = randomUUID,
): Promise<TriageGroups> {
  if (service === null) return { names: [...new Set(TEAM_BY_CATEGORY.values())], decided: false, unreadBecause: null };
  const key = service.apiKey === null ? {} : { "x-api-key": service.apiKey };
  let reason = "";
  for (const path of PATHS) {
    const headers = { accept: "application/json", "x-request-id": newId(), ...key };
    const sent = await exchange({ method: "GET", url: `${service.url}${path}`, headers, timeoutMs: TIME_LIMIT_MS, signal });
    if (!sent.answered) return { names: [], decided: true, unreadBecause: sent.code ?? sent.why };
    if (sent.status === 200) return { names: [...new Set(groupsIn(parseJson(sent.text)))], decided: true, unreadBecause: null };
    reason = `${path} answered ${sent.status}`;
    if (sent.status !== 404) break;
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
