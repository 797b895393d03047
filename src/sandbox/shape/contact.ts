/** Contacts as the REST API shows them. */
import type { CompanyRecord, ContactRecord } from "../world/workspace-records.js";

/** Facts Intercom gathers from browsers and phones, which the twin has none of. */
const UNKNOWN = {
  avatar: null,
  owner_id: null,
  last_seen_at: null,
  last_contacted_at: null,
  last_email_opened_at: null,
  last_email_clicked_at: null,
  language_override: null,
  browser: null,
  browser_version: null,
  os: null,
  android_app_name: null,
  android_app_version: null,
  android_device: null,
  android_os_version: null,
  android_sdk_version: null,
  android_last_seen_at: null,
  ios_app_name: null,
  ios_app_version: null,
  ios_device: null,
  ios_os_version: null,
  ios_sdk_version: null,
  ios_last_seen_at: null,
};

export function presentContact(contact: ContactRecord, workspaceId: string) {
  return {
    ...UNKNOWN,
    type: "contact" as const,
    id: contact.id,
    workspace_id: workspaceId,
    external_id: contact.externalId,
    role: contact.role,
    email: contact.email,
    phone: contact.phone,
    name: contact.name,
    social_profiles: { type: "list" as const, data: [] },
    has_hard_bounced: false,
    marked_email_as_spam: false,
    unsubscribed_from_emails: false,
    created_at: contact.createdAt,
    updated_at: contact.updatedAt,
    signed_up_at: contact.role === "user" ? contact.createdAt : null,
    last_replied_at: contact.lastRepliedAt,
    browser_language: contact.language,
    location: { type: "location" as const, country: contact.country, region: null, city: contact.city },
    custom_attributes: Object.fromEntries(contact.customAttributes),
    tags: emptyList(contact.id, "tags"),
    notes: emptyList(contact.id, "notes"),
    companies: presentCompanyIds(contact),
    opted_out_subscription_types: emptyList(contact.id, "subscriptions"),
    opted_in_subscription_types: emptyList(contact.id, "subscriptions"),
  };
}

/** At most ten, and their ids alone: the rest has a route of its own. */
function presentCompanyIds({ id, companies }: ContactRecord) {
  return {
    ...emptyList(id, "companies"),
    data: companies
      .slice(0, 10)
      .map((company) => ({ type: "company" as const, id: company.id, url: `/companies/${company.id}` })),
    total_count: companies.length,
    has_more: companies.length > 10,
  };
}

/** A company without a plan has an empty one. */
export function presentCompany(company: CompanyRecord, workspaceId: string) {
  return {
    type: "company" as const,
    company_id: company.name.toLowerCase().replaceAll(" ", "-"),
    id: company.id,
    app_id: workspaceId,
    name: company.name,
    remote_created_at: company.createdAt,
    created_at: company.createdAt,
    updated_at: company.createdAt,
    monthly_spend: company.monthlySpend,
    session_count: 0,
    user_count: 1,
    ...(company.size !== null && { size: company.size }),
    tags: { type: "tag.list" as const, tags: [] },
    segments: { type: "segment.list" as const, segments: [] },
    plan: company.plan === null ? {} : { type: "plan" as const, id: company.id, name: company.plan },
    custom_attributes: company.customAttributes,
  };
}

function emptyList(contactId: string, what: string) {
  return { type: "list" as const, data: [], url: `/contacts/${contactId}/${what}`, total_count: 0, has_more: false };
}
