/** Tags, and which conversations have them. */
import type { PartAuthor } from "./part-records.js";
import { addPart, type Change } from "./parts.js";
import type { AppliedTag, ConversationRecord, TagRecord } from "./records.js";
import type { World } from "./world.js";

/** Tag names are the same at Intercom whatever their case. */
export function findTag(world: World, name: string): TagRecord | undefined {
  const wanted = name.trim().toLowerCase();
  return [...world.tags.values()].find((tag) => tag.name.toLowerCase() === wanted);
}

export function createTag(world: World, name: string): TagRecord {
  const known = findTag(world, name);
  if (known) return known;
  const tag: TagRecord = { id: world.ids.next("tag"), name: name.trim() };
  world.tags.set(tag.id, tag);
  return tag;
}

interface TagChange {
  readonly author: PartAuthor;
  readonly byApp?: boolean;
}

/** Tagging twice changes nothing and raises no webhook. */
export function tagConversation(world: World, conversation: ConversationRecord, tagId: string, by: TagChange): Change {
  if (conversation.tags.some((tag) => tag.tagId === tagId)) return { conversation, part: null, topics: [] };
  conversation.tags.push({ tagId, adminId: by.author.id, appliedAt: world.seconds() });
  recordTags(world, conversation, by, { added: [nameOf(world, tagId)], removed: [] });
  return { conversation, part: null, topics: ["conversation_part.tag.created"] };
}

/** Answers what was removed, or null where the conversation did not carry the tag. */
export function untagConversation(
  world: World,
  conversation: ConversationRecord,
  tagId: string,
  by: TagChange,
): AppliedTag | null {
  const applied = conversation.tags.find((tag) => tag.tagId === tagId);
  if (!applied) return null;
  conversation.tags = conversation.tags.filter((tag) => tag !== applied);
  recordTags(world, conversation, by, { added: [], removed: [nameOf(world, tagId)] });
  return applied;
}

const nameOf = (world: World, tagId: string): string => world.tags.get(tagId)?.name ?? "";

interface TagNames {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

function recordTags(world: World, conversation: ConversationRecord, by: TagChange, names: TagNames): void {
  addPart(world, conversation, { ...by, partType: "conversation_tags_updated", event: { kind: "tags", ...names } });
}
