import { type Account, accountOf, type CustomerFacts, earlierConversations } from "../../domain/customer-facts.js";
import type { Found } from "../../domain/lookup.js";
import { listCategories } from "../../store/conversations/classifications.js";
import { type Lookup, unlessUnreadable } from "./unless-unreadable.js";

/** Of the first of several customers: the one who began the conversation. */
export async function findCustomer(lookup: Lookup): Promise<CustomerFacts> {
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

function findAccount(contactId: string, { connection: { api }, context }: Lookup): Promise<Found<Account>> {
  const options = { signal: context.signal, priority: "click" } as const;
  return unlessUnreadable(async () => {
    const { customAttributes, hasCompanies } = await api.fetchContact(contactId, options);
    return accountOf(hasCompanies ? await api.listCompanies(contactId, options) : [], customAttributes);
  });
}
