/** What Intercom knows beside the conversation, as screens show it. */
import type { Account } from "../../src/domain/customer-facts.js";
import type { EarlierConversation } from "../../src/domain/earlier-conversations.js";
import type { Found } from "../../src/domain/lookup.js";
import type { FittingMacros } from "../../src/domain/macros.js";

export interface CustomerView {
  /** Newest first. */
  readonly earlier: Found<readonly (EarlierConversation & { readonly url: string | null })[]>;
  readonly account: Found<Account>;
  /** The names of the files in this conversation. */
  readonly files: readonly string[];
  /** When Intercom was asked, in unix seconds. */
  readonly at: number;
}

export interface MacrosView {
  readonly macros: FittingMacros["macros"];
  /** When Intercom was asked, in unix seconds. */
  readonly at: number;
}
