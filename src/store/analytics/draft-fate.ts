import { sql } from "kysely";

/** What became of a draft, as counted: every settled draft has exactly one. */
export const DRAFT_FATES = ["sent-unchanged", "sent-edited", "noted", "answered-otherwise", "superseded"] as const;
export type DraftFate = (typeof DRAFT_FATES)[number];

/**
 * A teammate who copies a draft into Intercom's own composer leaves it "superseded" with an outcome: the reply that
 * was really sent decides, not the button. "answered-otherwise" is a reply written anew; "superseded" was never judged,
 * because the customer wrote again, the conversation was closed or a new draft took its place.
 */
export const draftFate = sql<DraftFate>`case
  when state = 'noted' then 'noted'
  when outcome = 'as-is' then 'sent-unchanged'
  when outcome in ('light-edit', 'heavy-edit') then 'sent-edited'
  when outcome = 'not-used' then 'answered-otherwise'
  else 'superseded' end`;
