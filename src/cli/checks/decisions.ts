/** Whether the stored decisions follow from their facts and the settings: else a replay before saving would tell nothing. */
import type { Kysely } from "kysely";
import { replayDecision } from "../../domain/decisions/replay.js";
import { canonical } from "../../domain/setting-changes.js";
import type { Settings } from "../../domain/settings.js";
import { listDecisions, settingsRevision, type StoredDecision } from "../../store/decisions/decisions.js";
import type { Tables } from "../../store/database/tables.js";
import { createSlices } from "../../kernel/slices.js";
import { checkTexts } from "../check-texts.js";
import { failure, type Finding, good } from "../finding.js";

/** Only of today's settings: what others said is not kept. */
export async function checkDecisions(db: Kysely<Tables>, workspaceId: string, settings: Settings, now: number): Promise<Finding> {
  const revision = settingsRevision(settings);
  const stored = await listDecisions(db, workspaceId, now);
  const decisions = stored.filter(({ settingsRevision: under }) => under === revision);
  const giveWay = createSlices();
  const differing: StoredDecision[] = [];
  for (const each of decisions) {
    // Asked from the console too, in the process that serves.
    await giveWay();
    const replayed = replayDecision(each.decision, settings, []);
    if (!replayed.known || canonical(replayed.decision) !== canonical(each.decision)) differing.push(each);
  }
  const [first] = differing;
  if (first === undefined) return good("decisions", checkTexts.decisionsReplay(decisions.length), workspaceId);
  return failure("decisions", checkTexts.decisionsDiffer(differing.length, decisions.length, first.key), workspaceId);
}
