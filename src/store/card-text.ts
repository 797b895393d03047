import type { Kysely } from "kysely";
import { parseSettings } from "../domain/settings.js";
import { findDraft } from "./drafts.js";
import type { Tables } from "./tables.js";
import { findWorkspace } from "./workspaces.js";

/** The draft's text where the workspace lets drafts be inserted as cards; null everywhere else. */
export async function getCardText(db: Kysely<Tables>, workspaceId: string, draftId: string): Promise<string | null> {
  const workspace = await findWorkspace(db, workspaceId);
  if (workspace === null) return null;
  const { automations, cardInsertion } = parseSettings(workspace.settings);
  if (!cardInsertion || automations.draft === "off") return null;
  const draft = await findDraft(db, workspaceId, draftId);
  return draft === null || draft.state === "superseded" ? null : draft.text;
}
