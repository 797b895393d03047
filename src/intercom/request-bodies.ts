/**
 * What we send, as pure functions. `test/types/intercom.types.ts` holds these shapes to
 * Intercom's own generated request types.
 */
import type { Seconds } from "../domain/conversation.js";

/** `note` is internal; `comment` reaches the customer in that teammate's name. */
export function replyBody(kind: "note" | "comment", adminId: string, html: string) {
  return { message_type: kind, type: "admin" as const, admin_id: adminId, body: html };
}

/** Never with a `body`: it would become a message the customer may read. "0" unassigns. */
export function assignmentBody(assigneeType: "admin" | "team", assigneeId: string, adminId: string) {
  return { message_type: "assignment" as const, type: assigneeType, admin_id: adminId, assignee_id: assigneeId };
}

export function redactionBody(conversationId: string, partId: string) {
  return { type: "conversation_part" as const, conversation_id: conversationId, conversation_part_id: partId };
}

export function createTagBody(name: string) {
  return { name };
}

/** `id` is the tag's number, never its name; without the teammate Intercom refuses. */
export function tagBody(tagId: string, adminId: string) {
  return { id: tagId, admin_id: adminId };
}

export function untagBody(adminId: string) {
  return { admin_id: adminId };
}

/** The most Intercom hands out at once. */
const SEARCH_PAGE = 150;

/**
 * Changed at or after `since`, oldest change first unless the newest are wanted first. Dates know only `>` and `<`, hence the second less.
 * `sort` is missing from the published description, not from the API:
 * https://developers.intercom.com/docs/build-an-integration/learn-more/rest-apis/pagination-sorting-search
 */
export function changedSinceBody(since: Seconds, cursor: string | null, newestFirst: boolean) {
  return {
    query: { field: "updated_at", operator: ">" as const, value: since - 1 },
    sort: { field: "updated_at", order: newestFirst ? ("descending" as const) : ("ascending" as const) },
    pagination: { per_page: SEARCH_PAGE, ...(cursor === null ? {} : { starting_after: cursor }) },
  };
}

/** How many of a contact's conversations are listed: a few more than are shown. */
const SEARCHED_OF_CONTACT = 20;
const DAY = 86_400;

/**
 * Of one contact, newest first. A day more than was asked for, to be sorted out later: Intercom compares some dates by the day.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/searchcontacts
 */
export function ofContactBody(contactId: string, before: Seconds) {
  const theirs = { field: "contact_ids", operator: "=" as const, value: contactId };
  const earlier = { field: "created_at", operator: "<" as const, value: before + DAY };
  return {
    query: { operator: "AND" as const, value: [theirs, earlier] },
    sort: { field: "created_at", order: "descending" as const },
    pagination: { per_page: SEARCHED_OF_CONTACT },
  };
}

/** Closed ones, those changed last first. */
export function closedBody(since: Seconds | null, cursor: string | null) {
  const closed = { field: "state", operator: "=" as const, value: "closed" };
  const changed = { field: "updated_at", operator: ">" as const, value: (since ?? 0) - 1 };
  return {
    query: since === null ? closed : { operator: "AND" as const, value: [closed, changed] },
    sort: { field: "updated_at", order: "descending" as const },
    pagination: { per_page: SEARCH_PAGE, ...(cursor === null ? {} : { starting_after: cursor }) },
  };
}
