/** Teammates, teams, tags and attributes as the REST API shows them. */
import type { AttributeRecord } from "../world/attribute-records.js";
import type { AppliedTag, TagRecord } from "../world/records.js";
import type { TeamRecord } from "../world/workspace-records.js";
import type { World } from "../world/world.js";

export function presentTeam(team: TeamRecord) {
  return { type: "team" as const, id: team.id, name: team.name, admin_ids: team.adminIds.map(Number) };
}

export function presentTag(tag: TagRecord) {
  return { type: "tag" as const, id: tag.id, name: tag.name };
}

/** A tag on a conversation also has the time it was added and by whom. */
export function presentAppliedTag(applied: AppliedTag, world: World) {
  return {
    type: "tag" as const,
    id: applied.tagId,
    name: world.tags.get(applied.tagId)?.name ?? "",
    applied_at: applied.appliedAt,
    applied_by: { type: "admin", id: applied.adminId },
  };
}

export function presentAttribute(attribute: AttributeRecord) {
  return {
    id: attribute.id,
    type: "data_attribute" as const,
    name: attribute.name,
    full_name: `custom_attributes.${attribute.name}`,
    label: attribute.name,
    description: attribute.description,
    // A `datetime` is requested by that name and returned as `date`: the answer's type has no `datetime`.
    data_type: attribute.dataType === "datetime" ? ("date" as const) : attribute.dataType,
    ...(attribute.options && { options: [...attribute.options] }),
    api_writable: true,
    ui_writable: true,
    messenger_writable: false,
    custom: true,
    archived: false,
    admin_id: attribute.adminId,
    created_at: attribute.createdAt,
    updated_at: attribute.createdAt,
    model: attribute.model,
  };
}
