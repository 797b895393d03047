/** Fetches what a teammate's screen asks Intercom for; the screen reads it from the store. */
import { type Account, accountOf, accountWithoutCompanies, type CustomerFacts } from "../../domain/customer-facts.js";
import { earlierConversations } from "../../domain/earlier-conversations.js";
import type { Found } from "../../domain/lookup.js";
import { listCategories } from "../../store/conversations/classifications.js";
import { findConversation } from "../../store/conversations/conversations.js";
import { saveLookup } from "../../store/conversations/lookups.js";
import { done, nothing } from "../catalog.js";
import type { JobDeps, JobHandler } from "../deps.js";
import { fetchAndSave } from "../fetch-now.js";
import { createFindMacros } from "./find-macros.js";
import { type Lookup, unlessUnreadable } from "./unless-unreadable.js";

export function createLookupJob(deps: JobDeps): JobHandler<"lookup"> {
  const findMacros = createFindMacros();
  return async ({ workspaceId, conversationId, about, teammateId }, context) => {
    const opened = await deps.connections.open(workspaceId);
    if (!opened.open) return nothing(opened.because);
    const known = await findConversation(deps.db, workspaceId, conversationId);
    if (known?.deleted === true) return nothing("the conversation was deleted");
    const { connection } = opened;
    const conversation = known?.snapshot ?? (await fetchAndSave(conversationId, connection, context, deps));
    if (conversation === null) return nothing("the conversation was deleted");
    const lookup = { conversation, connection, context, deps };
    const found = about === "macros" ? await findMacros(lookup, teammateId ?? "") : await findCustomer(lookup);
    await saveLookup(deps.db, { workspaceId, conversationId, about, teammateId }, found, deps.now());
    return done(about);
  };
}

/** Of the first of several customers: the one who began the conversation. */
async function findCustomer(lookup: Lookup): Promise<CustomerFacts> {
  const [contactId] = lookup.conversation.contactIds;
  if (contactId === undefined) return { earlier: { found: false, why: "gone" }, account: { found: false, why: "gone" } };
  const [earlier, account] = await Promise.all([findEarlier(contactId, lookup), findAccount(contactId, lookup)]);
  return { earlier, account };
}

function findEarlier(contactId: string, { conversation, connection, context, deps }: Lookup): Promise<CustomerFacts["earlier"]> {
  return unlessUnreadable(async () => {
    const { api, workspaceId } = connection;
    const query = { contactId, before: conversation.createdAt };
    const listed = await api.searchByContact(query, { signal: context.signal, priority: "click" });
    const ids = listed.map(({ id }) => id);
    return earlierConversations(listed, conversation, await listCategories(deps.db, workspaceId, ids));
  });
}

async function findAccount(contactId: string, { connection: { api }, context }: Lookup): Promise<Found<Account>> {
  const options = { signal: context.signal, priority: "click" } as const;
  const contact = await unlessUnreadable(() => api.fetchContact(contactId, options));
  if (!contact.found) return contact;
  const { customAttributes, hasCompanies } = contact.value;
  const companies = await unlessUnreadable(async () => (hasCompanies ? api.listCompanies(contactId, options) : NONE));
  if (!companies.found) return accountWithoutCompanies(companies.why, customAttributes);
  return { found: true, value: accountOf(companies.value.first, companies.value.total, customAttributes) };
}

const NONE = { first: [], total: 0 };
