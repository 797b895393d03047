import type { AppliedTag, TagRecord } from "../world/records.js";
import type { World } from "../world/world.js";

export function presentTag(tag: TagRecord) {
  return { type: "tag" as const, id: tag.id, name: tag.name };
}

/** A tag on a conversation also tells since when and by whom. */
export function presentAppliedTag(applied: AppliedTag, world: World) {
  return {
    type: "tag" as const,
    id: applied.tagId,
    name: world.tags.get(applied.tagId)?.name ?? "",
    applied_at: applied.appliedAt,
    applied_by: { type: "admin", id: applied.adminId },
  };
}
