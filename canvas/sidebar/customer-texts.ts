/** What a teammate reads of the customer. */
import type { AnsweredBy, EarlierConversation } from "../../src/domain/earlier-conversations.js";
import type { Unreadable } from "../../src/domain/lookup.js";

const NOT_IN_PLAN = "Intercom's plan of this workspace does not include it.";

export const customerTexts = {
  title: "Customer",
  entry: "Customer and earlier conversations",
  entryHint: "Company, plan, and what came before",
  loading: "This is being fetched from Intercom. Refresh in a moment.",
  firstOf: (people: number): string => `About the first of ${people} customers who take part.`,
  asOf: (time: string): string => `From Intercom, ${time}.`,

  fields: { company: "Company", plan: "Plan", spend: "Spend a month", size: "Size" },
  employees: (size: number): string => (size === 1 ? "1 employee" : `${size} employees`),
  moreCompanies: (count: number): string =>
    count === 1 ? "They belong to 1 more company." : `They belong to ${count} more companies.`,
  companiesMissing: "Intercom did not say which companies they belong to.",
  noAccount: "Intercom names no company and no plan for this customer.",

  earlier: "**Earlier conversations**",
  noneEarlier: "This is their first conversation.",
  noCategory: "Not classified",
  states: { open: "open", closed: "closed", snoozed: "snoozed" } satisfies Record<EarlierConversation["state"], string>,
  rated: (state: string, rating: number): string => `${state}, rated ${rating} of 5`,
  answeredBy: {
    teammate: "Answered by a teammate",
    fin: "Answered by Fin",
    both: "Answered by Fin and a teammate",
    nobody: "Not answered",
  } satisfies Record<AnsweredBy, string>,

  files: (names: string, more: number): string => `**Files here:** ${names}${more > 0 ? ` and ${more} more` : ""}`,

  accountMissing: {
    "no-permission":
      'Company and plan cannot be shown: the app may not read customers. An admin can allow "Read one user and one company" in Intercom.',
    "not-in-plan": `Company and plan cannot be shown: ${NOT_IN_PLAN}`,
    gone: "Company and plan cannot be shown: Intercom does not know this customer any more.",
    unreachable: "Company and plan cannot be shown: Intercom did not answer. Refresh to ask again.",
  } satisfies Record<Unreadable, string>,
  earlierMissing: {
    "no-permission":
      'Earlier conversations cannot be shown: the app may not read them. An admin can allow "Read conversations" in Intercom.',
    "not-in-plan": `Earlier conversations cannot be shown: ${NOT_IN_PLAN}`,
    gone: "Earlier conversations cannot be shown: Intercom does not know this customer any more.",
    unreachable: "Earlier conversations cannot be shown: Intercom did not answer. Refresh to ask again.",
  } satisfies Record<Unreadable, string>,
} as const;
