import type { Kysely } from "kysely";
import type { Tables } from "../../store/database/tables.js";
import type { Sealer } from "../../store/workspaces/sealing.js";
import { countSealed } from "../../workspaces/reseal.js";
import { checkTexts } from "../check-texts.js";
import { failure, type Finding, good, notice } from "../finding.js";

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
