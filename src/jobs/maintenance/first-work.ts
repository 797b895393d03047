/** What is due in a conversation that no event of its own announced: one from before the installation, or handed over. */
import type { Conversation } from "../../domain/conversation.js";
import { customerMessages } from "../../domain/dialogue.js";
import { hasOwnWords } from "../../domain/mail/own-words.js";
import { type Automation, AUTOMATIONS } from "../../domain/settings.js";
import { listSentiments } from "../../store/conversations/sentiments.js";
import { type Cause, type JobToDo, type PayloadOf, togetherAs } from "../catalog.js";
import type { JobDeps } from "../deps.js";
import { listWaitingJobs } from "../../queue/queued-work.js";
import type { Connection } from "../../workspaces/connections.js";
import { lacksClassification, lacksDraft } from "./find-undone.js";
import { isLeftAlone } from "./switched-off.js";

/** What was closed before is not scored afterwards. */
type FirstWork = Exclude<Automation, "qa">;
const NAMES = AUTOMATIONS.filter((name): name is FirstWork => name !== "qa");

/** Jobs for what is missing: a classification, the newest message's sentiment, a draft for a customer who waits. */
export async function firstWork(
  conversation: Conversation,
  connection: Connection,
  cause: Cause,
  deps: Pick<JobDeps, "db" | "now">,
  names: readonly FirstWork[] = NAMES,
): Promise<readonly JobToDo[]> {
  const { workspaceId, settings } = connection;
  const missing: FirstWork[] = [];
  for (const name of names)
    if (
      !(await isLeftAlone(name, { conversation, workspaceId, settings }, deps)) &&
      (await isMissing(name, conversation, connection, deps))
    )
      missing.push(name);
  return missing.length === 0 ? [] : notYetWaiting(missing, { workspaceId, conversationId: conversation.id, cause }, deps);
}

/** For one that Intercom fails to give: its jobs read it later, and find out what is missing. */
export function firstWorkUnread(
  conversationId: string,
  { workspaceId, settings }: Connection,
  cause: Cause,
  deps: Pick<JobDeps, "db">,
): Promise<readonly JobToDo[]> {
  const inUse = NAMES.filter((name) => settings.automations[name] !== "off");
  return notYetWaiting(inUse, { workspaceId, conversationId, cause }, deps);
}

async function notYetWaiting(
  names: readonly FirstWork[],
  payload: PayloadOf<FirstWork>,
  { db }: Pick<JobDeps, "db">,
): Promise<readonly JobToDo[]> {
  const { workspaceId, conversationId } = payload;
  const waiting = await listWaitingJobs(db, workspaceId, [conversationId]);
  return togetherAs(
    names.filter((name) => waiting.get(conversationId)?.has(name) !== true),
    payload,
  );
}

async function isMissing(
  name: FirstWork,
  conversation: Conversation,
  connection: Connection,
  { db, now }: Pick<JobDeps, "db" | "now">,
): Promise<boolean> {
  const { workspaceId } = connection;
  switch (name) {
    case "triage":
      return lacksClassification(conversation, workspaceId, db);
    case "sentiment": {
      const newest = customerMessages(conversation).findLast(({ text }) => hasOwnWords(text));
      if (newest === undefined) return false;
      const known = await listSentiments(db, workspaceId, conversation.id);
      return known.every((sentiment) => sentiment.message_id !== newest.id);
    }
    case "draft":
      return lacksDraft(conversation, connection, { db, now });
  }
}
