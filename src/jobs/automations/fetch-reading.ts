/** One reading of a conversation for all automations of a job: what is stored, and the conversation as it is now. */
import { findWorkFacts, type WorkFacts } from "../../store/conversations/work-facts.js";
import { lacksMessageOf } from "../../domain/dialogue.js";
import { conversationWrite, type KnownConversation, type ReadConversation } from "../../store/conversations/conversations.js";
import type { Write } from "../../store/database/write-together.js";
import { PACE } from "../../kernel/pace.js";
import { isFresh } from "../fetch-conversation.js";
import { fetchNow } from "../fetch-now.js";
import type { AutomationRun, ConversationReading } from "./automation.js";

export interface FoundReading extends ConversationReading {
  readonly found: true;
  /** Keeps it for the jobs to come; null where it is kept. */
  readonly unsaved: Write | null;
}

export type FetchedReading = FoundReading | { readonly found: false; readonly because: string };

/**
 * @param freshFrom epoch milliseconds from which a stored reading is fresh enough, by what is stored; null where what is
 * stored says that no reading is needed
 * @param held a reading of this job that may not be stored yet
 */
export async function fetchReading(
  run: AutomationRun,
  freshFrom: (facts: WorkFacts) => number | { readonly because: string },
  held: FoundReading | null = null,
): Promise<FetchedReading> {
  const { payload, deps } = run;
  const atBegin = held === null ? run.context.facts : null;
  const factsAt = deps.now();
  const facts = atBegin ?? (await findWorkFacts(deps.db, payload.workspaceId, payload.conversationId));
  const opened = await deps.connections.open(payload.workspaceId, { stored: facts.workspace });
  if (!opened.open) return { found: false, because: opened.because };
  if (facts.known?.deleted === true) return { found: false, because: "the conversation was deleted" };
  const notOlderThan = freshFrom(facts);
  if (typeof notOlderThan !== "number") return { found: false, ...notOlderThan };
  const { connection } = opened;
  const { snapshot = null, readAt = null } = facts.known ?? {};
  // A reading from before our own tag was set shows none to take off.
  const isCurrent = readAt !== null && readAt > facts.sentimentShownAt;
  if (snapshot !== null && isCurrent && isFresh(snapshot, readAt, notOlderThan, payload.cause))
    return { found: true, connection, conversation: snapshot, facts, readAt, unsaved: null };
  if (held !== null && held.readAt >= notOlderThan && !isPurgedSince(held, facts.known)) return { ...held, connection, facts };
  const began = deps.now();
  const fetched = await fetchNow(payload, snapshot !== null, connection, run.context, deps, {
    contacts: facts.deletedContacts,
    readAt: factsAt,
  });
  if (!fetched.found) return fetched;
  const { conversation } = fetched;
  const unsaved = conversationWrite(payload.workspaceId, conversation, began);
  return { found: true, connection, conversation, facts, readAt: began, unsaved };
}

/** Whether a message of it was redacted, or all of it deleted, since this reading. @param known what is stored by now */
function isPurgedSince({ conversation, readAt }: ReadConversation, known: KnownConversation | null): boolean {
  if (known === null || known.deleted) return known !== null;
  if (known.readAt === null || known.readAt <= readAt) return false;
  return known.snapshot === null || lacksMessageOf(conversation, known.snapshot);
}

/** An older one is of an earlier try: since then a teammate may have set what would be written. */
const TRY_LIFE_MS = 60_000;

/**
 * The settings and what is stored as they are now, where there was a wait; the conversation where that may change a decision.
 * @param askedAt epoch milliseconds
 * @param mayAge true where what teammates do meanwhile changes no decision
 */
export async function fetchAgain(
  first: FoundReading,
  run: AutomationRun,
  askedAt: number,
  mayAge: boolean,
): Promise<FetchedReading> {
  const { payload, deps } = run;
  const { decisionLifeMs, releaseAfterMs, factsLifeMs } = deps.pace ?? PACE;
  const now = deps.now();
  // So long a wait released the conversation to other jobs.
  const mayHaveChanged = now - askedAt >= releaseAfterMs || !mayAge;
  const age = now - first.readAt;
  const isOld = (mayHaveChanged && age > decisionLifeMs) || age > TRY_LIFE_MS;
  if (!isOld && now - askedAt < factsLifeMs) {
    const opened = await deps.connections.open(payload.workspaceId);
    return opened.open ? { ...first, connection: opened.connection } : { found: false, because: opened.because };
  }
  const freshFrom = isOld ? now - decisionLifeMs : first.readAt;
  return fetchReading(run, () => Math.max(payload.cause.receivedAt, freshFrom), first);
}
