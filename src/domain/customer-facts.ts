/** What Intercom knows of a customer beside the conversation at hand: what came before it, the company, the plan. */
import type { ConversationState, Seconds } from "./conversation.js";
import { type Completeness, type Found, passes } from "./lookup.js";

export type AnsweredBy = "teammate" | "fin" | "both" | "nobody";

export interface EarlierConversation {
  readonly id: string;
  readonly startedAt: Seconds;
  readonly state: ConversationState;
  /** Null where nobody classified it. */
  readonly category: string | null;
  /** 1 to 5. */
  readonly rating: number | null;
  readonly answeredBy: AnsweredBy;
}

/** One of a contact's conversations, as Intercom lists it. */
export interface ListedConversation extends Omit<EarlierConversation, "category" | "answeredBy"> {
  readonly tags: readonly string[];
  readonly byTeammate: boolean;
  readonly byFin: boolean;
}

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
}

export interface CustomerFacts {
  readonly earlier: Found<readonly EarlierConversation[]>;
  readonly account: Found<Account>;
}

const SHOWN = 3;
const CATEGORY_TAG = "ai-category:";

/**
 * The latest that began before this one.
 * @param categories what the store knows, by conversation; a tag of ours says it where the store does not
 */
export function earlierConversations(
  listed: readonly ListedConversation[],
  current: { readonly id: string; readonly createdAt: Seconds },
  categories: ReadonlyMap<string, string>,
): readonly EarlierConversation[] {
  return listed
    .filter(({ id, startedAt }) => id !== current.id && startedAt <= current.createdAt)
    .sort((one, other) => other.startedAt - one.startedAt)
    .slice(0, SHOWN)
    .map(({ tags, byTeammate, byFin, ...rest }) => ({
      ...rest,
      category: categories.get(rest.id) ?? categoryIn(tags),
      answeredBy: answeredBy(byTeammate, byFin),
    }));
}

function categoryIn(tags: readonly string[]): string | null {
  const tag = tags.find((name) => name.toLowerCase().startsWith(CATEGORY_TAG));
  return tag?.slice(CATEGORY_TAG.length) ?? null;
}

function answeredBy(byTeammate: boolean, byFin: boolean): AnsweredBy {
  if (byTeammate) return byFin ? "both" : "teammate";
  return byFin ? "fin" : "nobody";
}

/** The company's own plan, then an attribute of the company or the contact that is called so. */
export function accountOf(companies: readonly Company[], contactAttributes: Readonly<Record<string, unknown>>): Account {
  const [first] = companies;
  const company = first === undefined ? null : { name: first.name, monthlySpend: first.monthlySpend, size: first.size };
  return {
    company,
    moreCompanies: Math.max(0, companies.length - 1),
    plan: first?.plan ?? planIn(first?.attributes ?? {}) ?? planIn(contactAttributes),
  };
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
  passes(earlier) || passes(account) ? "partial" : "whole";
