/** A draft's text for the card and the copy page, where the workspace lets it be inserted so. */
import type { Kysely } from "kysely";
import { parseSettings } from "../../domain/settings.js";
import type { Tables } from "../database/tables.js";
import { findWorkspace } from "../workspaces/workspaces.js";
import { findDraft } from "./drafts.js";

/** The draft's text where the workspace lets drafts be inserted as cards; null everywhere else. */
export async function getCardText(db: Kysely<Tables>, workspaceId: string, draftId: string): Promise<string | null> {
  const workspace = await findWorkspace(db, workspaceId);
  if (workspace === null) return null;
  const { automations, cardInsertion } = parseSettings(workspace.settings);
  if (!cardInsertion || automations.draft === "off") return null;
  const draft = await findDraft(db, workspaceId, draftId);
  return draft === null || draft.state === "superseded" ? null : draft.text;
}

/** The draft's text for the copy page; null where it is gone, or copying was switched off since the link was made. */
export async function getCopyText(db: Kysely<Tables>, workspaceId: string, draftId: string): Promise<string | null> {
  const workspace = await findWorkspace(db, workspaceId);
  if (workspace === null) return null;
  const { automations, insertModes } = parseSettings(workspace.settings);
  if (!insertModes.copy || automations.draft === "off") return null;
  return (await findDraft(db, workspaceId, draftId))?.text ?? null;
}
