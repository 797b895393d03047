/** What a workspace holds beside its conversations: itself, its teammates, teams and macros, its contacts, attributes and tags. */
import { versionHas, listsTakePages } from "../../domain/api-version.js";
import type { CallOptions, CompaniesOfContact, IntercomApi, Team, Contact } from "../api.js";
import type { Transport } from "../rest-request.js";
import { cursorAfter } from "../schemas/pages.js";
import { dataAttributeListSchema } from "../schemas/workspace.js";
import { macroListSchema } from "../schemas/articles.js";
import { meSchema, teamListSchema, teammateListSchema, companyListSchema } from "../schemas/people.js";
import { contactAttributeBody, contactAttributesBody } from "../attribute-bodies.js";
import { contactSchema } from "../schemas/contact.js";

type WorkspaceCalls = Pick<IntercomApi, "me" | "listTeammates" | "listTeams">;

export function workspaceCalls(call: Transport): WorkspaceCalls {
  return {
    me: (options?: CallOptions) => call({ method: "GET", route: "/me", kind: "read", read: parseMe }, options),
    listTeammates: (options?: CallOptions) =>
      call({ method: "GET", route: "/admins", kind: "read", read: parseTeammates }, options),
    listTeams: (options?: CallOptions) => call({ method: "GET", route: "/teams", kind: "read", read: parseTeams }, options),
  };
}

function parseMe(body: unknown) {
  const { id, name, email_verified: emailVerified, app } = meSchema.parse(body);
  return {
    adminId: id,
    adminName: name,
    emailVerified,
    workspaceId: app.id_code,
    workspaceName: app.name,
    region: app.region,
    timezone: app.timezone,
  };
}

/** Older versions list teams among the teammates. */
function parseTeammates(body: unknown) {
  return teammateListSchema
    .parse(body)
    .admins.filter((admin) => admin.type !== "team")
    .map((admin) => ({
      id: admin.id,
      name: admin.name,
      email: admin.email,
      hasInboxSeat: admin.has_inbox_seat ?? false,
      teamIds: admin.team_ids,
    }));
}

function parseTeams(body: unknown) {
  return teamListSchema.parse(body).teams.map(({ id, name }) => ({ id, name: name ?? id }));
}

/** Teams change rarely, and asking costs a call of the rate budget. */
const REMEMBER_MS = 10 * 60_000;
/** A list this young is fresh: a rush of conversations for a team that is gone costs a call in two seconds. */
const FRESH_MS = 2_000;

/** The same API, with the list of teams remembered for ten minutes. */
export function rememberTeams(api: IntercomApi, now: () => number): IntercomApi {
  let remembered: { readonly teams: readonly Team[]; readonly at: number } | null = null;
  return {
    ...api,
    async listTeams(options) {
      const life = options?.fresh === true ? FRESH_MS : REMEMBER_MS;
      // A list from the future was remembered before the clock was set back.
      const age = now() - (remembered?.at ?? -Infinity);
      if (remembered !== null && age >= 0 && age < life) return remembered.teams;
      const teams = await api.listTeams(options);
      remembered = { teams, at: now() };
      return teams;
    },
  };
}

/** From about thirty a page on Intercom may leave the texts out. */
const MACROS_A_PAGE = "25";

export function macroCalls(call: Transport, version: string): Pick<IntercomApi, "listMacros"> {
  return {
    listMacros: (cursor, options) => {
      if (!versionHas("macros", version)) return Promise.resolve(null);
      const query = { per_page: MACROS_A_PAGE, ...(cursor === null ? {} : { starting_after: cursor }) };
      return call({ method: "GET", route: "/macros", query, kind: "read", read: parseMacros }, options);
    },
  };
}

function parseMacros(body: unknown) {
  const { data, pages } = macroListSchema.parse(body);
  return { items: data.filter(({ text }) => text.trim() !== ""), next: cursorAfter(pages), total: null };
}

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
          read: parseCompanies,
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

function parseCompanies(body: unknown): CompaniesOfContact {
  const { listed, total } = companyListSchema.parse(body);
  return { first: listed.slice(0, FEW), total: Math.max(listed.length, total ?? 0) };
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
    hasCompanies: json.companies,
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
