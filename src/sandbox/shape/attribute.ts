import type { AttributeRecord } from "../world/records.js";

export function presentAttribute(attribute: AttributeRecord) {
  return {
    id: attribute.id,
    type: "data_attribute" as const,
    name: attribute.name,
    full_name: `custom_attributes.${attribute.name}`,
    label: attribute.name,
    description: attribute.description,
    // A `datetime` is asked for by that name and told as `date`: the answer's type has no `datetime`.
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
