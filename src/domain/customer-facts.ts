/** What Intercom knows of a customer beside the conversation at hand: what came before it, the company, the plan. */
import type { EarlierConversation } from "./earlier-conversations.js";
import { type Completeness, type Found, passes, type Unreadable } from "./lookup.js";

export interface Company {
  readonly name: string | null;
  readonly plan: string | null;
  /** In the currency that the workspace counts in, which Intercom does not name. */
  readonly monthlySpend: number | null;
  readonly size: number | null;
  readonly attributes: Readonly<Record<string, unknown>>;
}

export interface Account {
  /** The one that Intercom lists first; null where the contact belongs to none. */
  readonly company: Omit<Company, "attributes" | "plan"> | null;
  readonly moreCompanies: number;
  readonly plan: string | null;
  /** Why the companies are not known, where the plan is the contact's own. */
  readonly companiesMissing?: Unreadable;
}

export interface CustomerFacts {
  readonly earlier: Found<readonly EarlierConversation[]>;
  readonly account: Found<Account>;
}

/**
 * The company's own plan, then an attribute of the company or the contact that is called so.
 * @param total of the contact's companies, of which `companies` are the first.
 */
export function accountOf(
  companies: readonly Company[],
  total: number,
  contactAttributes: Readonly<Record<string, unknown>>,
): Account {
  const [first] = companies;
  const company = first === undefined ? null : { name: first.name, monthlySpend: first.monthlySpend, size: first.size };
  return {
    company,
    moreCompanies: Math.max(0, total - 1),
    plan: first?.plan ?? planIn(first?.attributes ?? {}) ?? planIn(contactAttributes),
  };
}

/** Where Intercom does not give the companies: what the contact's own attributes say, if they say anything. */
export function accountWithoutCompanies(why: Unreadable, contactAttributes: Readonly<Record<string, unknown>>): Found<Account> {
  const account = accountOf([], 0, contactAttributes);
  return account.plan === null ? { found: false, why } : { found: true, value: { ...account, companiesMissing: why } };
}

const PLAN_NAME = /^(?:(?:current|subscription|pricing|billing)[\s_-]*)?plan(?:[\s_-]*(?:name|type|tier))?$/iu;

function planIn(attributes: Readonly<Record<string, unknown>>): string | null {
  for (const [name, value] of Object.entries(attributes)) {
    if (!PLAN_NAME.test(name.trim())) continue;
    if (typeof value === "string" && value.trim() !== "") return value.trim();
    if (typeof value === "number") return String(value);
  }
  return null;
}

export const completenessOfCustomer = ({ earlier, account }: CustomerFacts): Completeness =>
  passes(earlier) || passes(account) || (account.found && account.value.companiesMissing === "unreachable") ? "partial" : "whole";
