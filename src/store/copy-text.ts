import type { Kysely } from "kysely";
import { parseSettings } from "../domain/settings.js";
import { findDraft } from "./drafts.js";
import type { Tables } from "./tables.js";
import { findWorkspace } from "./workspaces.js";

/** The draft's text for the copy page; null where it is gone, or copying was switched off since the link was made. */
export async function getCopyText(db: Kysely<Tables>, workspaceId: string, draftId: string): Promise<string | null> {
  const workspace = await findWorkspace(db, workspaceId);
  if (workspace === null) return null;
  const { automations, insertModes } = parseSettings(workspace.settings);
  if (!insertModes.copy || automations.draft === "off") return null;
  return (await findDraft(db, workspaceId, draftId))?.text ?? null;
}
