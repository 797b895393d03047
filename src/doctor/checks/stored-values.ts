/** Checks of what is stored: whether the keys open what is sealed, and whether the decisions follow from their facts and the settings. */
import type { Kysely } from "kysely";
import type { Tables } from "../../store/database/tables.js";
import type { Sealer } from "../../store/workspaces/sealing.js";
import { countSealed } from "../../workspaces/reseal.js";
import { checkTexts } from "../check-texts.js";
import { failure, type Finding, good, notice } from "../finding.js";
import { replayDecision } from "../../domain/decisions/replay.js";
import { canonical } from "../../domain/setting-changes.js";
import type { Settings } from "../../domain/settings.js";
import { isRevisionOf, listDecisions, type StoredDecision } from "../../store/decisions/decisions.js";
import { createSlices } from "../../kernel/slices.js";

export interface Keys {
  /** Null where there is no key. */
  readonly sealer: Sealer | null;
  /** Whether ENCRYPTION_KEY_PREVIOUS is set. */
  readonly hasPrevious: boolean;
}

/** Whether the keys open what is sealed; of tokens the check of the token says so. */
export async function checkEncryption(
  db: Kysely<Tables>,
  { sealer, hasPrevious }: Keys,
  workspaceId: string | null,
): Promise<readonly Finding[]> {
  const { previous, unknown } = await countSealed(db, sealer, workspaceId);
  const lost = new Set(unknown.flatMap(({ column, workspaceId: id }) => (column === "token_sealed" ? [] : [id])));
  const findings = [...lost].map((id) => failure("encryption", checkTexts.receiversSealed, id));
  // Of one workspace alone nobody can say what the others still need.
  if (workspaceId !== null) return findings;
  if (previous > 0 && hasPrevious) return [...findings, notice("encryption", checkTexts.previousKeyNeeded(previous))];
  if (!hasPrevious || unknown.length > 0) return findings;
  return [good("encryption", checkTexts.previousKeyUnneeded)];
}

/** Only of today's settings: what others said is not kept. */
export async function checkDecisions(db: Kysely<Tables>, workspaceId: string, settings: Settings, now: number): Promise<Finding> {
  const stored = await listDecisions(db, workspaceId, now);
  const revisions = new Set(stored.map(({ settingsRevision }) => settingsRevision));
  const present = new Set([...revisions].filter((revision) => isRevisionOf(revision, settings)));
  const decisions = stored.filter(({ settingsRevision }) => present.has(settingsRevision));
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
