/** What was changed in a conversation without a message, as its parts' details say it. */
import type { DetailedChange, Seconds } from "../../domain/conversation.js";
import type { Part } from "../schemas/conversation.js";
import { roleOf } from "./authors.js";

/** The newest: a workflow may set an attribute with every message. */
const MOST_CHANGES = 100;
const LONGEST_VALUE = 200;

export function changesOf(parts: readonly Part[], startedAt: Seconds): DetailedChange[] {
  return parts
    .flatMap((part): DetailedChange[] => {
      const what = whatChanged(part);
      return what === null ? [] : [{ partId: part.id, at: part.created_at ?? startedAt, by: whoChanged(part), what }];
    })
    .sort((one, other) => one.at - other.at)
    .slice(-MOST_CHANGES);
}

/** Of a conversation's parts these alone: `conversation_attribute_updated_by_admin`, `priority_changed_by_rule`, … */
function whatChanged({ part_type: type, event_details: details }: Part): DetailedChange["what"] | null {
  if (type === null || details === null) return null;
  if (type.startsWith("conversation_attribute_updated")) {
    const name = short(details.attribute?.name ?? null);
    const { value } = details;
    if (name === null || value === null) return null;
    return { kind: "attribute", name, value: short(value.name), previous: short(value.previous) };
  }
  if (type === "conversation_tags_updated")
    return { kind: "tags", added: details.tags_added.map(cut), removed: details.tags_removed.map(cut) };
  if (type.startsWith("priority_changed") && details.current_priority !== null)
    return { kind: "priority", value: details.current_priority, previous: details.previous_priority };
  return type === "snoozed" ? { kind: "snooze", until: short(details.until) } : null;
}

/** Rules and workflows may go in a teammate's name. What an app wrote Intercom gives to its operator. */
function whoChanged({ part_type: type, author }: Part): DetailedChange["by"] {
  if (author?.id == null || roleOf(author) !== "teammate" || /_by_(?:rule|workflow|user)$/.test(type ?? "")) return null;
  return { id: author.id, name: author.name };
}

const cut = (text: string): string => text.slice(0, LONGEST_VALUE);
const short = (text: string | null): string | null => (text === null ? null : cut(text));
