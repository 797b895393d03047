/** A draft's text where a card or the copy page may show it. */
import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.js";
import { draftsAreOff } from "../../domain/draft-policy.js";
import { parseSettings, type Settings } from "../../domain/settings.js";
import { findWorkspace } from "../workspaces/workspaces.js";
import { findClassification } from "./classifications.js";
import { findConversation } from "./conversations.js";
import { findDraft } from "./drafts.js";

/** The draft's text where the workspace lets drafts be inserted as cards; null everywhere else. */
export async function getCardText(db: Kysely<Tables>, workspaceId: string, draftId: string): Promise<string | null> {
  const settings = await findOpenSettings(db, workspaceId);
  if (!settings?.cardInsertion) return null;
  return findOfferedText(db, workspaceId, draftId, settings);
}

/** The draft's text for the copy page; null where it is gone, or copying or the app was switched off since the link was made. */
export async function getCopyText(db: Kysely<Tables>, workspaceId: string, draftId: string): Promise<string | null> {
  const settings = await findOpenSettings(db, workspaceId);
  if (!settings?.insertModes.copy) return null;
  return findOfferedText(db, workspaceId, draftId, settings);
}

/** Null where the workspace is not connected, or work pauses there: then the sidebar shows nothing either. */
async function findOpenSettings(db: Kysely<Tables>, workspaceId: string): Promise<Settings | null> {
  const workspace = await findWorkspace(db, workspaceId);
  const isOpen = workspace !== null && workspace.disconnected_at === null && workspace.uninstall === null;
  return isOpen ? parseSettings(workspace.settings) : null;
}

/** Null also where it was replaced, or drafts were switched off since, in the workspace or in the conversation's channel or category. */
async function findOfferedText(
  db: Kysely<Tables>,
  workspaceId: string,
  draftId: string,
  settings: Settings,
): Promise<string | null> {
  const draft = await findDraft(db, workspaceId, draftId);
  if (draft === null || draft.state === "superseded") return null;
  const [conversation, classification] = await Promise.all([
    findConversation(db, workspaceId, draft.conversation_id),
    findClassification(db, workspaceId, draft.conversation_id),
  ]);
  const channel = conversation?.snapshot?.channel ?? null;
  return draftsAreOff(channel, classification?.category ?? null, settings) ? null : draft.text;
}
