import { z } from "zod";
import type { Conversation } from "../domain/conversation.js";
import { referenceLine } from "../domain/notes.js";
import type { Automation } from "../domain/settings.js";
import { referenceOf } from "./effect.js";
import type { Ledger, UnresolvedEntry } from "./ledger.js";

interface About {
  readonly workspaceId: string;
  readonly conversationId: string;
  readonly automation: Automation;
}

/**
 * An effect that was begun when a process died may have happened: then the next try finds nothing left to do and plans
 * it no more. What the conversation shows says how it ended, so that its receipt is right and it can be undone.
 * To be called when everything planned is applied.
 */
export async function resolveLeftovers(conversation: Conversation, about: About, ledger: Ledger): Promise<void> {
  for (const entry of await ledger.unresolved(about)) {
    const found = findTrace(entry, conversation, about.workspaceId);
    if (found === "untold") continue;
    if (found === null) await ledger.complete(entry.id, "refused", { failure: "no longer wanted when it could be tried again" });
    else await ledger.complete(entry.id, "done", { result: { ...found, found: true } });
  }
}

type Trace = Readonly<Record<string, unknown>> | null | "untold";

const tagged = z.object({ tag: z.string() });
const assigned = z.object({ teamId: z.string() });

/** What the conversation shows of an effect; null where nothing, "untold" where it could not show it. */
function findTrace(entry: UnresolvedEntry, conversation: Conversation, workspaceId: string): Trace {
  switch (entry.kind) {
    case "tag":
      return conversation.tags.some(({ name }) => name === tagged.parse(entry.wanted).tag) ? {} : null;
    case "untag":
      return conversation.tags.some(({ name }) => name === tagged.parse(entry.wanted).tag) ? null : {};
    case "assign-team":
      return conversation.teamId === assigned.parse(entry.wanted).teamId ? {} : null;
    case "note": {
      const reference = referenceLine(referenceOf(workspaceId, entry.key));
      const note = conversation.notes.find(({ text }) => text.includes(reference));
      return note === undefined ? null : { partId: note.id };
    }
    default:
      return "untold";
  }
}
