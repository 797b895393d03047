/** A click of a teammate: what its handler works with, how it ends, and what is the same for several. */
import { z } from "zod";
import { actionTexts } from "../../domain/action-texts.js";
import { countActions, type StoredAction } from "../../store/activity/actions.js";
import { findLaterDone } from "../../store/activity/retried-actions.js";
import type { PayloadOf } from "../catalog.js";
import type { JobContext, JobDeps } from "../deps.js";
import { saveLabel, type SaidLabel } from "../../store/decisions/labels.js";

/** One click of a teammate, and what its handler works with. */
export interface ClickJob {
  readonly payload: PayloadOf<"act">;
  readonly action: StoredAction;
  readonly context: JobContext;
  readonly deps: JobDeps;
}

/** How a click ended, in the words the teammate reads. */
export interface ClickResult {
  readonly state: "done" | "refused";
  readonly message: string;
}

/** Of a click that sends or notes what stands in the editor. */
export const editorInput = z.object({ draftId: z.string().nullable(), text: z.string() });

export const clickRefused = (message: string): ClickResult => ({ state: "refused", message });
/** The conversation could not be read: it is gone, or the app has no access to its workspace. */
export const clickUnread = ({ isConnected }: { readonly isConnected: boolean }): ClickResult =>
  clickRefused(isConnected ? actionTexts.gone : actionTexts.notConnected);
export const clickDone = (message: string): ClickResult => ({ state: "done", message });

/** Who said otherwise later, and was heard first, since this click had to wait. */
export async function supersededBy({ action, deps }: ClickJob): Promise<string | null> {
  return findLaterDone(deps.db, action);
}

/** What the teammate who clicked says about a decision. */
export async function labelClick({ payload, action, deps }: ClickJob, said: Omit<SaidLabel, "by">): Promise<void> {
  const by = { id: action.teammate_id, name: action.teammate_name };
  await saveLabel(deps.db, payload.workspaceId, { ...said, by }, deps.now());
}

/** Of one kind, by one teammate in one conversation: more is a stuck button, and each costs a call of the engine. */
const RATE = { most: 10, withinMs: 10 * 60_000 } as const;

export async function isTooMany(action: StoredAction, { db, now }: JobDeps): Promise<boolean> {
  return (await countActions(db, action, new Date(now() - RATE.withinMs))) > RATE.most;
}
