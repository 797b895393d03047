import { z } from "zod";
import type { Core } from "../../core.js";
import { presentContact } from "../../shape/contact.js";
import type { AttributeRecord, ContactRecord } from "../../world/records.js";
import { ok, refuse, type Refusal } from "../answer.js";
import { attributeFits } from "../attribute-fits.js";
import { readBody } from "../read-body.js";
import { parameterInvalid, REFUSALS } from "../refusals.js";
import type { Route } from "../route.js";

const attributeValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const updateRequest = z.object({
  name: z.string().nullable().optional(),
  email: z.email().optional(),
  phone: z.string().nullable().optional(),
  custom_attributes: z.record(z.string(), attributeValue).nullable().optional(),
});
type ContactUpdate = z.infer<typeof updateRequest>;

export function contactRoutes({ world, options }: Core): Route[] {
  return [
    {
      method: "get",
      path: "/contacts/:contact_id",
      handle({ params }) {
        const contact = world.contacts.get(params["contact_id"] ?? "");
        return contact ? ok(presentContact(contact, options.workspaceId)) : refuse(REFUSALS.contactNotFound);
      },
    },
    {
      method: "put",
      path: "/contacts/:contact_id",
      handle({ params, body }) {
        const contact = world.contacts.get(params["contact_id"] ?? "");
        if (!contact) return refuse(REFUSALS.contactNotFound);
        const read = readBody(updateRequest, body);
        if (!read.ok) return read.answer;
        const refusal = objection(world.attributes, read.value);
        if (refusal !== null) return refuse(refusal);
        updateContact(contact, read.value, world.seconds());
        return ok(presentContact(contact, options.workspaceId));
      },
    },
  ];
}

/** Attributes are not made by writing them: an undefined one refuses the whole update. */
function objection(attributes: readonly AttributeRecord[], { custom_attributes }: ContactUpdate): Refusal | null {
  for (const [name, value] of Object.entries(custom_attributes ?? {})) {
    const attribute = attributes.find((known) => known.model === "contact" && known.name === name);
    if (!attribute) return parameterInvalid(`Custom attribute '${name}' does not exist`, name);
    if (value !== null && !attributeFits(attribute, value))
      return parameterInvalid(`Custom attribute '${name}' is not of type ${attribute.dataType}`, name);
  }
  return null;
}

/** Attributes that are not named keep their values. */
function updateContact(contact: ContactRecord, update: ContactUpdate, at: number): void {
  if (update.name !== undefined) contact.name = update.name;
  if (update.email !== undefined) contact.email = update.email;
  if (update.phone !== undefined) contact.phone = update.phone;
  for (const [name, value] of Object.entries(update.custom_attributes ?? {})) contact.customAttributes.set(name, value);
  contact.updatedAt = at;
}
