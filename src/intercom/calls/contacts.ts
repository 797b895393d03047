/** What contacts and conversations are marked with: attributes and tags. */
import { listsTakePages } from "../../domain/api-version.js";
import type { Contact, IntercomApi } from "../api.js";
import { contactAttributeBody, contactAttributesBody } from "../attribute-bodies.js";
import { createTagBody, tagBody, untagBody } from "../request-bodies.js";
import type { Transport } from "../rest-request.js";
import { contactSchema } from "../schemas/contact.js";
import { companyListSchema, dataAttributeListSchema, tagListSchema, tagSchema } from "../schemas/workspace.js";

type ContactCalls = Pick<
  IntercomApi,
  "fetchContact" | "listCompanies" | "writeContactAttributes" | "listContactAttributes" | "createContactAttribute"
>;

/** Of a contact's companies. */
const FEW = 10;

export function contactCalls(call: Transport, version: string): ContactCalls {
  return {
    fetchContact: (id, options) =>
      call({ method: "GET", route: "/contacts/{id}", ids: { id }, kind: "read", read: fetchContact }, options),
    listCompanies: (id, options) =>
      call(
        {
          method: "GET",
          route: "/contacts/{id}/companies",
          ids: { id },
          ...(listsTakePages(version) && { query: { per_page: String(FEW) } }),
          kind: "read",
          read: (body) => companyListSchema.parse(body).data.slice(0, FEW),
        },
        options,
      ),
    writeContactAttributes: (id, attributes, options) =>
      call(
        {
          method: "PUT",
          route: "/contacts/{id}",
          ids: { id },
          kind: "write",
          body: contactAttributesBody(attributes),
          read: () => undefined,
        },
        options,
      ),
    listContactAttributes: (options) =>
      call(
        { method: "GET", route: "/data_attributes", query: { model: "contact" }, kind: "read", read: parseCustomAttributes },
        options,
      ),
    createContactAttribute: (name, type, options) =>
      call(
        {
          method: "POST",
          route: "/data_attributes",
          kind: "write",
          body: contactAttributeBody(name, type),
          read: () => undefined,
        },
        options,
      ),
  };
}

function fetchContact(body: unknown): Contact {
  const json = contactSchema.parse(body);
  return {
    id: json.id,
    name: json.name,
    email: json.email,
    phone: json.phone,
    language: languageCode(json.language_override) ?? languageCode(json.browser_language),
    customAttributes: json.custom_attributes,
    hasCompanies: json.companies.length > 0,
  };
}

/** "pt-BR" and "pt_BR" are "pt"; a written-out name is no code. */
function languageCode(written: string | null): string | null {
  return /^([a-z]{2})(?:[-_].*)?$/i.exec(written?.trim() ?? "")?.[1]?.toLowerCase() ?? null;
}

/** Intercom's own fields (`custom: false`) are left out: we neither write nor define those. */
function parseCustomAttributes(body: unknown) {
  return dataAttributeListSchema
    .parse(body)
    .data.filter((attribute) => attribute.custom !== false && attribute.archived !== true)
    .map((attribute) => ({ name: attribute.name, dataType: attribute.data_type ?? "string" }));
}

type TagCalls = Pick<IntercomApi, "listTags" | "createTag" | "tagConversation" | "untagConversation">;

export function tagCalls(call: Transport): TagCalls {
  return {
    listTags: (options) =>
      call({ method: "GET", route: "/tags", kind: "read", read: (body) => tagListSchema.parse(body).data }, options),
    createTag: (name, options) =>
      call(
        { method: "POST", route: "/tags", kind: "write", body: createTagBody(name), read: (body) => tagSchema.parse(body) },
        options,
      ),
    tagConversation: (id, tagId, adminId, options) =>
      call(
        {
          method: "POST",
          route: "/conversations/{id}/tags",
          ids: { id },
          kind: "write",
          body: tagBody(tagId, adminId),
          read: () => undefined,
        },
        options,
      ),
    untagConversation: (id, tagId, adminId, options) =>
      call(
        {
          method: "DELETE",
          route: "/conversations/{id}/tags/{tagId}",
          ids: { id, tagId },
          kind: "write",
          body: untagBody(adminId),
          read: () => undefined,
        },
        options,
      ),
  };
}
