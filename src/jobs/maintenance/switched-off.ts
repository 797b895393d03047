/** What nobody wants done in a conversation: what is found there undone is not missing. */
import { dependsOnCategory, levelIn } from "../../domain/autonomy-levels.js";
import type { Conversation } from "../../domain/conversation.js";
import type { Automation, Settings } from "../../domain/settings.js";
import { findClassification } from "../../store/conversations/classifications.js";
import type { JobDeps } from "../deps.js";

/** Also in this channel, or in the category that it has: what is left alone on purpose is not missing. */
export async function isSwitchedOff(
  name: Automation,
  {
    conversation,
    workspaceId,
    settings,
  }: { readonly conversation: Conversation; readonly workspaceId: string; readonly settings: Settings },
  { db }: Pick<JobDeps, "db">,
): Promise<boolean> {
  const levelFor = (category: string | null) =>
    levelIn(name, { channel: conversation.channel, suggestOnly: false, category }, settings);
  if (levelFor(null) === "off") return true;
  // Triage itself finds the category.
  if (name === "triage" || !dependsOnCategory(settings)) return false;
  const classification = await findClassification(db, workspaceId, conversation.id);
  return levelFor(classification?.category ?? null) === "off";
}
