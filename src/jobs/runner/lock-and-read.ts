/** The lock of a job's conversation, and what is read with it. */
import { AUTOMATIONS } from "../../domain/settings.js";
import type { ConversationKey, ConversationLocks, Lock } from "../../queue/conversation-locks.js";
import type { Envelope } from "../../queue/rows.js";
import type { WorkFacts } from "../../store/conversations/work-facts.js";
import type { Read } from "../../store/database/read.js";
import { JOB_KINDS, type JobName } from "../catalog.js";

/** A job whose conversation is busy waits this long in its slot, then is rescheduled. */
const LOCK_PATIENCE_MS = 5_000;

const READS_FACTS: ReadonlySet<JobName> = new Set(["event", ...AUTOMATIONS]);

export interface LockDeps {
  readonly locks: ConversationLocks;
  /** What automations decide by. */
  readonly facts: (conversation: ConversationKey) => Read<WorkFacts>;
}

/** Null where the job locks no conversation. */
export async function lockFor(name: JobName, envelope: Envelope, { locks }: LockDeps): Promise<Lock | null | "busy"> {
  const key = lockedBy(name, envelope);
  return key === null ? null : ((await locks.take(key, LOCK_PATIENCE_MS)) ?? "busy");
}

/** The lock at the beginning; automations read first what is stored, which then costs no statement of its own. */
export async function lockAndRead(
  name: JobName,
  envelope: Envelope,
  deps: LockDeps,
): Promise<{ readonly lock: Lock | null; readonly facts: WorkFacts | null } | "busy"> {
  const key = READS_FACTS.has(name) ? lockedBy(name, envelope) : null;
  if (key !== null) {
    const taken = await deps.locks.takeAndRead(key, LOCK_PATIENCE_MS, deps.facts(key));
    return taken === null ? "busy" : { lock: taken.lock, facts: taken.found };
  }
  const lock = await lockFor(name, envelope, deps);
  return lock === "busy" ? lock : { lock, facts: null };
}

/** Null where the job locks no conversation. */
function lockedBy(name: JobName, { payload }: Envelope): ConversationKey | null {
  if (!JOB_KINDS[name].exclusive || !("conversationId" in payload)) return null;
  return { workspaceId: payload.workspaceId, conversationId: payload.conversationId };
}
