import type { Call } from "../ai/ports.js";
import type { Conversation } from "../domain/conversation.js";
import type { Target } from "../effects/perform.js";
import { OutsideError } from "../errors.js";
import type { Connection } from "../intercom/connection.js";
import { findConversation, keepConversation } from "../store/conversations.js";
import type { Cause } from "./catalog.js";
import type { JobContext } from "./handler.js";
import type { JobRoom } from "./room.js";

interface AboutConversation {
  readonly workspaceId: string;
  readonly conversationId: string;
  readonly cause: Cause;
}

export type Look =
  | { readonly seen: true; readonly connection: Connection; readonly conversation: Conversation }
  | { readonly seen: false; readonly because: string };

/** Intercom may not know a conversation for a moment after announcing it. */
const TRIES_BEFORE_GONE = 3;

/**
 * Reads the conversation as it is now. A reading that began after the job's cause became known is shared
 * by the jobs of that cause: one event then costs one call.
 */
export async function lookAt(
  payload: AboutConversation,
  context: JobContext,
  room: JobRoom,
  options: { readonly notOlderThan?: number } = {},
): Promise<Look> {
  const opened = await room.connections.open(payload.workspaceId);
  if (!opened.open) return { seen: false, because: opened.because };
  const { connection } = opened;
  const known = await findConversation(room.db, payload.workspaceId, payload.conversationId);
  if (known?.deleted === true) return { seen: false, because: "the conversation was deleted" };
  const freshFrom = options.notOlderThan ?? payload.cause.receivedAt;
  if (known?.snapshot != null && known.readAt !== null && known.readAt >= freshFrom) {
    return { seen: true, connection, conversation: known.snapshot };
  }
  return { seen: true, connection, conversation: await read(payload, connection, context, room) };
}

/** After a wait: the workspace with its settings as they are now, or null where it was disconnected meanwhile. */
export async function openAgain({ workspaceId }: AboutConversation, room: JobRoom): Promise<Connection | null> {
  const opened = await room.connections.open(workspaceId);
  return opened.open ? opened.connection : null;
}

/** An answer that took longer than this leaves time for a teammate to act. */
const DECISION_LIFE_MS = 3_000;

/** After a wait for an answer: the conversation as it is now, read again where the wait was long. */
export function lookAgain(payload: AboutConversation, context: JobContext, room: JobRoom): Promise<Look> {
  return lookAt(payload, context, room, { notOlderThan: Math.max(payload.cause.receivedAt, room.now() - DECISION_LIFE_MS) });
}

async function read(
  payload: AboutConversation,
  connection: Connection,
  context: JobContext,
  room: JobRoom,
): Promise<Conversation> {
  const began = room.now();
  try {
    const conversation = await connection.api.readConversation(payload.conversationId, { signal: context.signal });
    await keepConversation(room.db, payload.workspaceId, conversation, began);
    return conversation;
  } catch (error) {
    if (error instanceof OutsideError && error.failure.status === 404 && context.attempt < TRIES_BEFORE_GONE) {
      throw new OutsideError("not known yet", { ...error.failure, advice: { retry: "later" } }, { cause: error });
    }
    throw error;
  }
}

export function callOf(payload: AboutConversation, context: JobContext): Call {
  return {
    workspaceId: payload.workspaceId,
    conversationId: payload.conversationId,
    requestId: context.requestId,
    pipelineId: payload.cause.id,
    signal: context.signal,
  };
}

export function targetOf(
  payload: AboutConversation,
  connection: Connection,
  context: JobContext,
  priority: Target["priority"] = "background",
): Target {
  const { signal, assureHeld } = context;
  return { connection, conversationId: payload.conversationId, signal, priority, assureHeld };
}
