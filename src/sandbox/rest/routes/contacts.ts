/** Routes of contacts, with the attributes they carry, and their search. */
import { z } from "zod";
import type { Core } from "../../core.js";
import { presentCompany, presentContact } from "../../shape/contact.js";
import type { AttributeRecord } from "../../world/attribute-records.js";
import type { ContactRecord } from "../../world/workspace-records.js";
import { cutByCursor, cutPage, parseVersionedPage } from "../pages.js";
import { compileQuery, type SearchField, searchField, searchRequest, sortFound } from "../query.js";
import { parameterInvalid, REST_REFUSALS, type RestRefusal } from "../refusals.js";
import { parseBody } from "../request.js";
import { answerRefusal, ok, type RestRoute } from "../route.js";

const attributeValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const updateRequest = z.object({
  name: z.string().nullable().optional(),
  email: z.email().optional(),
  phone: z.string().nullable().optional(),
  custom_attributes: z.record(z.string(), attributeValue).nullable().optional(),
});

type ContactUpdate = z.infer<typeof updateRequest>;

export function contactRoutes({ world, options }: Core): RestRoute[] {
  return [
    {
      method: "get",
      path: "/contacts/:contact_id",
      handle({ params, shape }) {
        const id = params["contact_id"] ?? "";
        const contact = world.contacts.get(id);
        const canonical = world.mergedContacts.get(id);
        if (contact === undefined && canonical !== undefined && shape.mergedContactsAreGone)
          return {
            ...answerRefusal(REST_REFUSALS.contactMerged),
            headers: { Link: `</contacts/${canonical}>; rel="canonical"` },
          };
        return contact ? ok(presentContact(contact, options.workspaceId)) : answerRefusal(REST_REFUSALS.contactNotFound);
      },
    },
    {
      method: "get",
      path: "/contacts/:contact_id/companies",
      handle({ params, query, shape }) {
        const contact = world.contacts.get(params["contact_id"] ?? "");
        if (!contact) return answerRefusal(REST_REFUSALS.contactNotFound);
        const asked = parseVersionedPage(query, COMPANIES_A_PAGE, shape);
        if ("status" in asked) return asked;
        const { items, pages } = cutPage(contact.companies, asked, `https://api.intercom.io/contacts/${contact.id}/companies`);
        const data = items.map((company) => presentCompany(company, options.workspaceId));
        return ok({ type: "list", data, pages, total_count: contact.companies.length });
      },
    },
    {
      method: "put",
      path: "/contacts/:contact_id",
      handle({ params, body }) {
        const contact = world.contacts.get(params["contact_id"] ?? "");
        if (!contact) return answerRefusal(REST_REFUSALS.contactNotFound);
        const read = parseBody(updateRequest, body);
        if (!read.ok) return read.answer;
        const refusal = updateRefusal(world.attributes, read.value);
        if (refusal !== null) return answerRefusal(refusal);
        updateContact(contact, read.value, world.seconds());
        return ok(presentContact(contact, options.workspaceId));
      },
    },
    {
      method: "post",
      path: "/contacts/search",
      handle({ body }) {
        const read = parseBody(searchRequest, body);
        if (!read.ok) return read.answer;
        const { query, sort, pagination } = read.value;
        const fieldOf = (name: string) => FIELDS.get(name) ?? attributeField(world.attributes, name);
        const compiled = compileQuery(query, { fieldOf, timezone: options.timezone });
        if (!compiled.ok) return answerRefusal(compiled.refusal);
        const found = sortFound([...world.contacts.values()].filter(compiled.matches), sort);
        const cut = cutByCursor(found, {
          perPage: pagination?.per_page ?? CONTACTS_A_PAGE,
          after: pagination?.starting_after ?? null,
        });
        if ("status" in cut) return cut;
        const data = cut.items.map((contact) => presentContact(contact, options.workspaceId));
        return ok({ type: "list", data, total_count: found.length, pages: cut.pages });
      },
    },
  ];
}

const CONTACTS_A_PAGE = 50;

const COMPANIES_A_PAGE = { usual: 15, most: 60 };

type ContactField = SearchField<ContactRecord>;

const field = searchField<ContactRecord>;

/** Of Intercom's fields those that the twin knows of its contacts. */
const FIELDS: ReadonlyMap<string, ContactField> = new Map<string, ContactField>([
  ["id", field("string", ({ id }) => id)],
  ["role", field("string", ({ role }) => role)],
  ["name", field("string", ({ name }) => name)],
  ["email", field("string", ({ email }) => email)],
  ["email_domain", field("string", ({ email }) => email?.split("@").at(-1) ?? null)],
  ["phone", field("string", ({ phone }) => phone)],
  ["external_id", field("string", ({ externalId }) => externalId)],
  ["browser_language", field("string", ({ language }) => language)],
  ["location.country", field("string", ({ country }) => country)],
  ["location.city", field("string", ({ city }) => city)],
  ["created_at", field("date", ({ createdAt }) => createdAt)],
  ["updated_at", field("date", ({ updatedAt }) => updatedAt)],
  ["signed_up_at", field("date", ({ role, createdAt }) => (role === "user" ? createdAt : null))],
  ["last_replied_at", field("date", ({ lastRepliedAt }) => lastRepliedAt)],
]);

const ATTRIBUTE_TYPES = {
  string: "string",
  integer: "number",
  float: "number",
  boolean: "boolean",
  datetime: "date",
  date: "date",
} as const satisfies Record<AttributeRecord["dataType"], ContactField["type"]>;

function attributeField(attributes: readonly AttributeRecord[], field: string): ContactField | undefined {
  const name = /^custom_attributes\.(.+)$/.exec(field)?.[1];
  const attribute = attributes.find((known) => known.model === "contact" && known.name === name);
  if (attribute === undefined) return undefined;
  const { name: known, dataType } = attribute;
  return { type: ATTRIBUTE_TYPES[dataType], read: ({ customAttributes }) => [customAttributes.get(known) ?? null] };
}

/** Attributes are not made by writing them: an undefined one refuses the whole update. */
function updateRefusal(attributes: readonly AttributeRecord[], { custom_attributes }: ContactUpdate): RestRefusal | null {
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

const LONGEST_STRING = 255;

/** Far beyond any date in seconds (the year 5138): whoever sends more sent milliseconds. */
const LATEST_SECONDS = 1e11;

/** An attribute's type is fixed when it is made. */
function attributeFits({ dataType, options }: AttributeRecord, value: string | number | boolean): boolean {
  switch (dataType) {
    case "string":
      return typeof value === "string" && value.length <= LONGEST_STRING && (options === null || options.includes(value));
    case "integer":
      return Number.isInteger(value);
    case "float":
      return typeof value === "number" && Number.isFinite(value);
    case "boolean":
      return typeof value === "boolean";
    case "datetime":
    case "date":
      return typeof value === "number" && Number.isInteger(value) && value >= 0 && value < LATEST_SECONDS;
  }
}
