/** What nobody wants done in a conversation: what is found there undone is not missing. */
import { dependsOnCategory, isLeveled, isSwitchedOff } from "../../domain/autonomy-levels.js";
import type { Conversation } from "../../domain/conversation.js";
import type { Automation, Settings } from "../../domain/settings.js";
import { findClassification } from "../../store/conversations/classifications.js";
import type { JobDeps } from "../deps.js";

interface About {
  readonly conversation: Conversation;
  readonly workspaceId: string;
  readonly settings: Settings;
}

/** The category is only asked for where it may make a difference. */
export async function isLeftAlone(
  name: Automation,
  { conversation: { id, channel }, workspaceId, settings }: About,
  { db }: Pick<JobDeps, "db">,
): Promise<boolean> {
  if (isSwitchedOff(name, { channel, category: null }, settings)) return true;
  if (name === "triage" || !isLeveled(name) || !dependsOnCategory(settings)) return false;
  const category = (await findClassification(db, workspaceId, id))?.category ?? null;
  return isSwitchedOff(name, { channel, category }, settings);
}
